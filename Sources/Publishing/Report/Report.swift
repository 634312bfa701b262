public import BusinessDays
public import ServiceStandards

/// Everything that a report shows, in figures: pages, pictures, tables, open data and calendars
/// are other forms of this one value.
///
/// It is fit to be published: of small groups it holds no count (see `Published`).
public struct Report: Sendable {
  public let asOf: Day
  /// The fiscal year that is reported on.
  public let period: Period
  /// The declaration in force on the last day looked at; before the first one, the one to come.
  public let declaration: Declaration
  /// What was counted with.
  public let rulebook: Rulebook
  /// The first day of the trend window, which ends on `asOf` or with the period.
  public let trendFrom: Day
  /// A group of fewer obligations than this, and more than none, is withheld.
  public let smallCountsBelow: Int
  /// In the order of the declarations, as `summary` lists them.
  public let standards: [StandardReport]
  /// Every day of the period that the first office's calendar knows, as it has it.
  public let calendar: [CalendarDay]
  /// Days off of each calendar that offices count with, Saturdays and Sundays left out.
  public let holidays: [Holidays]
  /// Asked for with `--annual`.
  public let annual: AnnualTable?
  /// What whoever signs the annual figures looks at; it goes with the annual table.
  public let evidence: Evidence?
}

/// A count that may be told, or that is withheld because it is small, or because a small one
/// could be found by subtracting it.
public enum Published<Value: Hashable & Sendable>: Hashable, Sendable {
  case shown(Value)
  case withheld

  /// The value, `nil` when it is withheld.
  public var value: Value? {
    switch self {
    case .shown(let value): value
    case .withheld: nil
    }
  }
}

/// A day of the calendar in a report.
public struct CalendarDay: Hashable, Sendable {
  public let day: Day
  /// Why it is not a business day; `nil` when it is one.
  public let closure: Closure?
}

/// The days off of one calendar.
public struct Holidays: Sendable {
  /// The calendar's id.
  public let calendar: String
  /// The offices that count with it.
  public let offices: [Code<Office>]
  /// In order of day.
  public let days: [CalendarDay]
}
