/// Writes JSON without white space, commas put where they belong.
///
/// Escaped are the characters that RFC 8259 wants escaped, and those that a terminal may obey
/// besides: U+007F to U+009F. All others are written as UTF-8. Writing what is not JSON, such as
/// two keys in a row or an end that has no beginning, traps.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.member("read", 3)
/// writer.member("refused_file", nil as String?)
/// writer.endObject()
/// writer.bytes  // {"read":3,"refused_file":null}
/// ```
public struct JSONWriter: Sendable {
  /// What is written so far.
  public internal(set) var bytes: [UInt8] = []

  /// The closing bytes of the containers that are open, the outermost first.
  private var closingBytes: [UInt8] = []

  /// What may come next, besides the end of a container.
  private enum Expected {
    /// The first value or member here.
    case first
    /// Another value or member, after a comma.
    case another
    /// The value of a key that is written.
    case valueOfKey
  }

  private var expected = Expected.first

  /// A writer that has written nothing yet.
  public init() {}

  /// Forgets what is written, and keeps the storage for more.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    closingBytes.removeAll(keepingCapacity: true)
    expected = .first
  }

  /// Ends a whole value with a line feed: another may follow, as in JSON Lines.
  public mutating func endLine() {
    precondition(closingBytes.isEmpty && expected == .another, "a line is one whole value")
    bytes.append(ASCII.lineFeed)
    expected = .first
  }

  /// Opens an object. Keys and values follow in turn.
  public mutating func beginObject() {
    begin(ASCII.openBrace, closingByte: ASCII.closeBrace)
  }

  /// Closes the object that was opened last.
  public mutating func endObject() { end(ASCII.closeBrace) }

  /// Opens an array.
  public mutating func beginArray() {
    begin(ASCII.openBracket, closingByte: ASCII.closeBracket)
  }

  /// Closes the array that was opened last.
  public mutating func endArray() { end(ASCII.closeBracket) }

  /// Writes a member's key. That it is not there already is the caller's care.
  public mutating func key(_ key: String) {
    beginKey()
    appendString(key)
    bytes.append(ASCII.colon)
  }

  /// Writes a member's key. That it is not there already is the caller's care.
  public mutating func key(_ key: JSONKey) {
    beginKey()
    bytes.append(contentsOf: key.bytes)
  }

  private mutating func beginKey() {
    precondition(closingBytes.last == ASCII.closeBrace, "a key belongs in an object")
    precondition(expected != .valueOfKey, "a key has a value")
    if expected == .another { bytes.append(ASCII.comma) }
    expected = .valueOfKey
  }

  /// Prepares to write a value, whatever it is.
  mutating func beginValue() {
    switch expected {
    case .valueOfKey: break
    case .first:
      precondition(closingBytes.last != ASCII.closeBrace, "a member begins with a key")
    case .another:
      precondition(closingBytes.last == ASCII.closeBracket, "no second value belongs here")
      bytes.append(ASCII.comma)
    }
    expected = .another
  }

  private mutating func begin(_ openingByte: UInt8, closingByte: UInt8) {
    beginValue()
    bytes.append(openingByte)
    closingBytes.append(closingByte)
    expected = .first
  }

  private mutating func end(_ closingByte: UInt8) {
    precondition(expected != .valueOfKey, "a key has a value")
    precondition(closingBytes.popLast() == closingByte, "what ends was opened last")
    bytes.append(closingByte)
    expected = .another
  }
}
