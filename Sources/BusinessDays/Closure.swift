/// Why a day is not a business day.
public enum Closure: Hashable, Sendable {
  /// The calendar is closed on that weekday.
  case weekday(Weekday)
  /// A holiday is kept, on its own date or moved from it.
  case holiday(Holiday, ownDate: Day)
  /// The day is closed by exception.
  case exceptional(ExceptionalDay)
}

/// A calendar day of a count of business days.
public struct CountedDay: Hashable, Sendable {
  /// What the day is to the count.
  public enum Standing: Hashable, Sendable {
    /// It counts, as the n-th.
    case counted(Int)
    /// It does not count.
    case closed(Closure)
  }

  /// The day.
  public let day: Day

  /// What it is to the count.
  public let standing: Standing

  /// A day of a count and what it is to it.
  public init(day: Day, standing: Standing) {
    self.day = day
    self.standing = standing
  }
}
