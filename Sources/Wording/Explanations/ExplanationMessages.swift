public import BusinessDays
public import Ledger
public import Standards

/// When a dossier was closed, as a standard's clock sees it.
public enum ClosingTime: CaseIterable, Hashable, Sendable {
  /// The clock had not started.
  case whileWaiting
  /// On or before the due day.
  case inTime
  /// After the due day.
  case afterDue
}

/// The day whose declaration an obligation follows.
public enum FollowedFrom: CaseIterable, Hashable, Sendable {
  /// The day on which the clock first started.
  case start
  /// The day of receipt: the clock has not started.
  case receipt
}

/// What `explain` says, a sentence for each step of the reasoning. Events are named by their
/// numbers.
public protocol ExplanationMessages {
  /// What stands above an obligation: the standard's id and text.
  func title(ofStandard id: String, text: String) -> String

  // The start.
  /// Which event started the clock, and why that one; `milestone` is its name.
  func started(
    by reason: Explanation.Start.Reason, _ milestone: String, on day: Day, event: Int64
  ) -> String
  /// Why the clock starts on another day than that of the event.
  func moved(from day: Day, to start: Day) -> String
  /// A further start that came after the due day.
  func idle(_ milestone: String, on day: Day, event: Int64, due: Day) -> String
  /// The clock has not started; it does at that milestone.
  func waiting(for milestone: String) -> String

  // The count.
  /// The rule of the count, and the due day that it gives.
  func due(_ day: Day, limit: Int, _ unit: Standard.Unit) -> String
  /// A day that counts, as the n-th.
  func counted(dayNumber number: Int) -> String
  /// A day that does not count.
  func notCounted(why: String) -> String
  /// What the due day is marked with, among those of the count.
  var dueMark: String { get }

  // The end.
  /// What stopped the clock in time, on the n-th day.
  func stopped(by milestone: String, on day: Day, event: Int64, days: Int, _ unit: Standard.Unit)
    -> String
  /// What stopped it too late.
  func stoppedLate(
    by milestone: String, on day: Day, event: Int64, days: Int, lateBy: Int, _ unit: Standard.Unit
  ) -> String
  /// A stop that came before the start: it settles the obligation as soon as the clock starts.
  func stoppedBeforeStart(by milestone: String, on day: Day, event: Int64) -> String
  /// A closing without an answer, and what it does.
  func closed(reason: String, on day: Day, event: Int64, _ time: ClosingTime) -> String
  /// An assessment that lifts the obligation.
  func foundInadmissible(on day: Day, event: Int64) -> String

  // Where it stands.
  /// A clock that runs: how many business days are left after that day.
  func running(asOf day: Day, daysLeft: Int) -> String
  /// A clock that ran out so many days ago.
  func overdue(asOf day: Day, lateBy: Int, _ unit: Standard.Unit) -> String
  /// The outcome, in words.
  func stands(_ outcome: Outcome, asOf day: Day) -> String

  // What it rests on.
  /// The declaration that the obligation follows.
  func follows(declaration id: String, effective: Day, _ from: FollowedFrom) -> String
  /// The calendar and the time zone that the days are counted with.
  func counted(with calendar: String, zone: String) -> String
  /// A reading of the declaration that is not confirmed.
  func toBeConfirmed(_ note: String) -> String
}
