import BLAKE2
import StrictJSON

/// The chain that seals a ledger: each link is the BLAKE2b-256 digest (RFC 7693) of the link
/// before it and of what was recorded next, so that nothing can be altered, removed or put in
/// between without every later link being another.
struct Chain {
  static let length = 32

  /// The link after the last thing recorded; zeros before the first.
  private(set) var head: [UInt8]

  init(head: [UInt8] = [UInt8](repeating: 0, count: length)) { self.head = head }

  /// Adds a recorded event, given as the line of JSON that it is exported as.
  mutating func add(line: Span<UInt8>) {
    var hash = BLAKE2b(digestLength: Chain.length)
    hash.update(head.span)
    hash.update(line)
    hash.finalize(into: &head)
  }

  mutating func add(_ definition: Definition, recorded: Int64) {
    var line = JSONWriter()
    line.beginObject()
    line.member("definition", definition.kind.rawValue)
    line.member("id", definition.id)
    line.member("blake2b", hexadecimal(BLAKE2b.digest(of: definition.bytes.span)))
    line.member("recordedtime", Timestamp(microseconds: recorded, offset: 0).text)
    line.endObject()
    add(line: line.bytes.span)
  }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
