public import BusinessDays

/// The columns that answers in tables have.
public enum TableColumn: CaseIterable, Hashable, Sendable {
  // Of what.
  case dossier, service, office, channel, standard, event, milestone
  // When.
  case date, start, due, stop, recorded, daysLeft, lateBy, elapsed
  // Counts of a standard over a period.
  case limit, target, onTime, missed, rate, overdue, open, waiting, lifted, pending
  case margin, recovery, trend, verdict
  // What is said of it.
  case outcome, details, source, effect, why
  // Definitions.
  case id, name, years, effective, text, month
}

/// What stands above and below the tables of `late`, `due` and `summary`, and in their place when
/// they are empty.
public protocol TableMessages {
  /// What stands above a column, as short as it can be.
  func title(of column: TableColumn) -> String
  /// What stands below the overdue obligations: how many, of how many dossiers.
  func lateFooter(obligations: Int, dossiers: Int, asOf day: Day) -> String
  /// What stands below the obligations settled late: how many were answered, how many stopped by
  /// the closing of their dossier.
  func settledLateFooter(answered: Int, closed: Int) -> String
  /// The state of an obligation that a closing after its due day stopped.
  var closedLate: String { get }
  /// What stands in the place of overdue obligations.
  func nothingLate(asOf day: Day) -> String
  /// What stands below what falls due up to and including a day.
  func dueFooter(obligations: Int, dossiers: Int, through last: Day) -> String
  /// What stands in the place of what falls due from a day through another.
  func nothingDue(from day: Day, through last: Day) -> String
  /// What stands above the compliance table; `label` is the period's.
  func summaryTitle(label: String, from: Day, through: Day, asOf day: Day) -> String
  /// What stands above what was known then only.
  func knownAt(_ moment: String) -> String
  /// What stands in the place of the results as of a day before the first declaration takes effect.
  func nothingPromised(since first: Day) -> String
}

/// What the compliance table says of a standard beyond its counts.
public protocol SummaryMessages {
  /// How many more misses a period can take; nil when it is below its target or has nothing
  /// settled.
  func margin(_ margin: Int?) -> String?
  /// How many on time in a row bring a period back on target; 0 when it is there, nil when none
  /// could.
  func recovery(_ recovery: Int?) -> String?
  /// What a period comes to when what runs and falls due in it is all missed, or all on time.
  func pending(_ count: Int, worst: String, best: String) -> String
  /// The trend window and what was settled in it.
  func trend(from: Day, through: Day, onTime: Int, missed: Int, rate: String) -> String
}
