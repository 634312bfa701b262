/// The innermost container that is open during a scan.
///
/// While a container is open, its token's `next` holds the index of the container around it, and
/// `end` that one's count so far: the tape is its own stack, which costs no memory and has no
/// depth at which to overflow.
struct OpenContainer {
  /// The index of its token, -1 when no container is open.
  private(set) var index: Int

  /// How many of its members or elements are scanned.
  var count: UInt32

  /// The byte that will close it.
  private(set) var closingByte: UInt8

  static let none = OpenContainer(index: -1, count: 0, closingByte: 0)

  var isOpen: Bool { index >= 0 }

  var isObject: Bool { closingByte == ASCII.closeBrace }

  @inline(__always)
  mutating func open(
    _ openingByte: UInt8, at position: Int, _ tape: inout OutputSpan<JSONToken>
  ) {
    let parent = self
    index = tape.count
    count = 0
    closingByte = openingByte &+ 2
    tape.append(
      JSONToken(
        start: UInt32(truncatingIfNeeded: position), end: parent.count,
        next: UInt32(truncatingIfNeeded: parent.index), count: 0,
        kind: isObject ? .object : .array, hasEscapes: false))
  }

  /// Completes its token, and becomes the container around it.
  @inline(__always)
  mutating func close(at end: Int, _ tape: inout OutputSpan<JSONToken>) {
    var token = tape[index]
    let parent = Int(Int32(bitPattern: token.next))
    let parentCount = token.end
    token.end = UInt32(truncatingIfNeeded: end)
    token.next = UInt32(truncatingIfNeeded: tape.count)
    token.count = count
    tape[index] = token
    index = parent
    count = parentCount
    guard isOpen else { return }
    closingByte = tape[parent].kind == .object ? ASCII.closeBrace : ASCII.closeBracket
  }
}

extension OutputSpan<JSONToken> {
  /// Appends the token of a value that contains no other. The scanner's length limit keeps
  /// offsets within 32 bits.
  @inline(__always)
  mutating func append(
    _ kind: JSONToken.Kind, _ start: Int, _ end: Int, hasEscapes: Bool = false
  ) {
    append(
      JSONToken(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: count &+ 1), count: 0, kind: kind,
        hasEscapes: hasEscapes))
  }
}
