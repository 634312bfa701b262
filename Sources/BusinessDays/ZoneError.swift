/// Why bytes are not the rules of a time zone.
public enum ZoneError: Error, Hashable, Sendable {
  /// The file is longer than `ZoneRules.maximumBytes`.
  case tooLong(bytes: Int)
  /// The bytes do not begin as a TZif file does.
  case notTZif
  /// The file is of a version other than 1 to 4; the byte is the one that says it.
  case unknownVersion(UInt8)
  /// The file ends before what its header announces.
  case truncated
  /// The file counts leap seconds, which the clock of a system does not.
  case countsLeapSeconds
  /// The file says of no local time type.
  case noLocalTime
  /// A transition has a local time type that the file does not say of.
  case unknownLocalTime(index: Int)
  /// An offset from universal time is not within a day of it, in seconds east.
  case offsetOutOfRange(seconds: Int)
  /// Transitions are not in order of time; the index is that of the first which is not.
  case unordered(index: Int)
  /// The text after the transitions is not a rule that POSIX's TZ variable could hold.
  case badRule(String)
}
