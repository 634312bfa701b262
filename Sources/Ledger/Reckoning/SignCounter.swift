import BusinessDays
import SQLite
import ServiceStandards

/// Counts what an auditor would look at, dossier by dossier.
struct SignCounter {
  private(set) var signs = AuditSigns()

  private let view: LedgerView
  private let rulebook: Rulebook
  private let asOf: Day
  private let period: Period
  private let calls: CallReader
  private let recordings: RecordingTimes
  private let zone: ZoneRules

  init(_ view: LedgerView, asOf: Day, period: Period) throws(LedgerError) {
    self.view = view
    self.asOf = asOf
    self.period = period
    rulebook = view.rulebook
    zone = view.rulebook.zone(of: view.rulebook.firstOffice)
    calls = try CallReader(view.ledger)
    recordings = try RecordingTimes(view.ledger)
  }

  /// Adds a dossier: its history as it was known, and its obligations as they were.
  mutating func add(_ history: History, _ obligations: [Obligation]) throws(LedgerError) {
    guard let receipt = history.receiptInForce else { return }
    addReceipt(receipt, history)
    for obligation in obligations where obligation.until == nil {
      if let settlement = obligation.settlement(asOf: asOf) {
        guard period.days.contains(settlement.day) else { continue }
        try add(settlement, rulebook.rule(obligation.standard), receipt, history)
      } else {
        try addClosing(obligation, receipt, history)
      }
    }
  }

  private mutating func addReceipt(_ receipt: Receipt, _ history: History) {
    let day = rulebook.day(of: receipt.moment, office: receipt.office)
    guard day <= asOf, period.days.contains(day) else { return }
    signs.received += 1
    if receipt.isComplete { return }
    signs.receivedIncomplete += 1
    if history.receipts.contains(where: { $0.voidedBy != nil && $0.isComplete }) {
      signs.turnedIncomplete += 1
    }
  }

  private mutating func add(
    _ settlement: Settlement, _ rule: StandardRule, _ receipt: Receipt, _ history: History
  ) throws(LedgerError) {
    signs.settled += 1
    if case .onTime(let answered) = settlement.result {
      if answered < settlement.start { signs.stoppedBeforeStart += 1 }
      if history.marks.count > 1, isAnsweredAgain(settlement, answered, rule, receipt, history) {
        signs.answeredAgainAfterDue += 1
      }
    }
    for voiding in try voidings(of: rule, receipt, history)
    where try zone.day(at: recordings.recorded(voiding)) > settlement.due {
      signs.correctedAfterDue += 1
      break
    }
  }

  /// The numbers of the events that voided one that has a say in a standard.
  private func voidings(of rule: StandardRule, _ receipt: Receipt, _ history: History)
    throws(LedgerError) -> [Int64]
  {
    var voidings = history.receipts.compactMap(\.voidedBy)
    for mark in history.marks where counts(mark.milestone, for: rule) {
      if let voiding = mark.voidedBy { voidings.append(voiding) }
    }
    guard let meetings = try calls.history(receipt.call) else { return voidings }
    for mark in view.known(meetings).marks where counts(mark.milestone, for: rule) {
      if let voiding = mark.voidedBy { voidings.append(voiding) }
    }
    return voidings
  }

  /// Whether the milestone that stopped the clock in time is there again after the due day. The
  /// answer that follows an acknowledgement is none.
  private func isAnsweredAgain(
    _ settlement: Settlement, _ answered: Day, _ rule: StandardRule, _ receipt: Receipt,
    _ history: History
  ) -> Bool {
    func day(_ mark: Mark) -> Day { rulebook.day(of: mark.moment, office: receipt.office) }
    let stops = history.marks.filter {
      $0.voidedBy == nil && rule.isStopped(by: $0.milestone, channel: $0.channel)
    }
    guard stops.count > 1 else { return false }
    let first = stops.filter { day($0) == answered }.map(\.milestone)
    return stops.contains {
      first.contains($0.milestone) && day($0) > settlement.due && day($0) <= asOf
    }
  }

  /// Whether a milestone has a say in a standard.
  private func counts(_ milestone: Code<Milestone>, for rule: StandardRule) -> Bool {
    if rule.stops.contains(milestone) || milestone == rulebook.closed { return true }
    if milestone == rulebook.assessed { return rule.standard.admissibleOnly }
    switch rule.start {
    case .receipt: return false
    case .completeness: return milestone == rulebook.completed
    case .milestone(let start): return milestone == start
    }
  }

  private mutating func addClosing(
    _ obligation: Obligation, _ receipt: Receipt, _ history: History
  ) throws(LedgerError) {
    guard let lifted = obligation.lifted, lifted <= asOf, period.days.contains(lifted),
      let start = obligation.start, start <= lifted, let due = obligation.due, lifted <= due
    else { return }
    let isClosed = history.marks.contains {
      $0.voidedBy == nil && $0.milestone == rulebook.closed
        && rulebook.day(of: $0.moment, office: receipt.office) == lifted
    }
    guard isClosed else { return }
    signs.closed += 1
    let calendar = rulebook.rule(obligation.standard).calendar(of: receipt.office)
    do throws(CalendarError) {
      if try calendar.businessDays(after: lifted, through: due) <= AuditSigns.near {
        signs.closedNearDue += 1
      }
    } catch { throw .calendar(error) }
  }
}

/// When events were recorded, by their numbers.
private final class RecordingTimes {
  private var select: LedgerStatement

  init(_ ledger: Ledger) throws(LedgerError) {
    select = try ledger.database.prepare("SELECT recorded FROM event WHERE seq = ?")
  }

  /// In microseconds since 1970-01-01T00:00:00Z.
  func recorded(_ sequence: Int64) throws(LedgerError) -> Int64 {
    select.bind(sequence, at: 1)
    if let recorded = try select.first({ $0.int64(0) }) { return recorded }
    throw .damagedEvent(sequence: sequence)
  }
}
