/// A short list of known names, such as an object's keys, in which the name of a string token is
/// found at the cost of about one comparison.
///
/// ```swift
/// let keys = JSONNames(["id", "source", "type"])
/// switch keys.index(of: token, in: bytes) { … }
/// ```
public struct JSONNames: Sendable {
  /// The names, in the order given.
  public let names: [String]

  /// The UTF-8 bytes of the names, end to end.
  private var bytes: [UInt8] = []

  /// Where each name ends in `bytes`; the first is 0, so that name `i` lies between `i` and
  /// `i + 1`.
  private var ends: [Int] = [0]

  /// A hash table with open addressing: one more than a name's index, or 0 where it is empty.
  private var slots: [UInt16]

  /// A list of at most 16,383 names, no two with the same bytes.
  public init(_ names: [String]) {
    precondition(names.count < 1 << 14, "more names than a short list has")
    self.names = names
    var slotCount = 8
    while slotCount < names.count * 4 { slotCount *= 2 }
    slots = Array(repeating: 0, count: slotCount)
    for name in names {
      bytes.append(contentsOf: name.utf8)
      ends.append(bytes.count)
      insert(name.utf8.span)
    }
  }

  /// The index of a string's text among the names; nil when it is none of them.
  public func index(of token: JSONToken, in text: Span<UInt8>) -> Int? {
    guard !token.hasEscapes else {
      var decoded: [UInt8] = []
      token.appendText(of: text, to: &decoded)
      return index(of: decoded.span)
    }
    return index(of: text.extracting(token.range))
  }

  /// The index of UTF-8 bytes among the names; nil when they are none of them.
  public func index(of name: Span<UInt8>) -> Int? {
    var slot = firstSlot(of: name)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isName(index, name) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ name: Span<UInt8>) {
    var slot = firstSlot(of: name)
    while slots[slot] != 0 {
      precondition(!isName(Int(slots[slot]) - 1, name), "the same name twice")
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt16(ends.count - 1)
  }

  private func isName(_ index: Int, _ name: Span<UInt8>) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == name.count else { return false }
    for offset in name.indices where bytes[start + offset] != name[offset] { return false }
    return true
  }

  /// The length and two letters tell the names of a short list apart.
  private func firstSlot(of name: Span<UInt8>) -> Int {
    guard !name.isEmpty else { return 0 }
    let hash = name.count &* 7 &+ Int(name[0]) &* 5 &+ Int(name[name.count - 1]) &* 3
    return hash & (slots.count - 1)
  }
}
