import BusinessDays

/// A calendar written at random, both as the text of a file and as the plain list of the days on
/// which it is closed, found by walking through every day: slow and obvious.
struct CalendarModel {
  let text: String
  let years: ClosedRange<Int>
  let closed: Set<Day>

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let first = Int.random(in: 1990...2030, using: &generator)
    let years = first...first + Int.random(in: 0...3, using: &generator)
    self.years = years
    let weekdays = Weekday.allCases.shuffled(using: &generator)
      .prefix(Int.random(in: 0...3, using: &generator))
    let holidays = (0..<Int.random(in: 0...12, using: &generator)).map {
      RandomHoliday(id: "h\($0)", years: years, using: &generator)
    }
    let all = years.flatMap { days(of: $0) }
    let odd = all.shuffled(using: &generator)
      .prefix(Int.random(in: 0...8, using: &generator))
    let closures = odd.prefix(odd.count / 2)
    let openings = odd.dropFirst(odd.count / 2)

    var closed = CalendarModel.placed(holidays, weekdays: Set(weekdays), years: years)
    closed.formUnion(closures)
    closed.formUnion(all.filter { weekdays.contains($0.weekday) })
    closed.subtract(openings)
    self.closed = closed.filter { years.contains($0.year) }
    text = """
      {"schema": "business-days/calendar/1", "id": "random",
       "name": {"fr": "Hasard", "en": "Random"}, "description": {"fr": "-", "en": "-"},
       "years": {"first": \(years.lowerBound), "last": \(years.upperBound)},
       "closed_weekdays": [\(weekdays.map { "\"\($0)\"" }.joined(separator: ", "))],
       "holidays": [\(holidays.map(\.text).joined(separator: ",\n  "))],
       "closures": [\(closures.map(CalendarModel.entry).joined(separator: ", "))],
       "openings": [\(openings.map(CalendarModel.entry).joined(separator: ", "))]}
      """
  }

  private static func entry(_ day: Day) -> String {
    #"{"date": "\#(day)", "name": {"fr": "-", "en": "-"}, "source": "-"}"#
  }

  /// The days on which holidays are kept, with a year more on each side.
  private static func placed(
    _ holidays: [RandomHoliday], weekdays: Set<Weekday>, years: ClosedRange<Int>
  ) -> Set<Day> {
    var taken: Set<Day> = []
    for year in years.lowerBound - 1...years.upperBound + 1 {
      for holiday in holidays {
        guard var day = days(of: year).first(where: holiday.falls) else { continue }
        var step = holiday.fromWeekdays[day.weekday]
        if step == nil && taken.contains(day) { step = holiday.whenTaken }
        if let step {
          repeat {
            day = day.advanced(byDays: step)
          } while taken.contains(day)
            || weekdays.contains(day.weekday)
        }
        taken.insert(day)
      }
    }
    return taken
  }
}

/// The business days of a model, counted by walking.
extension CalendarModel {
  func isOpen(_ day: Day) -> Bool { !closed.contains(day) }

  /// The n-th business day after the start, nil when it is not in the years.
  func due(from start: Day, after limit: Int) -> Day? {
    var day = start
    var count = 0
    while count < limit {
      day = day.advanced(byDays: 1)
      guard years.contains(day.year) else { return nil }
      if isOpen(day) { count += 1 }
    }
    return day
  }

  /// The business days in (start, end].
  func count(after start: Day, through end: Day) -> Int {
    var count = 0
    var day = start
    while day < end {
      day = day.advanced(byDays: 1)
      if isOpen(day) { count += 1 }
    }
    return count
  }

  func elapsed(from start: Day, to end: Day) -> Int {
    end <= start ? 0 : count(after: start, through: end) + (isOpen(end) ? 0 : 1)
  }
}

/// A holiday written at random.
private struct RandomHoliday {
  let text: String
  let falls: (Day) -> Bool
  let fromWeekdays: [Weekday: Int]
  let whenTaken: Int?

  init(id: String, years: ClosedRange<Int>, using generator: inout SeededGenerator) {
    let month = Int.random(in: 1...12, using: &generator)
    let date = Int.random(in: 1...28, using: &generator)
    let weekday = Weekday.allCases.randomElement(using: &generator) ?? .monday
    let monthAndDay = "\(month < 10 ? "0" : "")\(month)-\(date < 10 ? "0" : "")\(date)"
    let rule: String
    switch Int.random(in: 0...2, using: &generator) {
    case 0:
      rule = #"{"date": "\#(monthAndDay)"}"#
      falls = { $0.month == month && $0.day == date }
    case 1:
      let nth = Int.random(in: 1...4, using: &generator)
      rule = #"{"nth": \#(nth), "weekday": "\#(weekday)", "month": \#(month)}"#
      falls = { $0.month == month && $0.weekday == weekday && ($0.day + 6) / 7 == nth }
    default:
      // Not so early that the weekday before is in another year.
      let limit = month == 1 ? "06-15" : monthAndDay
      rule = #"{"weekday": "\#(weekday)", "before": "\#(limit)"}"#
      falls = { day in
        let week = (1...7).map { day.advanced(byDays: $0).description.dropFirst(5) }
        return day.weekday == weekday && week.contains(limit[...])
      }
    }
    let possible = Weekday.allCases.shuffled(using: &generator)
    var steps: [Weekday: Int] = [:]
    for weekday in possible.prefix(Int.random(in: 0...3, using: &generator)) {
      steps[weekday] = Bool.random(using: &generator) ? 1 : -1
    }
    fromWeekdays = steps
    whenTaken = [nil, 1, -1].randomElement(using: &generator) ?? nil

    var moves = steps.map { "\"\($0)\": \"\($1 > 0 ? "later" : "earlier")\"" }
    if let whenTaken { moves.append("\"taken\": \"\(whenTaken > 0 ? "later" : "earlier")\"") }
    text = """
      {"id": "\(id)", "name": {"fr": "-", "en": "-"}, "rule": \(rule),
       "moves": {\(moves.joined(separator: ", "))}, "source": "-"}
      """
  }
}
