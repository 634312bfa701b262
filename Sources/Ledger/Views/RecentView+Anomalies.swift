public import BusinessDays
import SQLite
public import ServiceStandards

/// A dossier whose clock has not started long after its receipt.
public struct SleepingDossier: Hashable, Sendable {
  /// The dossier's number, as its receipt spells it.
  public let dossier: String
  public let service: Code<Service>
  public let office: Code<Office>
  /// The ids of the standards that wait, in the order of the declaration.
  public internal(set) var standards: [String]
  /// The day of receipt.
  public let received: Day
  /// Business days of the office's calendar since then.
  public let days: Int
}

// What may be a mistake, or forgotten: nothing that is counted tells it.
extension RecentView {
  /// Dossiers of which an obligation waits on a day, more than so many business days of their
  /// office's calendar after their receipt: the longest first, then by number.
  public func asleep(asOf day: Day, beyond limit: Int) throws(LedgerError) -> [SleepingDossier] {
    var found: [String: SleepingDossier] = [:]
    var waiting: [String: [Code<StandardRule>]] = [:]
    try each(.waiting, asOf: day) { receipt, obligation throws(LedgerError) in
      let received = rulebook.day(of: receipt.moment, office: receipt.office)
      let days = try mappingErrors(
        LedgerError.calendar,
        try rulebook.calendar(of: receipt.office).businessDays(
          after: received, through: day))
      guard days > limit else { return }
      waiting[receipt.number, default: []].append(obligation.standard)
      found[receipt.number] = SleepingDossier(
        dossier: receipt.number, service: receipt.service, office: receipt.office, standards: [],
        received: received, days: days)
    }
    return found.values.map { dossier in
      var dossier = dossier
      dossier.standards = (waiting[dossier.dossier] ?? []).sorted().map {
        rulebook.rule($0).standard.id
      }
      return dossier
    }.sorted {
      $0.days != $1.days ? $0.days > $1.days : $0.dossier.isBefore($1.dossier)
    }
  }

  /// Calls of which a milestone happened by a day, and to which no dossier received by then
  /// belongs: by code point.
  public func callsWithoutDossiers(asOf day: Day) throws(LedgerError) -> [String] {
    var withDossiers: Set<String> = []
    try eachTouchedReceipt { receipt throws(LedgerError) in
      if let call = receipt.call, wasReceived(receipt, by: day) { withDossiers.insert(call) }
    }
    var calls: [String] = []
    var select = try view.ledger.database.prepare("SELECT id, history FROM call ORDER BY id")
    try select.eachRow { row throws(LedgerError) in
      let history = try row.history(1, view.ledger.rulebook, of: "call")
      let hasHappened = view.known(history).marks.contains {
        $0.voidedBy == nil && rulebook.day(of: $0.moment, office: rulebook.firstOffice) <= day
      }
      if hasHappened, !withDossiers.contains(row.text(0)) { calls.append(row.text(0)) }
    }
    var without: [String] = []
    for call in calls where try !hasUntouchedDossier(call, by: day) { without.append(call) }
    return without
  }

  private func wasReceived(_ receipt: Receipt, by day: Day) -> Bool {
    rulebook.day(of: receipt.moment, office: receipt.office) <= day
  }

  private func hasUntouchedDossier(_ call: String, by day: Day) throws(LedgerError) -> Bool {
    var select = try view.ledger.database.prepare(
      "SELECT key, history FROM dossier WHERE call = ?", call)
    while try select.step() {
      if touched.contains(select.row.int64(0)) { continue }
      let receipt = select.row.history(1, view.ledger.rulebook)?.receiptInForce
      if let receipt, wasReceived(receipt, by: day) { return true }
    }
    return false
  }
}
