/// A JSON value and its place in the text: for data files, whose errors must say where.
public struct JSONNode: Hashable, Sendable {
  /// The kinds of value.
  public enum Value: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it is written.
    case number(String)
    /// A string, escapes decoded.
    case string(String)
    /// An array's elements, in order.
    case array([JSONNode])
    /// An object's members, in order, no two with the same key.
    case object([JSONMember])
  }

  /// What the value is.
  public let value: Value

  /// Where its first byte is: for a string, its opening quote.
  public let place: TextPlace

  /// A value found at that place.
  public init(_ value: Value, at place: TextPlace) {
    self.value = value
    self.place = place
  }
}

/// One member of an object: a key and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key, escapes decoded.
  public let key: String

  /// Where the key's opening quote is.
  public let keyPlace: TextPlace

  /// The value.
  public let node: JSONNode

  /// A member whose key was found at that place.
  public init(key: String, keyPlace: TextPlace, node: JSONNode) {
    self.key = key
    self.keyPlace = keyPlace
    self.node = node
  }
}
