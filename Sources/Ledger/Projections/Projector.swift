import BusinessDays
import SQLite
import ServiceStandards

/// Derives again what touched dossiers owe, and brings the projections in line: the old rows are
/// taken out of the tallies, the new ones put in. There is no other path into the projections.
final class Projector {
  private let ledger: Ledger
  private let rows: ObligationRows
  private let sheet: TallySheet
  private let unpromised: UnpromisedRows
  private var inserts: RowInserts
  /// The rows of new dossiers, which are inserted together, and the bytes of their histories.
  private var new: [DossierRow] = []
  private var histories: [UInt8] = []
  private var updateDossier: LedgerStatement
  private var upsertCall: LedgerStatement
  private var selectMembers: LedgerStatement
  private var selectMember: LedgerStatement

  private static let newAtMost = 1024

  init(_ ledger: Ledger) throws(LedgerError) {
    self.ledger = ledger
    rows = try ObligationRows(ledger.database, ledger.rulebook)
    sheet = try TallySheet(ledger.database)
    unpromised = try UnpromisedRows(ledger.database, ledger.rulebook)
    inserts = RowInserts(
      ledger.database, into: "dossier", columns: ["key", "number", "call", "history"])
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
  }

  func write(_ dossiers: DossierDrafts) throws(LedgerError) {
    let touched = dossiers.drafts.indices.filter { dossiers.drafts[$0].isTouched }.sorted {
      dossiers.drafts[$0].key < dossiers.drafts[$1].key
    }
    for index in touched {
      let meetings = try meetings(of: dossiers.drafts[index].history, dossiers)
      if dossiers.drafts[index].isStored {
        try project(dossiers.drafts[index], meetings: meetings)
        try update(dossiers.drafts[index])
      } else {
        _ = try insert(dossiers.drafts[index], meetings: meetings)
      }
    }
    let done = Set(touched.lazy.map { dossiers.drafts[$0].key })
    for (id, call) in dossiers.calls.sorted(by: { $0.key < $1.key }) where call.isTouched {
      try insert(call: id, call.history)
      try projectMembers(of: id, meetings: call.history.marks, except: done)
    }
    try finish()
  }

  /// Writes what was kept to be written together: new rows, and the changes of counts.
  func finish() throws(LedgerError) {
    try writeNew()
    try rows.finish()
    try sheet.write()
  }

  /// Projects a dossier that the projections do not hold yet; answers how many rows it has.
  func insert(_ draft: DossierDraft, meetings: [Mark]) throws(LedgerError) -> Int {
    let obligations = try obligations(of: draft, meetings: meetings)
    if let receipt = draft.history.receiptInForce {
      try sheet.put(obligations, SliceFacts(receipt))
      try rows.insert(obligations, dossier: draft.key)
      if obligations.isEmpty { try unpromised.replace(nil, by: receipt, dossier: draft.key) }
    }
    new.append(DossierRow(draft, &histories))
    if new.count >= Projector.newAtMost { try writeNew() }
    return obligations.count
  }

  /// Writes a call's history over the one that is there.
  func insert(call id: String, _ history: History) throws(LedgerError) {
    try upsertCall.run(id, HistoryCodec.encode(history))
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
      selectMember.bind(key, at: 1)
      let member = try selectMember.first { row throws(LedgerError) in
        DossierDraft(
          stored: key, number: row.text(0),
          history: try row.history(1, ledger.rulebook, of: "dossier"))
      }
      guard let member else { throw .damagedProjection(table: "dossier") }
      try project(member, meetings: meetings)
    }
  }

  /// Keys alone, so that a call of many dossiers takes little memory.
  private func memberKeys(of call: String) throws(LedgerError) -> [Int64] {
    try selectMembers.bind(call, at: 1)
    return try selectMembers.all { $0.int64(0) }
  }

  private func obligations(of draft: DossierDraft, meetings: [Mark]) throws(LedgerError)
    -> [Obligation]
  {
    return try mappingErrors(
      LedgerError.calendar, try ledger.fold.obligations(of: draft.history, meetings: meetings))
  }

  /// Brings the rows and counts of a stored dossier's obligations in line.
  private func project(_ draft: DossierDraft, meetings: [Mark]) throws(LedgerError) {
    let new = try obligations(of: draft, meetings: meetings)
    let before = draft.receiptBefore
    let after = draft.history.receiptInForce
    let old = before == nil ? [] : try rows.read(dossier: draft.key)
    if old.isEmpty || new.isEmpty {
      try unpromised.replace(before, by: after, dossier: draft.key)
    }
    if old == new, SliceFacts(before) == SliceFacts(after) { return }
    if let before { try sheet.take(old, SliceFacts(before)) }
    if let after { try sheet.put(new, SliceFacts(after)) }
    try rows.replace(old, by: new, dossier: draft.key)
  }

  private func update(_ draft: DossierDraft) throws(LedgerError) {
    var bytes: [UInt8] = []
    let row = DossierRow(draft, &bytes)
    try row.bind(to: &updateDossier, at: 1, bytes.span)
    try updateDossier.run()
  }

  private func writeNew() throws(LedgerError) {
    let (rows, bytes) = (new, histories)
    try inserts.insert(count: rows.count) { index, insert, parameter throws(LedgerError) in
      try rows[index].bind(to: &insert, at: parameter, bytes.span)
    }
    new = []
    histories = []
  }
}

/// A row of the table of dossiers.
private struct DossierRow {
  let key: Int64
  let number: String
  let call: String?
  /// Where the history's bytes are among others.
  let history: Range<Int>

  /// The row of a dossier, whose history is appended to `histories`.
  init(_ draft: DossierDraft, _ histories: inout [UInt8]) {
    let inForce = draft.history.receiptInForce
    key = draft.key
    number = (inForce ?? draft.history.receipts.last)?.number ?? draft.number
    call = inForce?.call
    let start = histories.count
    HistoryCodec.append(draft.history, to: &histories)
    history = start..<histories.count
  }

  /// Binds the row's values to the parameters from one on.
  func bind(to statement: inout LedgerStatement, at parameter: Int32, _ histories: Span<UInt8>)
    throws(LedgerError)
  {
    statement.bind(key, at: parameter)
    try statement.bind(number, at: parameter + 1)
    try statement.bind(call, at: parameter + 2)
    try statement.bind(blob: histories.extracting(history), at: parameter + 3)
  }
}
