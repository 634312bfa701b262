import BusinessDays

/// When dossiers come in: how heavy each day of the year is for a service, and the deadlines that
/// internship campaigns and calls for projects have every year.
struct Seasons {
  /// The calendar by which deadlines are set.
  let calendar: BusinessCalendar
  private let campaigns: [Day]

  /// The calls whose deadline is from the first day to half a year after the last.
  let calls: [Call]

  /// A call for projects.
  struct Call {
    let id: String
    let deadline: Day
    /// When its selection committee meets.
    let committees: [Day]
    /// How many come in, beside the other calls.
    let size: Int
  }

  /// The seasons of the years in which the days are.
  init(_ calendar: BusinessCalendar, days: ClosedRange<Day>) throws(CalendarError) {
    self.calendar = calendar
    var campaigns: [Day] = []
    var calls: [Call] = []
    for year in days.lowerBound.year...days.upperBound.year + 1 {
      for (month, day) in [(2, 6), (6, 13), (10, 10)] {
        campaigns.append(try Seasons.deadline(year, month, day, calendar))
      }
      calls.append(try Seasons.call(1, year, (3, 6), size: 4, calendar))
      calls.append(try Seasons.call(2, year, (5, 16), size: 10, calendar))
      calls.append(try Seasons.call(3, year, (9, 19), size: 9, calendar))
      calls.append(try Seasons.call(4, year, (11, 14), size: 9, again: true, calendar))
    }
    self.campaigns = campaigns
    self.calls = calls
  }

  /// The campaign for which an application that comes in that day is.
  func campaign(of day: Day) -> Day? { campaigns.first { $0 >= day } }

  /// The call for which a project that comes in that day is.
  func call(of day: Day) -> Call? { calls.first { $0.deadline >= day } }

  /// How heavy a day is, beside the service's other days.
  func weight(of day: Day, _ service: Service) throws(CalendarError) -> Int {
    let isOpen = try calendar.isBusinessDay(day)
    switch service {
    case .renseignement, .plainte:
      let byMonth = [105, 105, 110, 100, 100, 90, 60, 75, 115, 110, 105, 70][day.month - 1]
      return isOpen ? byMonth * (day.weekday == .monday ? 12 : 10) : byMonth / 2
    case .stage:
      guard let campaign = campaign(of: day) else { return 0 }
      return Seasons.rush(before: campaign, on: day) * (isOpen ? 3 : 1)
    case .projet:
      guard let call = call(of: day) else { return 0 }
      return Seasons.rush(before: call.deadline, on: day) * call.size * (isOpen ? 3 : 1)
    }
  }

  /// Few send theirs a month before a deadline, many on the last days.
  private static func rush(before deadline: Day, on day: Day) -> Int {
    let daysLeft = day.days(until: deadline)
    return daysLeft > 40 ? 0 : 2 + (40 - daysLeft) * (40 - daysLeft) / 20
  }

  private static func deadline(
    _ year: Int, _ month: Int, _ day: Int, _ calendar: BusinessCalendar
  ) throws(CalendarError) -> Day {
    guard let date = Day(year: year, month: month, day: day) else {
      preconditionFailure("deadlines are on days that every year has")
    }
    return try calendar.nextBusinessDay(onOrAfter: date)
  }

  private static func call(
    _ number: Int, _ year: Int, _ date: (month: Int, day: Int), size: Int, again: Bool = false,
    _ calendar: BusinessCalendar
  ) throws(CalendarError) -> Call {
    let deadline = try deadline(year, date.month, date.day, calendar)
    var committees = [try calendar.due(from: deadline, after: 18)]
    if again { committees.append(try calendar.due(from: committees[0], after: 14)) }
    return Call(
      id: "AP-\(year)-0\(number)", deadline: deadline, committees: committees, size: size)
  }
}
