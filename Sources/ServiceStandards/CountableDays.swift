public import BusinessDays

/// The days that the calendars of all standards let count.
public struct CountableDays: Sendable {
  /// The last day from which every due day is within every calendar.
  public let surelyThrough: Day
  /// The calendar that begins last: nothing is counted before it.
  private let first: BusinessCalendar
  /// The calendar that ends last.
  private let last: BusinessCalendar

  init?(_ rules: [StandardRule]) {
    let calendars = rules.flatMap(\.calendars)
    guard let first = calendars.max(by: { $0.coverage.lowerBound < $1.coverage.lowerBound }),
      let last = calendars.max(by: { $0.coverage.upperBound < $1.coverage.upperBound }),
      let end = calendars.map(\.coverage.upperBound).min()
    else { return nil }
    self.first = first
    self.last = last
    // A limit in business days is at most twice as long in civil days, and a year covers closures.
    let margin = 2 * (rules.map(\.standard.limit).max() ?? 0) + 366
    surelyThrough = end.offset(byDays: -margin) ?? .earliest
  }

  /// Why nothing that happens on a day can be counted; `nil` of a day that some calendar knows.
  public func fault(on day: Day) -> CalendarError? {
    if day < first.coverage.lowerBound { return first.beyondCoverage(day) }
    return day > last.coverage.upperBound ? last.beyondCoverage(day) : nil
  }
}
