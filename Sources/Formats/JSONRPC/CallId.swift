/// What tells a call's answer from the others of the same connection, as the caller chose it.
public enum CallId: Hashable, Sendable {
  /// A number, as it is written: `1`, `1.0` and `1e0` are three.
  case number(String)
  /// A string, escapes decoded.
  case string(String)
  /// `null`; and what an answer carries when the id of its call could not be read.
  case null
}
