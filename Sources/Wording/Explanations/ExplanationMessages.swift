public import BusinessDays
public import ServiceStandards

/// What starts a standard's clock.
public enum ClockStart: Hashable, Sendable {
  /// The receipt, complete or not.
  case receipt
  /// The receipt of what was complete from the first.
  case completeReceipt
  /// The first of so many completions.
  case completion(of: Int)
  /// A milestone, by its name.
  case milestone(String)
}

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

/// What `explain` says, a sentence for each step of the reasoning.
public protocol ExplanationMessages {
  // The start.
  /// Which event started the clock, and why that one.
  func started(_ cause: ClockStart, on day: Day, event: Int64) -> String
  /// Why the clock starts on another day than that of the event.
  func moved(from day: Day, to start: Day) -> String
  /// A further start made the clock run anew.
  func restarted(by milestone: String, on day: Day, event: Int64, previousDue: Day) -> String
  /// A further start changes nothing: the due day was past.
  func idle(_ milestone: String, on day: Day, event: Int64, afterDue due: Day) -> String
  /// The clock has not started; it does at that milestone.
  func waiting(for milestone: String) -> String

  // The count.
  /// What the start day is to the count.
  var startDay: String { get }
  /// A day that counts, as the n-th.
  func counted(dayNumber number: Int) -> String
  /// A day that does not count.
  func notCounted(why: String) -> String
  /// The due day, which is the last of the limit.
  func due(_ day: Day, limit: Int, _ unit: Standard.Unit) -> String

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
  /// An assessment, which lifts the obligation.
  func lifted(byAssessment isAdmissible: Bool, on day: Day, event: Int64) -> String

  // Where it stands.
  /// A clock that runs: how many days are left, in the standard's unit.
  func running(asOf day: Day, daysLeft: Int, _ unit: Standard.Unit) -> String
  /// A clock that ran out, so many days ago.
  func overdue(asOf day: Day, lateBy: Int, _ unit: Standard.Unit) -> String
  /// The outcome, in words.
  func stands(_ outcome: Outcome, asOf day: Day) -> String

  // What it rests on.
  /// The declaration that the obligation follows.
  func follows(declaration id: String, effective: Day, _ from: FollowedFrom) -> String
  /// The time zone and, for business days, the calendar that the days are counted with.
  func counted(with calendar: String, _ unit: Standard.Unit, zone: String) -> String
  /// A reading of the declaration that is not confirmed.
  func toBeConfirmed(_ note: String) -> String
}

extension Messages {
  /// What a day of a count is to it.
  public func standing(of counted: CountedDay) -> String {
    switch counted.standing {
    case .counted(let number): self.counted(dayNumber: number)
    case .closed(let closure): notCounted(why: self.closure(closure, on: counted.day))
    }
  }
}
