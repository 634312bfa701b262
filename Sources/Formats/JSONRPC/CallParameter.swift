public import StrictJSON

/// One member of a call's `params`, and where its value is in the line.
public struct CallParameter: Hashable, Sendable {
  /// The key, escapes decoded.
  public let key: String

  /// What the value is.
  public let kind: JSONToken.Kind

  /// The value's bytes in the line, a string's quotes included: a whole JSON text by itself.
  public let range: Range<Int>

  /// The same for each element of an array, in order; empty for any other value.
  public let elements: [Range<Int>]
}
