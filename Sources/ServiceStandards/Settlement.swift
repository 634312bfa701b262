public import BusinessDays

/// How an obligation came to count in a rate.
public struct Settlement: Hashable, Sendable {
  public enum Result: Hashable, Sendable {
    /// Settled on the day of the answer, or of the start when the answer came first.
    case onTime(answered: Day)
    /// Settled on the due day; the day that put an end to it, when there is one.
    case missed(ended: Day?)
  }

  /// The day on which it counts.
  public let day: Day
  public let start: Day
  public let due: Day
  public let result: Result

  /// The last day of its delay: as of a day, where nothing has put an end to it.
  public func end(asOf day: Day) -> Day {
    switch result {
    case .onTime(let answered): answered
    case .missed(let ended): ended ?? day
    }
  }

  public var isOnTime: Bool {
    switch result {
    case .onTime: true
    case .missed: false
    }
  }
}

extension Obligation {
  /// What this obligation counts for as of a day: `nil` when nothing was settled by then, and for
  /// a version that held for a time only, because what is settled stays settled.
  public func settlement(asOf day: Day) -> Settlement? {
    guard lifted == nil, until == nil, let start, let due else { return nil }
    if let stop, stop <= due {
      let settled = max(start, stop)
      guard settled <= day else { return nil }
      return Settlement(day: settled, start: start, due: due, result: .onTime(answered: stop))
    }
    guard due < day else { return nil }
    return Settlement(
      day: due, start: start, due: due,
      result: .missed(ended: stop.flatMap { $0 <= day ? $0 : nil }))
  }
}
