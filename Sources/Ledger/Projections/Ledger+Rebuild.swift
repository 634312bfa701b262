import SQLite
import ServiceStandards

/// What was derived anew.
public struct RebuildReport: Hashable, Sendable {
  public let events: Int64
  public let dossiers: Int
  public let obligations: Int
  /// How many dossiers came out otherwise than they were.
  public let differing: Int
  /// The other tables that were not as they follow from the events, in the order of their names;
  /// `nil` when what there was could not even be compared.
  public let differingTables: [String]?
}

extension Ledger {
  /// Drops every projection and derives them again from the events, in one transaction.
  public func rebuild() throws(LedgerError) -> RebuildReport {
    // A whole ledger's projections do not fit in the cache: readers wait until it is done.
    try database.execute("PRAGMA cache_spill = 1")
    return try database.writing { () throws(LedgerError) -> RebuildReport in
      var before = Verification()
      // What is too damaged to be compared is only derived again.
      var isCompared = true
      do throws(LedgerError) { try checkProjections(&before) } catch { isCompared = false }
      let (dossiers, obligations) = try deriveAgain()
      return RebuildReport(
        events: try seal().events, dossiers: dossiers, obligations: obligations,
        differing: before.differingDossiers,
        differingTables: isCompared ? before.tablesBesideDossiers : nil)
    }
  }

  /// Drops every projection and derives them again, within a transaction; answers how many dossiers
  /// and obligations there are.
  func deriveAgain() throws(LedgerError) -> (dossiers: Int, obligations: Int) {
    for table in Schema.projectionTables {
      try database.execute("DROP TABLE IF EXISTS \(table)")
    }
    try database.execute(Schema.projections + Schema.unpromised)
    let pass = try HistoryPass(self)
    let projector = try Projector(self)
    let serials = try Serials(database, rulebook: rulebook)
    var dossiers = 0
    var obligations = 0
    try pass.each { number, history throws(LedgerError) in
      dossiers += 1
      for receipt in history.receipts { serials.note(receipt.number) }
      let draft = DossierDraft(new: Int64(dossiers), number: number, history: history)
      let meetings = history.receiptInForce?.call.flatMap { pass.calls[$0] } ?? []
      obligations += try projector.insert(draft, meetings: meetings)
    }
    for (call, marks) in pass.calls.sorted(by: { $0.key < $1.key }) {
      var history = History()
      history.marks = marks
      try projector.insert(call: call, history)
    }
    try projector.finish()
    try serials.write()
    return (dossiers, obligations)
  }
}
