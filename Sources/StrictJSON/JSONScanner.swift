/// Checks a text against RFC 8259, strictly, and lays out its values as a flat array of tokens.
///
/// Refused besides what the grammar refuses: invalid UTF-8, a byte-order mark, lone surrogates
/// in escapes, and an object with the same key twice. Nesting is not limited: the scanner does
/// not recurse. One scanner serves many texts and allocates only while its storage grows.
///
/// ```swift
/// var scanner = JSONScanner()
/// try scanner.scan(bytes.span)
/// scanner.tokens[0].kind  // the whole value's kind
/// ```
public struct JSONScanner: Sendable {
  /// The last text's tokens, the whole value's first; empty when it was refused.
  public private(set) var tokens: [JSONToken] = []

  /// A scanner that has scanned nothing yet.
  public init() {}

  /// Scans one text, whose tokens replace those of the text before.
  public mutating func scan(_ bytes: Span<UInt8>) throws(JSONError) {
    tokens.removeAll(keepingCapacity: true)
    do {
      try scanText(bytes)
    } catch {
      tokens.removeAll(keepingCapacity: true)
      throw error
    }
  }

  private mutating func scanText(_ bytes: Span<UInt8>) throws(JSONError) {
    guard bytes.count < UInt32.max else { throw JSONError(.tooLong, at: 0) }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw JSONError(.byteOrderMark, at: 0)
    }
    var position = 0
    // While a container is open, its token's `next` holds its parent's index: the tape is its
    // own stack, which costs nothing and has no depth at which to overflow.
    var parent = Self.noParent
    repeat {
      if try scanValue(bytes, &position, &parent) { continue }
      parent = try climb(bytes, &position, from: parent)
    } while parent != Self.noParent
    Self.skipSpace(bytes, &position)
    guard position == bytes.count else { throw JSONError(.textAfterValue, at: position) }
  }

  private static let noParent = UInt32.max

  /// Scans a scalar, an empty container, or the opening of a container up to its first value.
  /// Answers whether a value must follow.
  @inline(__always)
  private mutating func scanValue(
    _ bytes: Span<UInt8>, _ position: inout Int, _ parent: inout UInt32
  ) throws(JSONError) -> Bool {
    let byte = try Self.nextByte(bytes, &position)
    switch byte {
    case ASCII.quote:
      try scanString(bytes, &position)
    case ASCII.openBrace:
      open(.object, &position, &parent)
      guard try Self.nextByte(bytes, &position) == ASCII.closeBrace else {
        try scanKey(bytes, &position)
        return true
      }
      position += 1
      parent = close(parent, at: position)
    case ASCII.openBracket:
      open(.array, &position, &parent)
      guard try Self.nextByte(bytes, &position) == ASCII.closeBracket else { return true }
      position += 1
      parent = close(parent, at: position)
    case ASCII.minus, ASCII.zero...ASCII.nine:
      let start = position
      try Self.skipNumber(bytes, &position)
      append(.number, start, position)
    case ASCII.lowerT:
      try scanWord([0x74, 0x72, 0x75, 0x65], .true, bytes, &position)
    case ASCII.lowerF:
      try scanWord([0x66, 0x61, 0x6C, 0x73, 0x65], .false, bytes, &position)
    case ASCII.lowerN:
      try scanWord([0x6E, 0x75, 0x6C, 0x6C], .null, bytes, &position)
    default:
      throw JSONError(.expectedValue, at: position)
    }
    return false
  }

  /// After a value: closes the containers that end here, up to one that goes on with a comma.
  /// Answers that one, ready for its next value, or none when the whole value is scanned.
  @inline(__always)
  private mutating func climb(
    _ bytes: Span<UInt8>, _ position: inout Int, from innermost: UInt32
  ) throws(JSONError) -> UInt32 {
    var parent = innermost
    while parent != Self.noParent {
      tokens[Int(parent)].count += 1
      let isObject = tokens[Int(parent)].kind == .object
      let byte = try Self.nextByte(bytes, &position)
      if byte == ASCII.comma {
        position += 1
        if isObject {
          _ = try Self.nextByte(bytes, &position)
          try scanKey(bytes, &position)
        }
        return parent
      }
      guard byte == (isObject ? ASCII.closeBrace : ASCII.closeBracket) else {
        throw JSONError(isObject ? .expectedCommaOrBrace : .expectedCommaOrBracket, at: position)
      }
      position += 1
      let closed = Int(parent)
      parent = close(parent, at: position)
      if isObject { try refuseDuplicateKeys(of: closed, in: bytes) }
    }
    return parent
  }

  @inline(__always)
  private mutating func scanKey(
    _ bytes: Span<UInt8>, _ position: inout Int
  ) throws(JSONError) {
    guard bytes[position] == ASCII.quote else { throw JSONError(.expectedKey, at: position) }
    try scanString(bytes, &position)
    guard try Self.nextByte(bytes, &position) == ASCII.colon else {
      throw JSONError(.expectedColon, at: position)
    }
    position += 1
  }

  @inline(__always)
  private mutating func scanString(
    _ bytes: Span<UInt8>, _ position: inout Int
  ) throws(JSONError) {
    let start = position + 1
    let hasEscapes = try Self.skipString(bytes, &position)
    append(.string, start, position - 1, hasEscapes: hasEscapes)
  }

  private mutating func scanWord(
    _ word: [UInt8], _ kind: JSONToken.Kind, _ bytes: Span<UInt8>, _ position: inout Int
  ) throws(JSONError) {
    let start = position
    for letter in word {
      guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
      guard bytes[position] == letter else { throw JSONError(.invalidLiteral, at: start) }
      position += 1
    }
    append(kind, start, position)
  }

  @inline(__always)
  private mutating func open(
    _ kind: JSONToken.Kind, _ position: inout Int, _ parent: inout UInt32
  ) {
    let index = UInt32(tokens.count)
    append(kind, position, position)
    tokens[Int(index)].next = parent
    parent = index
    position += 1
  }

  /// Gives a container's token its end, and answers the container around it.
  @inline(__always)
  private mutating func close(_ index: UInt32, at end: Int) -> UInt32 {
    let parent = tokens[Int(index)].next
    tokens[Int(index)].end = UInt32(end)
    tokens[Int(index)].next = UInt32(tokens.count)
    return parent
  }

  @inline(__always)
  private mutating func append(
    _ kind: JSONToken.Kind, _ start: Int, _ end: Int, hasEscapes: Bool = false
  ) {
    tokens.append(
      JSONToken(
        start: UInt32(start), end: UInt32(end), next: UInt32(tokens.count + 1), count: 0,
        kind: kind, hasEscapes: hasEscapes))
  }

  /// The byte after any white space.
  @inline(__always)
  private static func nextByte(
    _ bytes: Span<UInt8>, _ position: inout Int
  ) throws(JSONError) -> UInt8 {
    skipSpace(bytes, &position)
    guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
    return bytes[position]
  }

  @inline(__always)
  private static func skipSpace(_ bytes: Span<UInt8>, _ position: inout Int) {
    while position < bytes.count {
      switch bytes[position] {
      case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: position += 1
      default: return
      }
    }
  }
}
