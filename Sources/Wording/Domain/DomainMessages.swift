public import BusinessDays
import CommandLine
public import ServiceStandards

/// The milestones that need no declaring, by their ids: no declaration names them.
public enum BuiltInName: String, CaseIterable, Hashable, Sendable {
  case received, completed, assessed, closed
}

/// The names of what declarations, calendars and events speak of.
public protocol DomainMessages {
  /// A milestone that needs no declaring.
  func name(of milestone: BuiltInName) -> String
  /// What an event that voids another is called.
  var voiding: String { get }
  /// What the receipt of a dossier says of its completeness.
  func completeness(_ isComplete: Bool) -> String
  /// What an assessment finds.
  func admissibility(_ isAdmissible: Bool) -> String
  /// What a milestone reached by a system of itself is called.
  var automatically: String { get }
  /// What stands for the channel of a dossier that has none.
  var noChannel: String { get }
  /// Why a day is not a business day.
  func closure(_ closure: Closure, on day: Day) -> String
  /// A call, by its id.
  func call(_ id: String) -> String
  /// An event, by its number in the ledger.
  func event(_ sequence: Int64) -> String
}

extension Messages {
  /// A text of a declaration, safe for a terminal.
  public func text(_ text: BilingualText) -> String {
    switch language {
    case .french: safe(text.french)
    case .english: safe(text.english)
    }
  }

  /// A text of a calendar, safe for a terminal.
  public func text(_ text: CalendarText) -> String {
    switch language {
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
}
