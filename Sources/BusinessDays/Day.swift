/// A civil day of the Gregorian calendar, years 0001 to 9999, whatever the time zone.
///
/// ```swift
/// let day = Day(year: 2026, month: 11, day: 20)  // a Friday
/// let monday = day?.advanced(byDays: 3)          // 2026-11-23
/// ```
///
/// Days are compared and counted as whole numbers; year, month and day are worked out when asked
/// for, in a few nanoseconds.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let ordinal: Int32

  /// 0001-01-01.
  public static let earliest = Day(unchecked: -719_162)

  /// 9999-12-31.
  public static let latest = Day(unchecked: 2_932_896)

  /// The day so many days after 1970-01-01. It must be within `earliest` and `latest`.
  public init(ordinal: Int32) {
    precondition(
      ordinal >= Day.earliest.ordinal && ordinal <= Day.latest.ordinal,
      "a Day is within the years 0001 to 9999")
    self.ordinal = ordinal
  }

  /// The day so many days after 1970-01-01, nil when it is not within `earliest` and `latest`.
  public init?(exactly ordinal: Int64) {
    guard ordinal >= Day.earliest.ordinal && ordinal <= Day.latest.ordinal else { return nil }
    self.ordinal = Int32(ordinal)
  }

  /// The day with that year, month (1 to 12) and day of the month, nil when there is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Gregorian.days(inMonth: month, ofYear: year)
    else { return nil }
    self.ordinal = Gregorian.ordinal(year: year, month: month, day: day)
  }

  private init(unchecked ordinal: Int32) { self.ordinal = ordinal }

  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
}

extension Day {
  /// The year, 1 to 9999.
  public var year: Int { Gregorian.date(ofOrdinal: ordinal).year }

  /// The month, 1 to 12.
  public var month: Int { Gregorian.date(ofOrdinal: ordinal).month }

  /// The day of the month, 1 to 31.
  public var day: Int { Gregorian.date(ofOrdinal: ordinal).day }

  /// Year, month and day at once, for the work of one.
  public var yearMonthDay: (year: Int, month: Int, day: Int) {
    Gregorian.date(ofOrdinal: ordinal)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; the shift by whole weeks keeps the remainder positive.
    Weekday(daysAfterMonday: (Int(ordinal) + 3 + 7 * 102_738) % 7)
  }
}

extension Day {
  /// The day so many days later, earlier when negative. It must be within the years 0001 to 9999.
  public func advanced(byDays days: Int) -> Day {
    guard let day = offset(byDays: days) else {
      preconditionFailure("a Day is within the years 0001 to 9999")
    }
    return day
  }

  /// The day so many days later, earlier when negative, nil beyond the years 0001 to 9999.
  public func offset(byDays days: Int) -> Day? {
    let (sum, overflow) = Int64(ordinal).addingReportingOverflow(Int64(days))
    return overflow ? nil : Day(exactly: sum)
  }

  /// How many calendar days later the other day is, negative when it is earlier.
  public func days(until other: Day) -> Int { Int(other.ordinal) - Int(ordinal) }
}
