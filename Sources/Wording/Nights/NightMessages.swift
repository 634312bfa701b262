public import BusinessDays
public import ServiceStandards

/// What a night's report says.
public protocol NightMessages {
  /// What stands above a night's report.
  func nightTitle(_ day: Day) -> String
  /// What is said of a report that was not made at its hour.
  var madeLate: String { get }
  /// What stands above the verdicts that changed since a day.
  func changesTitle(since day: Day) -> String
  /// What stands in their place when there are none.
  func nothingChanged(since day: Day) -> String
  /// What stands in their place when no night came before.
  var firstNight: String { get }
  /// A standard's verdict that changed.
  func change(of standard: String, from: Verdict, to: Verdict) -> String
  /// What stands above the counts.
  var countsTitle: String { get }

  /// How many obligations, of how many dossiers, became overdue; `day` is the night before, nil
  /// when none came before.
  func newlyLate(obligations: Int, dossiers: Int, since day: Day?) -> String
  /// How many obligations, of how many dossiers, fall due up to and including a day.
  func dueSoon(obligations: Int, dossiers: Int, through last: Day) -> String
  /// How many dossiers wait more than so many business days after their receipt.
  func asleep(dossiers: Int, beyond days: Int) -> String
  /// How many calls reached a milestone and have no dossiers.
  func callsWithoutDossiers(_ count: Int) -> String
  /// A calendar in use that ends soon.
  func endingCalendar(_ id: String, through day: Day) -> String
  /// What became of the files dropped since the night before.
  func spoolFiles(in total: Int, applied: Int, refused: Int) -> String
  /// What became of their lines.
  func spoolLines(in total: Int, accepted: Int, duplicates: Int, refused: Int) -> String

  /// What stands above the numbers of a night's dossiers.
  func nightTitle(_ day: Day, of list: NightList) -> String
}

/// Which dossiers a night's list names.
public enum NightList: CaseIterable, Hashable, Sendable {
  /// Those whose service is not confidential.
  case open
  /// Those whose service is confidential.
  case confidential
}

/// What is said when verdicts change.
public protocol AlertMessages {
  /// The counts first, then the day: what a mail's subject is.
  func alertSubject(_ counts: ChangeCounts, asOf day: Day) -> String
  /// What follows the subject, on a line of its own, in a journal.
  func alertLine(_ subject: String, changes: [String]) -> String
  /// What stands above the changes; `day` is the morning before, nil when none came before.
  func alertIntroduction(since day: Day?) -> String
  /// What stands at the end of a mail that nobody wrote.
  var automaticMail: String { get }
}

/// How many standards came to each verdict.
public struct ChangeCounts: Hashable, Sendable {
  /// Below target, lately too.
  public var offTarget = 0
  /// On target, below it lately.
  public var slipping = 0
  /// Below target, on it lately.
  public var recovering = 0
  /// On target.
  public var onTarget = 0

  public init() {}

  /// The counts that are not zero, each after what it counts, the worst verdict first.
  var inOrder: [(verdict: Verdict, count: Int)] {
    [
      (.offTarget, offTarget), (.slipping, slipping), (.recovering, recovering),
      (.onTarget, onTarget),
    ].filter { $0.1 > 0 }
  }
}
