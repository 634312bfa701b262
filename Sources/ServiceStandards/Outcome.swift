public import BusinessDays

/// Where an obligation stands on a day.
public enum Outcome: String, CaseIterable, Sendable {
  /// The clock has not started.
  case waiting
  /// Running, and the due day is not past.
  case open
  /// Running, and the due day is past.
  case overdue
  case onTime = "on-time"
  case late
  /// Counts nowhere.
  case lifted
}

/// What is known of an obligation on a day: facts that happened later are left out.
public struct Standing: Hashable, Sendable {
  public let outcome: Outcome
  public let start: Day?
  public let due: Day?
  public let stop: Day?
  public let lifted: Day?
}

extension Obligation {
  /// Whether this version is the one that holds on a day.
  public func holds(on day: Day) -> Bool { since <= day && until.map { day < $0 } ?? true }

  /// Where it stands as of a day on which it holds.
  public func standing(asOf day: Day) -> Standing {
    func happened(_ fact: Day?) -> Day? { fact.flatMap { $0 <= day ? $0 : nil } }
    let start = happened(start)
    let due = start == nil ? nil : due
    if let lifted = happened(lifted) {
      return Standing(outcome: .lifted, start: start, due: due, stop: nil, lifted: lifted)
    }
    let stop = happened(stop)
    return Standing(
      outcome: outcome(due: due, stop: stop, asOf: day), start: start, due: due, stop: stop,
      lifted: nil)
  }

  private func outcome(due: Day?, stop: Day?, asOf day: Day) -> Outcome {
    guard let due else { return .waiting }
    if let stop { return stop <= due ? .onTime : .late }
    return day <= due ? .open : .overdue
  }
}

extension Standing {
  /// The day that put an end to the clock: an answer given before the start settles on the start.
  public var settled: Day? {
    guard outcome == .onTime || outcome == .late, let start, let stop else { return nil }
    return max(start, stop)
  }
}
