/// One value, or one key, found by a `JSONScanner`: what it is and where its bytes are.
///
/// Tokens lie in a flat array in the order of the text. A container's token is followed by
/// those of its contents, and `next` leads past them; in an object, keys and values alternate.
public struct JSONToken: Hashable, Sendable {
  /// The kinds of JSON value. A key is a `string`.
  public enum Kind: UInt8, Hashable, Sendable {
    /// An object: its tokens are a key and a value for each member.
    case object
    /// An array: its tokens are its elements.
    case array
    /// A string, or a member's key.
    case string
    /// A number.
    case number
    /// The word `true`.
    case `true`
    /// The word `false`.
    case `false`
    /// The word `null`.
    case null
  }

  /// Offset of the first byte: a container's opening bracket, the byte after a string's
  /// opening quote, the first byte of anything else.
  public let start: UInt32

  /// Offset just after the last byte: after a container's closing bracket, that of a string's
  /// closing quote, just after anything else.
  public internal(set) var end: UInt32

  /// Index of the token that follows this one and all it contains.
  public internal(set) var next: UInt32

  /// The number of an object's members or of an array's elements; 0 for anything else.
  public internal(set) var count: UInt32

  /// What the value is.
  public let kind: Kind

  /// Whether a string has a backslash in it, so that its text differs from its bytes.
  public let hasEscapes: Bool

  /// The place of the bytes in the text that was scanned.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
