extension JSONScan {
  /// The offset of a string's closing quote, given that of its opening one, and whether there
  /// is a backslash between them.
  @inline(__always)
  static func endOfString(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(JSONError) -> (end: Int, hasEscapes: Bool) {
    var position = start + 1
    var hasEscapes = false
    while true {
      position = endOfPlain(bytes, from: position)
      guard position < bytes.count else { throw JSONError(.unterminatedString, at: start) }
      let byte = bytes[position]
      if byte == ASCII.quote { return (position, hasEscapes) }
      if byte == ASCII.backslash {
        hasEscapes = true
        position = try endOfEscape(bytes, at: position)
      } else if byte >= 0x80 {
        position = try endOfScalar(bytes, at: position)
      } else {
        throw JSONError(.controlCharacter, at: position)
      }
    }
  }

  /// The offset of the first byte that does not stand for itself, or the text's end. It looks at
  /// eight bytes at a time while there are as many.
  @inline(__always)
  private static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position &+ 8 <= bytes.count {
      let eight = EightBytes(bytes, at: position)
      let special =
        eight.marks(of: ASCII.quote) | eight.marks(of: ASCII.backslash)
        | eight.marks(below: ASCII.space) | eight.marksBeyondASCII
      guard special == 0 else { return position &+ EightBytes.offset(ofLowest: special) }
      position &+= 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < ASCII.space || byte >= 0x80 || byte == ASCII.quote || byte == ASCII.backslash {
        return position
      }
      position += 1
    }
    return position
  }

  /// The offset just after an escape: `\n` and its like, `\u` with four hexadecimal digits, or two
  /// of these that are a pair of surrogates.
  private static func endOfEscape(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(JSONError) -> Int {
    var position = start
    guard position + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    switch bytes[position + 1] {
    case ASCII.quote, ASCII.backslash, ASCII.slash, ASCII.lowerB, ASCII.lowerF, ASCII.lowerN,
      ASCII.lowerR, ASCII.lowerT:
      position += 2
    case ASCII.lowerU:
      let unit = try codeUnit(bytes, &position)
      switch unit {
      case 0xD800...0xDBFF:
        guard position + 1 < bytes.count, bytes[position] == ASCII.backslash,
          bytes[position + 1] == ASCII.lowerU,
          case 0xDC00...0xDFFF = try codeUnit(bytes, &position)
        else { throw JSONError(.loneSurrogate, at: start) }
      case 0xDC00...0xDFFF: throw JSONError(.loneSurrogate, at: start)
      default: break
      }
    default: throw JSONError(.invalidEscape, at: start)
    }
    return position
  }

  /// Reads `\u` with four hexadecimal digits, and moves past it.
  private static func codeUnit(
    _ bytes: Span<UInt8>, _ position: inout Int
  ) throws(JSONError) -> UInt32 {
    let start = position
    position += 2
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = ASCII.hexadecimalValue(bytes[position]) else {
        throw JSONError(.invalidUnicodeEscape, at: start)
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  /// The offset just after a scalar of two to four bytes, by table 3-7 of the Unicode Standard:
  /// the second byte's range shuts out overlong forms, surrogates and what is above U+10FFFF.
  private static func endOfScalar(
    _ bytes: Span<UInt8>, at position: Int
  ) throws(JSONError) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[position] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONError(.invalidUTF8, at: position)
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
      throw JSONError(.invalidUTF8, at: position)
    }
    for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 {
      throw JSONError(.invalidUTF8, at: position)
    }
    return position + length
  }
}
