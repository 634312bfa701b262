/// Which days a calendar file closes, and why, worked out year by year from its rules.
struct ClosedDays {
  /// Why a day is closed, beyond the day of the week.
  enum Cause {
    /// The holiday at that index of the file, whose own date may be another day.
    case holiday(index: Int, ownDate: Day)
    /// The closure at that index of the file.
    case exceptional(index: Int)
  }

  /// The first day looked at: a year before the file's years, as holidays may move into them.
  let first: Day

  /// For each day from the first on: `open`, `closedWeekday`, or more by an index of `causes`.
  /// 16 bits are enough: a day has one cause at most, and a file's days are fewer.
  private(set) var marks: [UInt16]

  /// Why the days are closed that are marked so.
  private(set) var causes: [Cause] = []

  static let open: UInt16 = 0
  static let closedWeekday: UInt16 = 1
  static let firstCause: UInt16 = 2

  /// The days that the file closes, from a year before its years to a year after them.
  init(_ file: CalendarFile) {
    let years = file.years.lowerBound - 1...file.years.upperBound + 1
    first = Day(ordinal: Gregorian.ordinal(year: years.lowerBound, month: 1, day: 1))
    let last = Day(ordinal: Gregorian.ordinal(year: years.upperBound, month: 12, day: 31))
    marks = ClosedDays.weeks(file.closedWeekdays, from: first, through: last)

    let plans = file.holidays.map(HolidayPlan.init)
    for year in years {
      for index in plans.indices where plans[index].years.contains(year) {
        plans[index].rule.forEachDay(in: year) { place(plans[index], index, on: $0) }
      }
    }
    for (index, closure) in file.closures.enumerated() {
      close(first.days(until: closure.day), by: .exceptional(index: index))
    }
    for opening in file.openings { marks[first.days(until: opening.day)] = ClosedDays.open }
  }

  /// Why that day is closed, nil when nothing but its weekday closes it.
  func cause(on day: Day) -> Cause? {
    let mark = marks[first.days(until: day)]
    return mark < ClosedDays.firstCause ? nil : causes[Int(mark - ClosedDays.firstCause)]
  }

  /// The marks of days that only their weekday may close.
  private static func weeks(
    _ closedWeekdays: [Weekday], from first: Day, through last: Day
  ) -> [UInt16] {
    let week = Weekday.allCases.map { closedWeekdays.contains($0) ? closedWeekday : open }
    var marks = Array(repeating: open, count: first.days(until: last) + 1)
    var weekday = first.weekday.rawValue - 1
    for index in marks.indices {
      marks[index] = week[weekday]
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    return marks
  }

  /// Closes the day to which the holiday of that date goes.
  private mutating func place(_ plan: HolidayPlan, _ index: Int, on date: Day) {
    var position = first.days(until: date)
    guard marks.indices.contains(position) else { return }
    var step = plan.steps[date.weekday.rawValue - 1]
    if step == 0 && marks[position] >= ClosedDays.firstCause { step = plan.stepWhenTaken }
    if step != 0 {
      repeat {
        position += step
      } while marks.indices.contains(position)
        && marks[position] != ClosedDays.open
    }
    close(position, by: .holiday(index: index, ownDate: date))
  }

  /// Closes a day, unless something said before closes it already or it is not looked at.
  private mutating func close(_ position: Int, by cause: Cause) {
    guard marks.indices.contains(position), marks[position] < ClosedDays.firstCause else { return }
    marks[position] = ClosedDays.firstCause + UInt16(causes.count)
    causes.append(cause)
  }
}

/// A holiday in the form in which it is quickest to place: a program that starts pays for each
/// year of each holiday.
private struct HolidayPlan {
  let rule: HolidayRule
  let years: ClosedRange<Int>

  /// For each weekday from Monday, the way to another day: -1, 1, or 0 to stay.
  let steps: [Int]

  /// The way from a day that is taken: -1, 1, or 0 to stay.
  let stepWhenTaken: Int

  init(_ holiday: Holiday) {
    rule = holiday.rule
    years = (holiday.firstYear ?? Int.min)...(holiday.lastYear ?? Int.max)
    steps = Weekday.allCases.map { HolidayPlan.step(holiday.moves.fromWeekdays[$0]) }
    stepWhenTaken = HolidayPlan.step(holiday.moves.whenTaken)
  }

  private static func step(_ direction: HolidayMoves.Direction?) -> Int {
    switch direction {
    case .earlier: -1
    case .later: 1
    case nil: 0
    }
  }
}
