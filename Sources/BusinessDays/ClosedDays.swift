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
  private(set) var marks: [UInt32]

  /// Why the days are closed that are marked so.
  private(set) var causes: [Cause] = []

  static let open: UInt32 = 0
  static let closedWeekday: UInt32 = 1
  static let firstCause: UInt32 = 2

  /// The days that the file closes, from a year before its years to a year after them.
  init(_ file: CalendarFile) {
    let years = file.years.lowerBound - 1...file.years.upperBound + 1
    first = Day(ordinal: Gregorian.ordinal(year: years.lowerBound, month: 1, day: 1))
    let last = Day(ordinal: Gregorian.ordinal(year: years.upperBound, month: 12, day: 31))
    let week = Weekday.allCases.map { weekday in
      file.closedWeekdays.contains(weekday) ? ClosedDays.closedWeekday : ClosedDays.open
    }
    let firstWeekday = first.weekday.rawValue - 1
    marks = Array(repeating: ClosedDays.open, count: first.days(until: last) + 1)
    for index in marks.indices { marks[index] = week[(firstWeekday + index) % 7] }

    for year in years {
      for (index, holiday) in file.holidays.enumerated() where holiday.isInForce(in: year) {
        for day in holiday.rule.days(in: year) { place(holiday, index, on: day) }
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

  /// Closes the day to which the holiday of that date goes.
  private mutating func place(_ holiday: Holiday, _ index: Int, on date: Day) {
    var position = first.days(until: date)
    guard marks.indices.contains(position) else { return }
    var direction = holiday.moves.fromWeekdays[date.weekday]
    if direction == nil && marks[position] >= ClosedDays.firstCause {
      direction = holiday.moves.whenTaken
    }
    if let direction {
      let step = direction == .later ? 1 : -1
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
    marks[position] = ClosedDays.firstCause + UInt32(causes.count)
    causes.append(cause)
  }
}
