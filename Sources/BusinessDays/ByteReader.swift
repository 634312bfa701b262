/// Takes numbers and text off the front of a zone's file.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  var remaining: Int { bytes.count - position }

  /// Takes that text when it comes next, and says whether it did.
  mutating func takes(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// The next byte.
  mutating func byte() throws(ZoneError) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  /// Passes over so many bytes.
  mutating func skip(_ count: Int) throws(ZoneError) {
    guard count <= remaining else { throw .truncated }
    position += count
  }

  /// A big-endian number of four or eight bytes, in two's complement.
  mutating func integer(bytes count: Int) throws(ZoneError) -> Int64 {
    guard count <= remaining else { throw .truncated }
    var number: UInt64 = 0
    for byte in bytes[position..<position + count] { number = number << 8 | UInt64(byte) }
    position += count
    return count == 4 ? Int64(Int32(truncatingIfNeeded: number)) : Int64(bitPattern: number)
  }

  /// A count of four bytes.
  mutating func count() throws(ZoneError) -> Int {
    Int(try integer(bytes: 4)) & 0xFFFF_FFFF
  }

  /// The text up to the next line end, which is passed over; nil when there is none.
  mutating func line() -> String? {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }
}
