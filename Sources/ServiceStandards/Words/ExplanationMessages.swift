public import BusinessDays
public import Language

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

extension Language {
  /// What a day of a count is to it.
  public func standing(of counted: CountedDay) -> String {
    switch counted.standing {
    case .counted(let number): self.counted(dayNumber: number)
    case .closed(let closure): notCounted(why: self.closure(closure, on: counted.day))
    }
  }
}
