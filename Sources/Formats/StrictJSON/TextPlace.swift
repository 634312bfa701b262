/// A place in a text, as people and editors count it.
public struct TextPlace: Hashable, Sendable {
  /// The line, from 1. Lines end at a line feed.
  public let line: Int

  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// The place of that line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte's offset in a UTF-8 text. An offset past the end is the text's end.
  ///
  /// It takes a time proportional to the offset.
  public init(ofOffset offset: Int, in bytes: Span<UInt8>) {
    var cursor = TextCursor()
    cursor.advance(to: offset, in: bytes)
    self = cursor.place
  }
}

/// Walks forward through a text, so that the places of many offsets cost one pass.
struct TextCursor {
  private var offset = 0
  private var line = 1
  private var column = 1

  var place: TextPlace { TextPlace(line: line, column: column) }

  mutating func advance(to target: Int, in bytes: Span<UInt8>) {
    let target = min(target, bytes.count)
    while offset < target {
      let byte = bytes[offset]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // A continuation byte belongs to a scalar that is counted already.
        column += 1
      }
      offset += 1
    }
  }
}
