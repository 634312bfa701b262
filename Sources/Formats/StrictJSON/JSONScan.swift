/// One text's scan: where it is, and in which container.
struct JSONScan {
  private var position = 0
  private var container = OpenContainer.none
  private var expectsKey = false

  /// Scans the whole text. The tape must have room for as many tokens as the text has bytes.
  mutating func run(
    _ bytes: Span<UInt8>, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw JSONError(.byteOrderMark, at: 0)
    }
    repeat {
      while try !scanValue(bytes, onto: &tape) {}
    } while try !endsAfterValue(bytes, onto: &tape)
    skipSpace(bytes)
    guard position == bytes.count else { throw JSONError(.textAfterValue, at: position) }
  }

  /// Scans a value, or only the key before it, or only the opening of a container that has
  /// contents. Answers whether a value is at its end.
  @inline(__always)
  private mutating func scanValue(
    _ bytes: Span<UInt8>, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Bool {
    let byte = try nextByte(bytes)
    if byte == ASCII.quote {
      try scanString(bytes, onto: &tape)
      guard expectsKey else { return true }
      guard try nextByte(bytes) == ASCII.colon else {
        throw JSONError(.expectedColon, at: position)
      }
      position += 1
      expectsKey = false
      return false
    }
    guard !expectsKey else { throw JSONError(.expectedKey, at: position) }
    guard byte == ASCII.openBrace || byte == ASCII.openBracket else {
      try scanWordOrNumber(byte, bytes, onto: &tape)
      return true
    }
    container.open(byte, at: position, &tape)
    position += 1
    guard try nextByte(bytes) == container.closingByte else {
      expectsKey = container.isObject
      return false
    }
    position += 1
    container.close(at: position, &tape)
    return true
  }

  /// After a value: closes the containers that end here, up to one that goes on after a comma.
  /// Answers whether there is none, so that the whole value is at its end.
  @inline(__always)
  private mutating func endsAfterValue(
    _ bytes: Span<UInt8>, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Bool {
    while container.isOpen {
      container.count += 1
      let byte = try nextByte(bytes)
      if byte == ASCII.comma {
        position += 1
        expectsKey = container.isObject
        return false
      }
      guard byte == container.closingByte else {
        throw JSONError(
          container.isObject ? .expectedCommaOrBrace : .expectedCommaOrBracket, at: position)
      }
      position += 1
      if container.isObject {
        try Self.refuseDuplicateKeys(of: container, in: bytes, tape)
      }
      container.close(at: position, &tape)
    }
    return true
  }

  @inline(__always)
  private mutating func scanString(
    _ bytes: Span<UInt8>, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) {
    let (end, hasEscapes) = try Self.endOfString(bytes, at: position)
    tape.append(.string, position + 1, end, hasEscapes: hasEscapes)
    position = end + 1
  }

  @inline(__always)
  private mutating func scanWordOrNumber(
    _ byte: UInt8, _ bytes: Span<UInt8>, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) {
    let start = position
    let kind: JSONToken.Kind
    switch byte {
    case ASCII.minus, ASCII.zero...ASCII.nine:
      kind = .number
      position = try Self.endOfNumber(bytes, at: start)
    case ASCII.lowerT:
      kind = .true
      position = try Self.endOfWord("true", bytes, at: start)
    case ASCII.lowerF:
      kind = .false
      position = try Self.endOfWord("false", bytes, at: start)
    case ASCII.lowerN:
      kind = .null
      position = try Self.endOfWord("null", bytes, at: start)
    default:
      throw JSONError(.expectedValue, at: start)
    }
    tape.append(kind, start, position)
  }

  @inline(__always)
  private static func endOfWord(
    _ word: String, _ bytes: Span<UInt8>, at start: Int
  ) throws(JSONError) -> Int {
    var position = start
    for letter in word.utf8 {
      guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
      guard bytes[position] == letter else { throw JSONError(.invalidLiteral, at: start) }
      position += 1
    }
    return position
  }

  /// The byte after any white space, to which it moves.
  @inline(__always)
  private mutating func nextByte(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    skipSpace(bytes)
    guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
    return bytes[position]
  }

  @inline(__always)
  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: position += 1
      default: return
      }
    }
  }
}
