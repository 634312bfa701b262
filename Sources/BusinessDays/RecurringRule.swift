/// An instant from which a zone has another offset from universal time.
struct OffsetChange: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let instant: Int64

  /// Seconds east of universal time, from then on.
  let offset: Int32
}

/// The rule that a zone's clocks follow every year, as POSIX's TZ variable says it: between two
/// moments of the year one offset, the other outside them.
struct RecurringRule: Hashable, Sendable {
  /// Seconds east of universal time out of daylight-saving time.
  let standard: Int32

  /// Seconds east in daylight-saving time. It may be less than the other: Ireland's winter is.
  let daylight: Int32

  /// When daylight-saving time begins, by the standard clock.
  let start: YearlyMoment

  /// When it ends, by the daylight-saving clock.
  let end: YearlyMoment

  /// The offset at an instant, however far. The calendar repeats itself every 400 years, to the
  /// day of the week, so that any instant has the offset of one between 1970 and 2370.
  func offset(at seconds: Int64) -> Int {
    let cycle: Int64 = 146_097 * 86_400
    let equivalent = seconds - floorDivide(seconds, by: cycle) * cycle
    let year = Gregorian.date(ofOrdinal: Int32(equivalent / 86_400)).year
    let passed = changes(inYears: year - 1...year + 1).last { $0.instant <= equivalent }
    return Int(passed?.offset ?? standard)
  }

  /// The changes of those years, in order of time. A moment may be several days before or after
  /// the year that it belongs to.
  func changes(inYears years: ClosedRange<Int>) -> [OffsetChange] {
    var changes: [(year: Int, change: OffsetChange)] = []
    for year in years {
      let begin = start.seconds(inYear: year) - Int64(standard)
      let finish = end.seconds(inYear: year) - Int64(daylight)
      changes.append((year, OffsetChange(instant: begin, offset: daylight)))
      changes.append((year, OffsetChange(instant: finish, offset: standard)))
    }
    // Where one year ends as the next begins, the later year has the last word.
    changes.sort { ($0.change.instant, $0.year) < ($1.change.instant, $1.year) }
    return changes.map(\.change)
  }

  /// The changes within that range of instants and after that instant.
  func changes(after instant: Int64, before range: Range<Int64>) -> [OffsetChange] {
    let first = max(instant, range.lowerBound)
    guard range.contains(first) else { return [] }
    let days = Int32(first / 86_400)
    let last = Int32(range.upperBound / 86_400)
    let years =
      Gregorian.date(ofOrdinal: days).year - 1...Gregorian.date(ofOrdinal: last).year + 1
    return changes(inYears: years).filter { $0.instant > instant && range.contains($0.instant) }
  }
}

/// A moment of every year: a date and a time by the clock.
struct YearlyMoment: Hashable, Sendable {
  /// The ways of giving the date.
  enum Date: Hashable, Sendable {
    /// The n-th day of the year, 1 to 365, 29 February never counted.
    case dayWithoutLeapDay(Int)
    /// So many days, 0 to 365, after 1 January.
    case daysAfterNewYear(Int)
    /// A weekday, days after Sunday, of the n-th week of a month; the fifth is the last.
    case weekday(Int, week: Int, month: Int)
  }

  /// The date.
  let date: Date

  /// Seconds after midnight of that date, from -167 to 167 hours.
  let time: Int32

  /// Seconds from 1970-01-01T00:00:00 to that moment by the same clock.
  func seconds(inYear year: Int) -> Int64 {
    Int64(ordinal(inYear: year)) * 86_400 + Int64(time)
  }

  private func ordinal(inYear year: Int) -> Int {
    let newYear = Int(Gregorian.ordinal(year: year, month: 1, day: 1))
    switch date {
    case .dayWithoutLeapDay(let day):
      return newYear + day - 1 + (Gregorian.isLeap(year) && day >= 60 ? 1 : 0)
    case .daysAfterNewYear(let days):
      return newYear + days
    case .weekday(let daysAfterSunday, let week, let month):
      let first = Int(Gregorian.ordinal(year: year, month: month, day: 1))
      let firstDaysAfterSunday = Int(floorRemainder(Int64(first) + 4, by: 7))
      let toFirst = (daysAfterSunday - firstDaysAfterSunday + 7) % 7
      let nth = toFirst + 7 * (week - 1)
      return first + (nth < Gregorian.days(inMonth: month, ofYear: year) ? nth : nth - 7)
    }
  }
}
