/// Eight bytes of a text in one word, to look for several kinds of byte at once.
///
/// Answers are marks: the high bit of each byte that was found. To be cheap, they may also mark
/// bytes that are not ASCII, and bytes above one that is rightly marked. So the union of several,
/// `marksBeyondASCII` among them, has its lowest mark right.
struct EightBytes {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let marks: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes that begin at a position.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at position: Int) {
    // One check of bounds for the eight, which the compiler then reads as one word.
    let eight = bytes.extracting(position..<(position &+ 8))
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(eight[offset]) << UInt64(offset &* 8) }
    self.word = word
  }

  /// Where that byte is.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    ((word ^ (Self.ones &* UInt64(byte))) &- Self.ones) & Self.marks
  }

  /// Where bytes are below that one, at most 0x80.
  @inline(__always)
  func marks(below byte: UInt8) -> UInt64 {
    (word &- Self.ones &* UInt64(byte)) & Self.marks
  }

  /// Where bytes are not ASCII.
  @inline(__always)
  var marksBeyondASCII: UInt64 { word & Self.marks }

  /// The offset of the lowest mark, from 0 to 7; 8 when there is none.
  @inline(__always)
  static func offset(ofLowest marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}
