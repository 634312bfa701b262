import SQLite
public import ServiceStandards

/// A ledger as it is now, or as it was known at an earlier time.
public struct LedgerView {
  public let ledger: Ledger
  public let rulebook: Rulebook
  let fold: Fold
  /// The last event known; `nil` for all of them, which the projections answer for.
  let through: Int64?
  /// What is counted with, in the order of adoption.
  public let definitions: [Definition]
}

extension Ledger {
  /// The ledger as it is now.
  public var current: LedgerView {
    LedgerView(ledger: self, rulebook: rulebook, fold: fold, through: nil, definitions: definitions)
  }

  /// The ledger as it was known: events recorded, and definitions adopted, by then.
  ///
  /// Recorded time never goes back: what was recorded on a clock that was ahead, and all that
  /// followed, counts as recorded later than it was.
  ///
  /// - Parameter time: in microseconds since 1970-01-01T00:00:00Z.
  public func view(knownAt time: Int64) throws(LedgerError) -> LedgerView {
    let known = adoptions.filter { $0.recorded <= time }
    if known.isEmpty, let first = adoptions.first { throw .notMadeYet(made: first.recorded) }
    let through = try storing { () throws(SQLiteError) in try lastSequence(recordedBy: time) }
    return try view(known, through: through)
  }

  /// The ledger as it was when that event was its last, whatever the clocks said.
  public func view(through sequence: Int64) throws(LedgerError) -> LedgerView {
    try view(adoptions.filter { $0.after <= sequence }, through: sequence)
  }

  private func view(_ known: [Adoption], through: Int64) throws(LedgerError) -> LedgerView {
    let definitions = known.map(\.definition)
    let rulebook =
      known.count == adoptions.count ? rulebook : try Rulebook(definitions, zones: zones)
    return LedgerView(
      ledger: self, rulebook: rulebook, fold: Fold(rulebook), through: through,
      definitions: definitions)
  }

  /// When the last recording was, if it stands later than a clock, both in microseconds since
  /// 1970-01-01T00:00:00Z: another clock was ahead. A second's difference is no fault of a clock.
  public func recordedAhead(of clock: Int64) throws(LedgerError) -> Int64? {
    let event = try storing { () throws(SQLiteError) in
      try database.prepareFirstInteger(
        "SELECT coalesce((SELECT recorded FROM event ORDER BY seq DESC LIMIT 1), 0)")
    }
    let last = max(event, adoptions.last?.recorded ?? 0)
    return last - 1_000_000 > clock ? last : nil
  }

  /// The number of the last event recorded by a time, in microseconds since 1970-01-01T00:00:00Z;
  /// 0 when there is none.
  public func lastEvent(recordedBy time: Int64) throws(LedgerError) -> Int64 {
    try storing { () throws(SQLiteError) in try lastSequence(recordedBy: time) }
  }

  /// The same; recorded times never decrease.
  func lastSequence(recordedBy time: Int64) throws(SQLiteError) -> Int64 {
    var select = try database.prepare("SELECT recorded FROM event WHERE seq = ?")
    var known: Int64 = 0
    var unknown = try database.prepareFirstInteger("SELECT coalesce(max(seq), 0) FROM event") + 1
    while unknown - known > 1 {
      let middle = (known + unknown) / 2
      select.bind(middle, at: 1)
      let recorded = try select.first { $0.int64(0) } ?? Int64.max
      if recorded <= time { known = middle } else { unknown = middle }
    }
    return known
  }

  /// Reads in one transaction, so that several queries see one state.
  public func reading<Result>(_ body: () throws(LedgerError) -> Result) throws(LedgerError)
    -> Result
  {
    try database.transaction(.deferred, wrapping: LedgerError.storage, body)
  }
}

/// A dossier with what it owes.
public struct DossierObligations {
  public let receipt: Receipt
  /// For each standard its versions, in order of day.
  public let obligations: [Obligation]
}

extension LedgerView {
  /// Hands out every dossier that was received, in the order of its number by code point.
  func eachDossier(_ body: (DossierObligations) throws(LedgerError) -> Void) throws(LedgerError) {
    guard through == nil else { return try eachKnownDossier(body) }
    let rows = try storing { () throws(SQLiteError) in
      try ObligationRows(ledger.database, ledger.rulebook)
    }
    var select = try storing { () throws(SQLiteError) in
      try ledger.database.prepare(
        "SELECT key, history FROM dossier ORDER BY number COLLATE BINARY")
    }
    try select.eachRow { row throws(LedgerError) in
      guard let history = row.history(1, ledger.rulebook) else {
        throw .damagedProjection(table: "dossier")
      }
      guard let receipt = history.receiptInForce else { return }
      try body(
        DossierObligations(
          receipt: receipt, obligations: try rows.read(dossier: row.int64(0))))
    }
  }

  /// The same from the histories alone, cut at the last event known.
  private func eachKnownDossier(_ body: (DossierObligations) throws(LedgerError) -> Void)
    throws(LedgerError)
  {
    let calls = try CallReader(ledger)
    var select = try storing { () throws(SQLiteError) in
      try ledger.database.prepare("SELECT history FROM dossier WHERE key = ?")
    }
    for key in try knownDossierKeys() {
      let row: History??
      do throws(SQLiteError) {
        select.bind(key, at: 1)
        row = try select.first { $0.history(0, ledger.rulebook) }
      } catch { throw .storage(error) }
      guard let row, let history = row else { throw .damagedProjection(table: "dossier") }
      if let dossier = try obligations(of: known(history), calls) { try body(dossier) }
    }
  }

  /// The keys of the dossiers that were known, in the order of their numbers by code point: each
  /// as it was spelt then, which may be otherwise than now.
  private func knownDossierKeys() throws(LedgerError) -> [Int64] {
    var known: [(number: String, key: Int64)] = []
    var select = try storing { () throws(SQLiteError) in
      try ledger.database.prepare("SELECT key, history FROM dossier")
    }
    try select.eachRow { row throws(LedgerError) in
      guard let history = row.history(1, ledger.rulebook) else {
        throw .damagedProjection(table: "dossier")
      }
      if let receipt = self.known(history).receiptInForce {
        known.append((receipt.number, row.int64(0)))
      }
    }
    return known.sorted { $0.number.isBefore($1.number) }.map(\.key)
  }

  /// A history cut at the last event known.
  func known(_ history: History) -> History {
    through.map { history.known(through: $0) } ?? history
  }

  func obligations(of history: History, _ calls: CallReader) throws(LedgerError)
    -> DossierObligations?
  {
    guard let receipt = history.receiptInForce else { return nil }
    let meetings = try calls.history(receipt.call).map(known)?.marks ?? []
    do {
      return DossierObligations(
        receipt: receipt,
        obligations: try fold.obligations(of: history, meetings: meetings))
    } catch { throw .calendar(error) }
  }
}

/// Reads the histories of calls, each once.
final class CallReader {
  private let rulebook: Rulebook
  private var known: [String: History] = [:]
  private var select: Statement

  init(_ ledger: Ledger) throws(LedgerError) {
    rulebook = ledger.rulebook
    do { select = try ledger.database.prepare("SELECT history FROM call WHERE id = ?") } catch {
      throw .storage(error)
    }
  }

  func history(_ call: String?) throws(LedgerError) -> History? {
    guard let call else { return nil }
    if let history = known[call] { return history }
    let row: History??
    do throws(SQLiteError) {
      try select.bind(call, at: 1)
      row = try select.first { $0.history(0, rulebook) }
    } catch { throw .storage(error) }
    guard let row else { return nil }
    guard let history = row else { throw .damagedProjection(table: "call") }
    known[call] = history
    return history
  }
}
