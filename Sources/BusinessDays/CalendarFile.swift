/// What a calendar file says: which days an organisation is closed, by which rules, from which
/// sources.
///
/// A calendar file is JSON that a clerk can read and edit; `CalendarFile(_:)` reads it, and what
/// has been read is valid. `BusinessCalendar` is made from it, and counts.
public struct CalendarFile: Hashable, Sendable {
  /// The calendar's id: `qc-fonction-publique`.
  public let id: String

  /// The calendar's name.
  public let name: CalendarText

  /// What the calendar is for, and how it differs from others.
  public let description: CalendarText

  /// The years for which it answers, at most `maximumYears` of them.
  public let years: ClosedRange<Int>

  /// The weekdays on which it is always closed, at most six, in order from Monday.
  public let closedWeekdays: [Weekday]

  /// The holidays, in the order in which each year's are placed.
  public let holidays: [Holiday]

  /// Days closed by exception, on the dates given.
  public let closures: [ExceptionalDay]

  /// Days open by exception, whatever else closes them.
  public let openings: [ExceptionalDay]

  /// The schema that a file must name.
  public static let schema = "business-days/calendar/1"

  /// The years that a file may speak of.
  public static let allowedYears = 1583...9998

  /// The most years that a calendar may answer for.
  public static let maximumYears = 150

  /// The most holidays, closures or openings that a calendar may have.
  public static let maximumEntries = 1000
}

/// A text in the two languages of a calendar.
public struct CalendarText: Hashable, Sendable {
  /// In French.
  public let french: String

  /// In English.
  public let english: String

  /// The text that those are the two versions of.
  public init(french: String, english: String) {
    self.french = french
    self.english = english
  }
}

/// A date on which a calendar departs from its rules.
public struct ExceptionalDay: Hashable, Sendable {
  /// The date.
  public let day: Day

  /// Why: "Panne d'électricité".
  public let name: CalendarText

  /// The decision that says so.
  public let source: String
}
