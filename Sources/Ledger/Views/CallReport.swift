import SQLite
import ServiceStandards

/// All that a ledger holds of one call.
public struct CallReport {
  /// The call's id, as the events and the dossiers spell it.
  public let id: String
  /// How many dossiers belong to it, by their receipts in force.
  public let dossiers: Int
  /// Its own events, with their voidings, in the order of recording.
  public let entries: [DossierReport.Entry]
}

extension LedgerView {
  /// What the ledger holds of a call; `nil` when no event and no receipt in force names it.
  public func report(onCall id: String) throws(LedgerError) -> CallReport? {
    let meetings = try CallReader(ledger).history(id).map(known)?.marks ?? []
    let dossiers = try self.dossiers(ofCall: id)
    guard dossiers > 0 || !meetings.isEmpty else { return nil }
    var effects = EventEffects()
    for meeting in meetings { effects.note(meeting.sequence, meeting.voidedBy, .counts) }
    return CallReport(id: id, dossiers: dossiers, entries: try entries(effects))
  }

  /// How many dossiers belong to a call, by their receipts in force.
  public func dossiers(ofCall id: String) throws(LedgerError) -> Int {
    guard through == nil else { return try knownDossiers(ofCall: id) }
    var select = try ledger.database.prepare("SELECT count(*) FROM dossier WHERE call = ?", id)
    return try select.first { Int($0.int64(0)) } ?? 0
  }

  /// The ids of calls, as receipts in force spell them, in order; of more than `limit`, the first
  /// ones. Each costs one look-up, however many dossiers it has.
  public func calls(atMost limit: Int) throws(LedgerError) -> [String] {
    var select = try ledger.database.prepare(
      "SELECT call FROM dossier WHERE call > ? ORDER BY call LIMIT 1")
    var calls: [String] = []
    while calls.count < limit {
      try select.bind(calls.last ?? "", at: 1)
      guard let next = try select.first({ $0.text(0) }) else { break }
      calls.append(next)
    }
    return calls
  }

  /// The same of an earlier time, when a receipt that is voided now may have been in force.
  private func knownDossiers(ofCall id: String) throws(LedgerError) -> Int {
    var count = 0
    var select = try ledger.database.prepare("SELECT history FROM dossier")
    try select.eachRow { row throws(LedgerError) in
      let history = try row.history(0, ledger.rulebook, of: "dossier")
      if known(history).receiptInForce?.call == id { count += 1 }
    }
    return count
  }
}
