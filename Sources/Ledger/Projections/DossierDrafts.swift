import SQLite
import ServiceStandards

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
  private var selectNext: LedgerStatement
  private var selectCall: LedgerStatement

  struct CallDraft {
    var history: History
    var isTouched = false
  }

  init(_ database: LedgerConnection, _ rulebook: Rulebook) throws(LedgerError) {
    self.rulebook = rulebook
    selectNext = try database.prepare(
      "SELECT number, key, history FROM dossier WHERE number >= ? ORDER BY number LIMIT 1")
    selectCall = try database.prepare("SELECT history FROM call WHERE id = ?")
    let last = try database.integer("SELECT coalesce(max(key), 0) FROM dossier")
    nextKey = min(last, ObligationKey.dossiers.upperBound) + 1
    isEmpty = nextKey == 1
  }

  subscript(index: Int) -> DossierDraft {
    _read { yield drafts[index] }
    _modify { yield &drafts[index] }
  }

  /// The draft of a dossier, whatever the case of its number.
  func index(of number: String) throws(LedgerError) -> Int {
    try indexes(of: CollectionOfOne(number))[0]
  }

  /// The drafts of dossiers, whatever the case of their numbers. Those that the ledger holds are
  /// read in the order of its index; the others get keys for as long as this transaction.
  func indexes(of numbers: some Collection<String>) throws(LedgerError) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(numbers.count)
    var unread: [(folded: String, index: Int)] = []
    for number in numbers {
      let folded = DossierNumber.folded(number)
      let index = indexes[folded] ?? drafts.count
      if index == drafts.count {
        indexes[folded] = index
        drafts.append(DossierDraft(new: 0, number: number))
        unread.append((folded, index))
      }
      found.append(index)
    }
    if !isEmpty { try readStored(unread.sorted { $0.folded < $1.folded }) }
    for (_, index) in unread where !drafts[index].isStored {
      guard ObligationKey.dossiers.contains(nextKey) else {
        throw .damagedProjection(table: "dossier")
      }
      drafts[index] = DossierDraft(new: nextKey, number: drafts[index].number)
      nextKey += 1
    }
    return found
  }

  private func readStored(_ unread: [(folded: String, index: Int)]) throws(LedgerError) {
    // The first stored dossier at or after the last number looked up: what is before it is new.
    var next: (number: String, key: Int64, history: History?)?
    var isRead = false
    for (number, index) in unread {
      if let next, next.number >= number {
        isRead = true
      } else if isRead && next == nil {
        break
      } else {
        try selectNext.bind(number, at: 1)
        next = try selectNext.first {
          (DossierNumber.folded($0.text(0)), $0.int64(1), $0.history(2, rulebook))
        }
        isRead = true
      }
      guard let next, next.number == number else { continue }
      guard let history = next.history, ObligationKey.dossiers.contains(next.key) else {
        throw .damagedProjection(table: "dossier")
      }
      drafts[index] = DossierDraft(
        stored: next.key, number: drafts[index].number, history: history)
    }
  }

  /// The milestones of a call, voided ones included.
  func meetings(of call: String?) throws(LedgerError) -> [Mark] {
    guard let call else { return [] }
    return try callDraft(call).history.marks
  }

  /// All that was recorded of a call.
  func history(ofCall call: String) throws(LedgerError) -> History {
    try callDraft(call).history
  }

  /// The histories of a call's dossiers, as this transaction sees them.
  func members(of call: String, _ database: LedgerConnection) throws(LedgerError) -> [History] {
    var members = drafts.map(\.history)
    var select = try database.prepare("SELECT number, history FROM dossier WHERE call = ?")
    try select.bind(call, at: 1)
    try select.eachRow { row in
      // A dossier that was read is there as it is now.
      if indexes[DossierNumber.folded(row.text(0))] != nil { return }
      if let history = row.history(1, rulebook) { members.append(history) }
    }
    return members.filter { $0.receiptInForce?.call == call }
  }

  /// Changes the history of a call; `change` answers whether it did.
  func changeCall(_ id: String, _ change: (inout History) -> Bool) throws(LedgerError) -> Bool {
    var draft = try callDraft(id)
    calls[id] = nil
    let isChanged = change(&draft.history)
    if isChanged { draft.isTouched = true }
    calls[id] = draft
    return isChanged
  }

  private func callDraft(_ id: String) throws(LedgerError) -> CallDraft {
    if let draft = calls[id] { return draft }
    try selectCall.bind(id, at: 1)
    let history = try selectCall.first { row throws(LedgerError) in
      try row.history(0, rulebook, of: "call")
    }
    let draft = CallDraft(history: history ?? History())
    calls[id] = draft
    return draft
  }
}

extension Row {
  /// The history in a column; `nil` when the bytes are none.
  borrowing func history(_ column: Int32, _ rulebook: Rulebook) -> History? {
    withBytes(column) { (bytes: Span<UInt8>) in HistoryCodec.decode(bytes, rulebook) }
  }

  /// The history in a column of that table, which must be one.
  borrowing func history(_ column: Int32, _ rulebook: Rulebook, of table: String)
    throws(LedgerError) -> History
  {
    guard let history = history(column, rulebook) else { throw .damagedProjection(table: table) }
    return history
  }
}
