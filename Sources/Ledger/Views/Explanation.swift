public import BusinessDays
public import ServiceStandards

/// Why an obligation is what it is on a day: the whole reasoning, in facts.
public struct Explanation {
  public let rule: StandardRule
  public let declaration: Declaration
  public let receipt: Receipt
  public let calendar: BusinessCalendar
  public let standing: Standing
  /// To the stop, else to the day asked about; `nil` when waiting or lifted.
  public let elapsed: Int?
  public let start: Start?
  /// Each day after the start, through the later of the due day and the day that ended it.
  public let days: [CountedDay]
  /// The event that stopped the clock, or that would have.
  public let stop: RecordedEvent?
  /// The event that lifted the obligation.
  public let lift: RecordedEvent?
  /// Starts that came after the due day and changed nothing.
  public let lateStarts: [RecordedEvent]

  /// What started the clock, and why that and nothing else.
  public struct Start {
    public enum Reason: Hashable, Sendable {
      /// The standard runs from the receipt.
      case received
      /// The request was received complete.
      case receivedComplete
      /// The first of the completions.
      case firstCompletion(others: Int)
      /// The first of the milestone.
      case first
      /// A further one, on or before the earlier due day, made the clock run anew.
      case restarted(previousDue: Day)
    }
    public let event: RecordedEvent
    public let reason: Reason
    /// The day of the event, when the declaration's policy moved the start to a later one.
    public let movedFrom: Day?
  }
}

extension LedgerView {
  /// Explains the obligations of a dossier as of a day.
  public func explanations(of report: DossierReport, asOf day: Day) throws(LedgerError)
    -> [Explanation]
  {
    guard let receipt = report.receipt else { return [] }
    let effective = report.entries.filter { $0.effect == .counts }.map(\.recorded)
    var explanations: [Explanation] = []
    for obligation in report.obligations where obligation.holds(on: day) {
      let earlier = report.obligations.filter {
        $0.standard == obligation.standard && $0.since < obligation.since
      }
      let reasoning = Reasoning(
        rulebook: rulebook, receipt: receipt, events: effective, obligation: obligation,
        earlier: earlier, asOf: day)
      explanations.append(try reasoning.explanation(self))
    }
    return explanations
  }
}

/// The facts from which one explanation is drawn.
private struct Reasoning {
  let rulebook: Rulebook
  let receipt: Receipt
  /// The events that count, in the order of recording.
  let events: [RecordedEvent]
  let obligation: Obligation
  let earlier: [Obligation]
  let asOf: Day

  private var rule: StandardRule { rulebook.rule(obligation.standard) }

  func explanation(_ view: LedgerView) throws(LedgerError) -> Explanation {
    let standing = obligation.standing(asOf: asOf)
    let start = start(standing)
    return Explanation(
      rule: rule, declaration: rulebook.declarations[rule.declaration], receipt: receipt,
      calendar: rule.calendar(of: receipt.office), standing: standing,
      elapsed: try view.elapsed(standing, obligation.standard, receipt, asOf: asOf),
      start: start, days: try countedDays(standing),
      stop: standing.stop.flatMap(stopping), lift: standing.lifted.flatMap(lifting),
      lateStarts: lateStarts(standing))
  }

  private func day(_ recorded: RecordedEvent) -> Day {
    let office: Code<Office> =
      if case .callReached = recorded.event.body { rulebook.firstOffice } else { receipt.office }
    return rulebook.day(of: recorded.event.time.moment, office: office)
  }

  private func events(reaching milestone: Code<Milestone>) -> [RecordedEvent] {
    events.filter {
      switch $0.event.body {
      case .reached(let reached, _, _), .callReached(let reached): reached == milestone
      case .received, .assessed, .closed, .voided: false
      }
    }
  }

  /// The events that can start the clock.
  private var starting: [RecordedEvent] {
    switch rule.start {
    case .receipt: receiptEvent.map { [$0] } ?? []
    case .completeness:
      receipt.isComplete ? receiptEvent.map { [$0] } ?? [] : events(reaching: rulebook.completed)
    case .milestone(let milestone): events(reaching: milestone)
    }
  }

  private var receiptEvent: RecordedEvent? { events.first { $0.sequence == receipt.sequence } }

  private func start(_ standing: Standing) -> Explanation.Start? {
    guard let start = standing.start else { return nil }
    // A policy may move a start to a later day than its event's.
    let candidates = starting.filter { day($0) <= start }
    guard let event = candidates.filter({ day($0) == start }).first ?? candidates.last
    else { return nil }
    let own = day(event)
    return Explanation.Start(
      event: event, reason: reason(), movedFrom: own == start ? nil : own)
  }

  private func reason() -> Explanation.Start.Reason {
    let before = earlier.last { $0.start != nil && $0.start != obligation.start }
    if rule.standard.restarts, let due = before?.due { return .restarted(previousDue: due) }
    switch rule.start {
    case .receipt: return .received
    case .completeness:
      return receipt.isComplete
        ? .receivedComplete : .firstCompletion(others: starting.count - 1)
    case .milestone: return .first
    }
  }

  private func lateStarts(_ standing: Standing) -> [RecordedEvent] {
    guard rule.standard.restarts, let due = standing.due else { return [] }
    return starting.filter { day($0) > due && day($0) <= asOf }
  }

  private func countedDays(_ standing: Standing) throws(LedgerError) -> [CountedDay] {
    guard let start = standing.start, let due = standing.due else { return [] }
    let last: Day =
      switch standing.outcome {
      case .overdue: max(due, asOf)
      case .late: max(due, standing.stop ?? due)
      case .waiting, .open, .onTime, .lifted: due
      }
    return try mappingErrors(
      LedgerError.calendar, try rule.countedDays(from: start, to: last, office: receipt.office))
  }

  /// A stop comes before a closing of the same day, whatever was recorded first.
  private func stopping(_ stop: Day) -> RecordedEvent? {
    let onDay = events.filter { day($0) == stop }
    let answer = onDay.first {
      guard case .reached(let milestone, let channel, _) = $0.event.body else { return false }
      return rule.isStopped(by: milestone, channel: channel)
    }
    return answer ?? onDay.first(where: isClosing)
  }

  /// A finding comes before a closing of the same day; the last one recorded stands.
  private func lifting(_ lifted: Day) -> RecordedEvent? {
    let onDay = events.filter { day($0) == lifted }
    let finding = onDay.last {
      if case .assessed = $0.event.body { true } else { false }
    }
    if rule.standard.admissibleOnly, let finding,
      case .assessed(isAdmissible: false) = finding.event.body
    {
      return finding
    }
    return onDay.first(where: isClosing)
  }

  private func isClosing(_ recorded: RecordedEvent) -> Bool {
    if case .closed = recorded.event.body { true } else { false }
  }
}
