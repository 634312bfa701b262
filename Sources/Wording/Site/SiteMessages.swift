public import BusinessDays
public import ServiceStandards

/// What every page of a report says, and the dashboard.
public protocol SiteMessages {
  /// The short words: titles, headings of columns, links.
  func label(_ label: SiteLabel) -> String
  /// A label, then what it is the label of.
  func labelled(_ label: SiteLabel, _ text: MarkedText) -> MarkedText
  /// What the report is of, under its title; `label` is the period's.
  func period(_ label: String, from: Day, through: Day, asOf day: Day) -> MarkedText
  /// How long a page's declaration has been in force.
  func inForce(since day: Day) -> MarkedText
  /// What is said of groups that are too small to be told.
  func smallCounts(below count: Int) -> MarkedText

  /// What stands beside the number of standards that came to a verdict; it says which side of the
  /// target they are on.
  func standards(_ count: Int, with verdict: Verdict) -> String
  /// What stands beside the number of all standards.
  func allStandards(_ count: Int) -> String
  /// How many of how many were on time, or that there is nothing to count.
  func onTime(_ rate: Rate) -> MarkedText
  /// The target, in a few words.
  func target(_ target: Target) -> MarkedText
  /// How many more misses a period can take.
  func marginLeft(_ count: Int) -> MarkedText
  /// How many more misses a period that is over could have taken.
  func marginLeftAtEnd(_ count: Int) -> MarkedText
  /// How many on time in a row bring a period back; nil when none could.
  func recoveryNeeded(_ count: Int?) -> MarkedText
  /// What a period comes to when all that is pending is missed, or all on time.
  func outlook(of pending: Int, worst: MarkedText, best: MarkedText) -> MarkedText
  /// What stands for the number of those to fall due in the period, when none of those running is.
  var nothingPending: String { get }
  /// The rate of the last days; nil when nothing was settled in them.
  func trend(_ rate: Rate, target: Target, since day: Day) -> MarkedText
  /// A delay in a standard's unit.
  func delay(_ days: Int, _ unit: Standard.Unit) -> MarkedText

  /// The sentences beside a standard's rate.
  ///
  /// - Parameter isOver: whether the period is, so that nothing will be added to it.
  func standing(_ rate: Rate, of standard: Standard, verdict: Verdict, isOver: Bool) -> MarkedText
  /// How many of those due or settled in the period are not settled.
  func undecided(_ pending: Int, of total: Int) -> MarkedText
}
