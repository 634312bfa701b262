public import BusinessDays
public import Language

/// The milestones that need no declaring, by their ids: no declaration names them.
public enum BuiltInName: String, CaseIterable, Hashable, Sendable {
  case received, completed, assessed, closed
}

extension Language {
  /// A text of a declaration, safe for a terminal.
  public func text(_ text: BilingualText) -> String {
    switch self {
    case .french: safe(text.french)
    case .english: safe(text.english)
    }
  }

  /// A text of a calendar, safe for a terminal.
  public func text(_ text: CalendarText) -> String {
    switch self {
    case .french: safe(text.french)
    case .english: safe(text.english)
    }
  }

  /// So many days in a standard's unit.
  public func days(_ count: Int, _ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: counted(count, .businessDay)
    case .calendarDays: counted(count, .calendarDay)
    }
  }

  /// A date in full.
  public func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.yearMonthDay
    return date(year: year, month: month, day: dayOfMonth)
  }

  /// A date in full, with the name of its weekday.
  public func weekdayAndDate(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.yearMonthDay
    return date(weekday: day.weekday.rawValue, year: year, month: month, day: dayOfMonth)
  }

  /// What the clocks of an office show.
  public func moment(_ clock: WallClock) -> String {
    let minute = clock.secondOfDay / 60
    return moment(date: date(clock.day), time: time(hour: minute / 60, minute: minute % 60))
  }

  /// A milestone's name, as the declaration has it or as the program's own are called.
  public func milestone(_ milestone: Milestone) -> String {
    BuiltInName(rawValue: milestone.id).map(name) ?? text(milestone.name)
  }
}
