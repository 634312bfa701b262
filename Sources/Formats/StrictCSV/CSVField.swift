/// One field of a record: where its bytes are.
public struct CSVField: Hashable, Sendable {
  /// The place of its bytes, those between the quotes when it is quoted.
  public let range: Range<Int>

  /// Whether it stands between quotes.
  public let isQuoted: Bool

  /// Whether quotes are doubled in it, so that its text differs from its bytes.
  public let hasDoubledQuotes: Bool

  /// Its text, doubled quotes made single. `bytes` are those that the record was split from.
  public func text(in bytes: Span<UInt8>) -> String {
    if !hasDoubledQuotes, let text = try? UTF8Span(validating: bytes.extracting(range)) {
      return String(copying: text)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    appendText(of: bytes, to: &decoded)
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Appends the UTF-8 bytes of `text(in:)`.
  public func appendText(of bytes: Span<UInt8>, to decoded: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      decoded.append(byte)
      position += hasDoubledQuotes && byte == Byte.quote ? 2 : 1
    }
  }

  /// Whether its text has exactly these scalars: unlike `String`'s `==`, two forms of the same
  /// accented letter differ.
  public func hasText(_ text: String, in bytes: Span<UInt8>) -> Bool {
    guard !hasDoubledQuotes else {
      var decoded: [UInt8] = []
      appendText(of: bytes, to: &decoded)
      return decoded == Array(text.utf8)
    }
    return bytes.extracting(range).elementsEqual(text.utf8)
  }
}

extension Span<UInt8> {
  fileprivate func elementsEqual(_ text: String.UTF8View) -> Bool {
    guard count == text.count else { return false }
    return zip(indices, text).allSatisfy { self[$0] == $1 }
  }
}
