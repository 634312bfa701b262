/// What a calendar file says: which days an organisation is closed, by which rules, from which
/// sources.
///
/// A calendar file is JSON that a clerk can read and edit:
///
/// ```json
/// {
///   "schema": "business-days/calendar/1",
///   "id": "qc-fonction-publique",
///   "name": { "fr": "Fonction publique du Québec", "en": "Québec public service" },
///   "description": { "fr": "…", "en": "…" },
///   "years": { "first": 1990, "last": 2100 },
///   "closed_weekdays": ["saturday", "sunday"],
///   "holidays": [
///     {
///       "id": "fete-nationale",
///       "name": { "fr": "Fête nationale du Québec", "en": "Québec National Holiday" },
///       "in_force": { "first": 1978 },
///       "rule": { "date": "06-24" },
///       "moves": { "saturday": "earlier", "sunday": "later" },
///       "source": "RLRQ, c. F-1.1"
///     }
///   ],
///   "closures": [
///     { "date": "2026-02-13", "name": { "fr": "Neige", "en": "Snow" }, "source": "avis" }
///   ],
///   "openings": []
/// }
/// ```
///
/// A `rule` is one of:
/// - `{ "date": "06-24" }`: the same date every year;
/// - `{ "nth": 1, "weekday": "monday", "month": 9 }`: the n-th such weekday of a month, 1 to 4;
/// - `{ "before": "05-25", "weekday": "monday" }`: the last such weekday strictly before a date;
/// - `{ "easter": -2 }`: so many days after Easter Sunday;
/// - `{ "dates": { "2026": ["2026-03-20"], "2027": [] } }`: the dates of each year, when no rule
///   gives them; a year that is not listed is not guessed, so that each of `years` must be.
///
/// `moves` says where a holiday goes from the weekdays on which it is not kept, and with `taken`
/// from a day that a holiday listed before it has taken: `earlier` or `later`, to the first day
/// that is neither a closed weekday nor taken. Without it, the holiday stays on its date. What
/// `closures` closes and `openings` opens comes after all rules. Both may be empty, but are there;
/// `in_force` and `moves` may be left out. Unknown keys are errors.
///
/// `CalendarFile(_:)` reads it, and what has been read is valid. `BusinessCalendar` is made from
/// it, and counts.
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
