public import BusinessDays
public import ServiceStandards

/// The parts of a declaration, as they are shown.
public enum DeclarationSection: CaseIterable, Hashable, Sendable {
  case standards, services, milestones, offices, channels, reasons, policies, notes
}

/// What `calendar` and `declaration` answer.
public protocol DefinitionAnswerMessages {
  /// The years that a calendar answers for.
  func years(_ years: ClosedRange<Int>) -> String
  /// What stands above the closed days of a period.
  func closedDaysTitle(_ calendar: String, from: Day, through: Day) -> String
  /// The weekdays on which a calendar is always closed.
  func closedWeekdays(_ weekdays: [Weekday]) -> String
  /// What stands below a period's closed days, weekdays left out.
  func closedDays(_ count: Int, businessDays: Int) -> String
  /// What stands above a part of a declaration.
  func title(of section: DeclarationSection) -> String
  /// That only some may see the dossiers of a service, after its name.
  var confidentialService: String { get }
  /// Since when a declaration is in force, and up to when, if another one follows.
  func inForce(from: Day, through: Day?) -> String
  /// Whether a reading of the declaration is confirmed.
  func confirmation(_ isConfirmed: Bool) -> String
  /// What stops and starts a standard's clock, and how far it may go.
  func rule(
    limit: Int, _ unit: Standard.Unit, from start: String, to stops: [String], restarts: Bool,
    admissibleOnly: Bool
  ) -> String
  /// What day a request received outside business hours has.
  func policy(_ outsideHours: Policies.OutsideHours) -> String
  /// By which channels an answer stops the clock; any when nil.
  func policy(stoppingChannels: [String]?) -> String
  /// The trend window, and the misses in it from which a standard slips.
  func policy(_ trend: TrendPolicy) -> String
  /// When the fiscal year begins.
  func policy(fiscalYearBegins: MonthDay) -> String
  /// What is withheld of results that are published.
  func policy(_ publication: Publication) -> String
  /// An office's hours.
  func hours(_ hours: [Range<Int>]) -> String
}

/// What `deadline` and `elapsed` answer.
public protocol CalculatorMessages {
  /// A due day.
  func deadline(_ due: Day, from start: Day, limit: Int, _ unit: Standard.Unit, calendar: String)
    -> String
  /// What stands above the days that were not counted.
  var uncountedDays: String { get }
  /// How many business days lie between two dates.
  func elapsed(_ count: Int, from start: Day, to end: Day, calendar: String) -> String
  /// Why a closed end counts as the next business day.
  func closedEnd(_ end: Day, countsAs next: Day, why: String) -> String
}
