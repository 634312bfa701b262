/// A holiday of a calendar: on which dates it falls, and where it goes from a closed day.
public struct Holiday: Hashable, Sendable {
  /// The holiday's id, unique in its calendar.
  public let id: String

  /// The holiday's name.
  public let name: CalendarText

  /// On which date of each year it falls.
  public let rule: HolidayRule

  /// To which day it goes when its own date will not do.
  public let moves: HolidayMoves

  /// The first year in which it is kept, nil when it always was.
  public let firstYear: Int?

  /// The last year in which it is kept, nil when it still is.
  public let lastYear: Int?

  /// The text of law, regulation or agreement that says so.
  public let source: String

  /// Whether the holiday is kept that year.
  public func isInForce(in year: Int) -> Bool {
    year >= firstYear ?? year && year <= lastYear ?? year
  }
}

/// On which date of each year a holiday falls.
public enum HolidayRule: Hashable, Sendable {
  /// The same month and day every year, never 29 February.
  case date(month: Int, day: Int)
  /// The n-th such weekday of a month, 1 to 4.
  case nth(Int, Weekday, month: Int)
  /// The last such weekday strictly before a month and day, which is never 29 February.
  case before(Weekday, month: Int, day: Int)
  /// So many days after Easter Sunday, before it when negative.
  case easter(offset: Int)
  /// The dates given for each year, since no rule gives them.
  case dates([Int: [Day]])
}

/// To which day a holiday goes when its own date will not do: the first one, earlier or later,
/// that is not a closed weekday and not taken by a holiday placed before it.
public struct HolidayMoves: Hashable, Sendable {
  /// Which way.
  public enum Direction: Hashable, Sendable {
    case earlier
    case later
  }

  /// The way from each weekday on which the holiday is not kept; it stays on the others.
  public let fromWeekdays: [Weekday: Direction]

  /// The way from a day that another holiday has taken; nil when both are kept on that day.
  public let whenTaken: Direction?
}

extension HolidayRule {
  /// Hands over the rule's dates in that year, one but for lists.
  func forEachDay(in year: Int, _ visit: (Day) -> Void) {
    switch self {
    case .date(let month, let day):
      visit(Day(ordinal: Gregorian.ordinal(year: year, month: month, day: day)))
    case .nth(let count, let weekday, let month):
      let first = Day(ordinal: Gregorian.ordinal(year: year, month: month, day: 1))
      let days = first.weekday.days(untilNext: weekday) + 7 * (count - 1)
      visit(first.advanced(byDays: days))
    case .before(let weekday, let month, let day):
      let limit = Day(ordinal: Gregorian.ordinal(year: year, month: month, day: day))
      let eve = limit.advanced(byDays: -1)
      visit(eve.advanced(byDays: -weekday.days(untilNext: eve.weekday)))
    case .easter(let offset):
      visit(Easter.sunday(of: year).advanced(byDays: offset))
    case .dates(let days):
      for day in days[year] ?? [] { visit(day) }
    }
  }
}
