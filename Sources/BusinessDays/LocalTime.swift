/// The instants at which the clocks of a zone show a given day and time, in seconds since
/// 1970-01-01T00:00:00Z.
public enum LocalTime: Hashable, Sendable {
  /// They show it once.
  case once(Int64)
  /// They show it twice, having been set back.
  case twice(earlier: Int64, later: Int64)
  /// They never show it, having been set forward from one offset to the other, in seconds east.
  case never(offsetBefore: Int, offsetAfter: Int)
}

/// What the clocks of a zone show at an instant.
public struct WallClock: Hashable, Sendable {
  /// The civil day.
  public let day: Day

  /// Seconds since midnight as the clock shows them, 0 to 86,399.
  public let secondOfDay: Int

  /// Seconds east of universal time.
  public let offset: Int
}
