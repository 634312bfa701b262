public import BusinessDays

/// Something that an obligation adds to the counts.
public enum TallyEntry: Hashable, Sendable {
  case change(Tally, on: Day)
  /// A lift on the day `lifted` that counts in this standard from a later day on only, when the
  /// standard came to apply.
  case liftInherited(lifted: Day, from: Day)
  /// A lift that counted from `lifted` on, and no longer does from `until` on.
  case liftTakenBack(lifted: Day, until: Day)
}

extension Obligation {
  /// What one obligation adds to the counts: its versions, in order of day, the last one last.
  public static func tally(
    _ versions: ArraySlice<Obligation>, entry: (TallyEntry) -> Void
  ) {
    var phase: Phase?
    func pass(to next: Phase?, on day: Day) {
      guard next != phase else { return }
      var change = Tally()
      phase?.leave(&change)
      next?.enter(&change, on: day)
      if !change.isZero { entry(.change(change, on: day)) }
      if case .lifted(let lifted) = next, lifted < day {
        entry(.liftInherited(lifted: lifted, from: day))
      }
      if case .lifted(let lifted) = phase { entry(.liftTakenBack(lifted: lifted, until: day)) }
      phase = next
    }
    for version in versions {
      version.eachTurn { day in pass(to: version.phase(on: day), on: day) }
    }
    guard let last = versions.last else { return }
    if let until = last.until { pass(to: nil, on: until) }
    last.verdictTally(entry)
  }

  private enum Phase: Hashable {
    case waiting, running, settled
    case lifted(Day)

    func leave(_ change: inout Tally) { count(-1, &change) }

    func enter(_ change: inout Tally, on day: Day) {
      count(1, &change)
      if case .lifted(day) = self { change.lifted += 1 }
    }

    private func count(_ one: Int, _ change: inout Tally) {
      switch self {
      case .waiting: change.waiting += one
      case .running: change.running += one
      case .settled, .lifted: break
      }
    }
  }

  private func phase(on day: Day) -> Phase {
    if let lifted, lifted <= day { return .lifted(lifted) }
    guard let start, start <= day else { return .waiting }
    if let stop, stop <= day { return .settled }
    return .running
  }

  /// Calls `body` with each day on which this version may change phase, in order.
  private func eachTurn(_ body: (Day) -> Void) {
    var last = since
    body(since)
    while let next = earliestTurn(after: last) {
      body(next)
      last = next
    }
  }

  private func earliestTurn(after day: Day) -> Day? {
    var next: Day?
    for turn in [start, stop, lifted] {
      guard let turn, turn > day, until.map({ turn < $0 }) ?? true else { continue }
      if next.map({ turn < $0 }) ?? true { next = turn }
    }
    return next
  }

  /// On time or missed: known from the last version alone, because what is settled stays settled.
  private func verdictTally(_ entry: (TallyEntry) -> Void) {
    guard let settlement = settlement(asOf: .latest) else { return }
    var change = Tally()
    switch settlement.result {
    case .onTime:
      change.onTime = 1
      entry(.change(change, on: settlement.day))
    case .missed(let ended):
      change.missed = 1
      entry(.change(change, on: settlement.day))
      guard let ended else { return }
      var end = Tally()
      end.lateEnded = 1
      entry(.change(end, on: ended))
    }
  }
}
