extension BusinessCalendar {
  /// Why the day is not a business day, nil when it is one. A holiday that falls on a closed
  /// weekday and stays there is the reason given.
  public func closure(on day: Day) throws(CalendarError) -> Closure? {
    guard try !isBusinessDay(day) else { return nil }
    switch cause(on: day) {
    case .holiday(let index, let ownDate): return .holiday(file.holidays[index], ownDate: ownDate)
    case .exceptional(let index): return .exceptional(file.closures[index])
    case nil: return .weekday(day.weekday)
    }
  }

  /// Each day after the start up to the end, with its number in the count of business days or
  /// the reason why it does not count; none when the end is not after the start.
  public func countedDays(
    from start: Day, to end: Day
  ) throws(CalendarError) -> [CountedDay] {
    _ = try position(of: start)
    _ = try position(of: end)
    var days: [CountedDay] = []
    var count = 0
    var day = start
    while day < end {
      day = day.advanced(byDays: 1)
      if let closure = try closure(on: day) {
        days.append(CountedDay(day: day, standing: .closed(closure)))
      } else {
        count += 1
        days.append(CountedDay(day: day, standing: .counted(count)))
      }
    }
    return days
  }
}
