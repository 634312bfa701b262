import Events
import SQLite
import Standards

/// A dossier as a transaction sees it: what the ledger held, and what was added since.
struct DossierDraft {
  let key: Int64
  /// Whether the ledger held it.
  let isStored: Bool
  /// The receipt that was in force in the ledger.
  let receiptBefore: Receipt?
  /// The number by which it was asked for.
  let number: String
  var history: History
  var isTouched = false

  /// A dossier that the ledger does not hold.
  init(new key: Int64, number: String, history: History = History()) {
    self.key = key
    isStored = false
    receiptBefore = nil
    self.number = number
    self.history = history
  }

  /// A dossier with the history that the ledger holds.
  init(stored key: Int64, number: String, history: History) {
    self.key = key
    isStored = true
    receiptBefore = history.receiptInForce
    self.number = number
    self.history = history
  }
}

/// The dossiers and calls that a transaction has read or changed.
final class DossierDrafts {
  private(set) var drafts: [DossierDraft] = []
  private var indexes: [String: Int] = [:]
  private(set) var calls: [String: CallDraft] = [:]
  private var nextKey: Int64
  private let isEmpty: Bool
  private let rulebook: Rulebook
  private var selectDossier: Statement
  private var selectCall: Statement

  struct CallDraft {
    var history: History
    var isTouched = false
  }

  init(_ database: borrowing Database, _ rulebook: Rulebook) throws(SQLiteError) {
    self.rulebook = rulebook
    selectDossier = try database.prepare("SELECT key, history FROM dossier WHERE number = ?")
    selectCall = try database.prepare("SELECT history FROM call WHERE id = ?")
    let last = try database.prepareFirstInteger("SELECT coalesce(max(key), 0) FROM dossier")
    nextKey = min(last, ObligationKey.dossiers.upperBound) + 1
    isEmpty = nextKey == 1
  }

  subscript(index: Int) -> DossierDraft {
    _read { yield drafts[index] }
    _modify { yield &drafts[index] }
  }

  /// The draft of a dossier, whatever the case of its number.
  func index(of number: String) throws(LedgerError) -> Int {
    let folded = DossierNumber.folded(number)
    if let index = indexes[folded] { return index }
    let draft: DossierDraft
    if let stored = try stored(number) { draft = stored } else { draft = try newDraft(number) }
    indexes[folded] = drafts.count
    drafts.append(draft)
    return drafts.count - 1
  }

  /// A dossier that nothing was recorded of gets a key only for as long as this transaction.
  private func newDraft(_ number: String) throws(LedgerError) -> DossierDraft {
    guard ObligationKey.dossiers.contains(nextKey) else {
      throw .damagedProjection(table: "dossier")
    }
    defer { nextKey += 1 }
    return DossierDraft(new: nextKey, number: number)
  }

  private func stored(_ number: String) throws(LedgerError) -> DossierDraft? {
    if isEmpty { return nil }
    let row: (key: Int64, history: History?)?
    do throws(SQLiteError) {
      try selectDossier.bind(number, at: 1)
      row = try selectDossier.first { ($0.int64(0), $0.history(1, rulebook)) }
    } catch { throw .storage(error) }
    guard let row else { return nil }
    guard let history = row.history, ObligationKey.dossiers.contains(row.key) else {
      throw .damagedProjection(table: "dossier")
    }
    return DossierDraft(stored: row.key, number: number, history: history)
  }

  /// The milestones of a call, voided ones included.
  func meetings(of call: String?) throws(LedgerError) -> [Mark] {
    guard let call else { return [] }
    return try callDraft(call).history.marks
  }

  func changeCall<Result>(_ id: String, _ change: (inout History) -> Result)
    throws(LedgerError) -> Result
  {
    var draft = try callDraft(id)
    let before = draft.history
    let result = change(&draft.history)
    if draft.history != before {
      draft.isTouched = true
      calls[id] = draft
    }
    return result
  }

  private func callDraft(_ id: String) throws(LedgerError) -> CallDraft {
    if let draft = calls[id] { return draft }
    let row: History??
    do throws(SQLiteError) {
      try selectCall.bind(id, at: 1)
      row = try selectCall.first { $0.history(0, rulebook) }
    } catch { throw .storage(error) }
    let draft: CallDraft
    switch row {
    case .none: draft = CallDraft(history: History())
    case .some(.none): throw .damagedProjection(table: "call")
    case .some(.some(let history)): draft = CallDraft(history: history)
    }
    calls[id] = draft
    return draft
  }
}

extension Statement {
  /// The history in a column; `nil` when the bytes are none.
  borrowing func history(_ column: Int32, _ rulebook: Rulebook) -> History? {
    withBytes(column) { (bytes: Span<UInt8>) in HistoryCodec.decode(bytes, rulebook) }
  }
}
