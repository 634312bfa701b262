import BusinessDays
import SQLite
import Standards

/// Derives again what touched dossiers owe, and brings the projections in line: the old rows are
/// taken out of the tallies, the new ones put in. There is no other path into the projections.
final class Projector {
  private let ledger: Ledger
  private let rows: ObligationRows
  private let sheet: TallySheet
  private var insertDossier: Statement
  private var updateDossier: Statement
  private var upsertCall: Statement
  private var selectMembers: Statement
  private var selectMember: Statement

  init(_ ledger: Ledger) throws(LedgerError) {
    self.ledger = ledger
    do throws(SQLiteError) {
      rows = try ObligationRows(ledger.database)
      sheet = try TallySheet(ledger.database)
      insertDossier = try ledger.database.prepare(
        "INSERT INTO dossier(key, number, call, history) VALUES (?1, ?2, ?3, ?4)")
      updateDossier = try ledger.database.prepare(
        "UPDATE dossier SET number = ?2, call = ?3, history = ?4 WHERE key = ?1")
      upsertCall = try ledger.database.prepare(
        """
        INSERT INTO call(id, history) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET history = excluded.history
        """)
      selectMembers = try ledger.database.prepare(
        "SELECT key FROM dossier WHERE call = ? ORDER BY key")
      selectMember = try ledger.database.prepare(
        "SELECT number, history FROM dossier WHERE key = ?")
    } catch { throw .storage(error) }
  }

  func write(_ dossiers: DossierDrafts) throws(LedgerError) {
    let touched = dossiers.drafts.filter(\.isTouched).sorted { $0.key < $1.key }
    for draft in touched {
      try project(draft, meetings: try meetings(of: draft.history, dossiers))
      do { try write(draft) } catch { throw .storage(error) }
    }
    let done = Set(touched.lazy.filter { $0.stored != nil }.map(\.key))
    for (id, call) in dossiers.calls.sorted(by: { $0.key < $1.key }) where call.isTouched {
      try insert(call: id, call.history)
      try projectMembers(of: id, meetings: call.history.marks, except: done)
    }
    try finish()
  }

  /// Writes the counts that the projected dossiers changed.
  func finish() throws(LedgerError) {
    do { try sheet.write() } catch { throw .storage(error) }
  }

  /// Projects a dossier that the projections do not hold yet; answers how many rows it has.
  func insert(_ draft: DossierDraft, meetings: [Mark]) throws(LedgerError) -> Int {
    do { try write(draft) } catch { throw .storage(error) }
    return try project(draft, meetings: meetings)
  }

  /// Writes a call's history over the one that is there.
  func insert(call id: String, _ history: History) throws(LedgerError) {
    do throws(SQLiteError) {
      try upsertCall.bind(id, at: 1)
      try upsertCall.bind(blob: HistoryCodec.encode(history).span, at: 2)
      try upsertCall.run()
    } catch { throw .storage(error) }
  }

  private func meetings(of history: History, _ dossiers: DossierDrafts) throws(LedgerError)
    -> [Mark]
  {
    try dossiers.meetings(of: history.receiptInForce?.call)
  }

  /// A milestone of a call concerns every dossier of the call, recorded before or after it.
  private func projectMembers(of call: String, meetings: [Mark], except done: Set<Int64>)
    throws(LedgerError)
  {
    for key in try memberKeys(of: call) where !done.contains(key) {
      let row = try storing { () throws(SQLiteError) in
        selectMember.bind(key, at: 1)
        return try selectMember.first { (number: $0.text(0), history: $0.history(1)) }
      }
      guard let row, let history = row.history else {
        throw .damagedProjection(table: "dossier")
      }
      let member = DossierDraft(
        key: key, stored: history, number: row.number, history: history)
      try project(member, meetings: meetings)
    }
  }

  /// Keys alone, so that a call of many dossiers takes little memory.
  private func memberKeys(of call: String) throws(LedgerError) -> [Int64] {
    try storing { () throws(SQLiteError) in
      var keys: [Int64] = []
      try selectMembers.bind(call, at: 1)
      while try selectMembers.step() { keys.append(selectMembers.int64(0)) }
      return keys
    }
  }

  /// Brings the rows and counts of a dossier's obligations in line; answers how many rows it has.
  @discardableResult
  private func project(_ draft: DossierDraft, meetings: [Mark]) throws(LedgerError) -> Int {
    let new: [Obligation]
    do { new = try ledger.fold.obligations(of: draft.history, meetings: meetings) } catch {
      throw .calendar(error)
    }
    do throws(SQLiteError) {
      let before = draft.stored?.receiptInForce
      let after = draft.history.receiptInForce
      let old = before == nil ? [] : try rows.read(dossier: draft.key)
      if old == new, SliceFacts(before) == SliceFacts(after) { return new.count }
      if let before { try sheet.take(old, SliceFacts(before)) }
      if let after { try sheet.put(new, SliceFacts(after)) }
      try rows.replace(old, by: new, dossier: draft.key)
      return new.count
    } catch { throw .storage(error) }
  }

  private func write(_ draft: DossierDraft) throws(SQLiteError) {
    let shown = draft.history.receiptInForce ?? draft.history.receipts.last
    if draft.stored == nil {
      try Projector.write(draft, number: shown?.number, &insertDossier)
    } else {
      try Projector.write(draft, number: shown?.number, &updateDossier)
    }
  }

  private static func write(
    _ draft: DossierDraft, number: String?, _ statement: inout Statement
  ) throws(SQLiteError) {
    statement.bind(draft.key, at: 1)
    try statement.bind(number ?? draft.number, at: 2)
    if let call = draft.history.receiptInForce?.call {
      try statement.bind(call, at: 3)
    } else {
      statement.bindNull(at: 3)
    }
    try statement.bind(blob: HistoryCodec.encode(draft.history).span, at: 4)
    try statement.run()
  }
}
