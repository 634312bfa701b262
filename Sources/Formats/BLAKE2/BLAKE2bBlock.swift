/// The 128 bytes that are compressed at once, as sixteen words of which the first byte is the least
/// significant: RFC 7693, section 2.4.
struct BLAKE2bBlock: Sendable {
  static let size = 128

  private(set) var words = InlineArray<16, UInt64>(repeating: 0)

  /// Puts bytes in, from an offset on where there are only zeros so far.
  @inline(__always)
  mutating func fill(from offset: Int, with bytes: Span<UInt8>) {
    var position = 0
    // Nearly always the bytes before are whole words: then words are put in, not bytes.
    if offset % 8 == 0 {
      while position + 8 <= bytes.count {
        words[(offset + position) / 8] = BLAKE2bBlock.word(bytes, at: position)
        position += 8
      }
    }
    while position < bytes.count {
      let place = offset + position
      words[place / 8] |= UInt64(bytes[position]) << UInt64(place % 8 * 8)
      position += 1
    }
  }

  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at position: Int) -> UInt64 {
    let eight = bytes.extracting(position..<position + 8)
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(eight[offset]) << UInt64(offset * 8) }
    return word
  }
}
