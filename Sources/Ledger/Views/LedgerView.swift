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
    let through = try lastSequence(recordedBy: time)
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
    let event = try database.integer(
      "SELECT coalesce((SELECT recorded FROM event ORDER BY seq DESC LIMIT 1), 0)")
    let last = max(event, adoptions.last?.recorded ?? 0)
    return last - 1_000_000 > clock ? last : nil
  }

  /// The number of the last event recorded by a time, in microseconds since 1970-01-01T00:00:00Z;
  /// 0 when there is none.
  public func lastEvent(recordedBy time: Int64) throws(LedgerError) -> Int64 {
    try lastSequence(recordedBy: time)
  }

  /// The same; recorded times never decrease.
  func lastSequence(recordedBy time: Int64) throws(LedgerError) -> Int64 {
    var select = try database.prepare("SELECT recorded FROM event WHERE seq = ?")
    var known: Int64 = 0
    var unknown = try database.integer("SELECT coalesce(max(seq), 0) FROM event") + 1
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
    try database.reading(body)
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
    let rows = try ObligationRows(ledger.database, ledger.rulebook)
    var select = try ledger.database.prepare(
      "SELECT key, history FROM dossier ORDER BY number COLLATE BINARY")
    try select.eachRow { row throws(LedgerError) in
      let history = try row.history(1, ledger.rulebook, of: "dossier")
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
    let reader = try DossierReader(ledger)
    for key in try knownDossierKeys() {
      if let dossier = try obligations(of: known(try reader.history(ofKey: key)), calls) {
        try body(dossier)
      }
    }
  }

  /// The keys of the dossiers that were known, in the order of their numbers by code point: each
  /// as it was spelt then, which may be otherwise than now.
  private func knownDossierKeys() throws(LedgerError) -> [Int64] {
    var known: [(number: String, key: Int64)] = []
    var select = try ledger.database.prepare("SELECT key, history FROM dossier")
    try select.eachRow { row throws(LedgerError) in
      let history = try row.history(1, ledger.rulebook, of: "dossier")
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
  private var select: LedgerStatement

  init(_ ledger: Ledger) throws(LedgerError) {
    rulebook = ledger.rulebook
    select = try ledger.database.prepare("SELECT history FROM call WHERE id = ?")
  }

  func history(_ call: String?) throws(LedgerError) -> History? {
    guard let call else { return nil }
    if let history = known[call] { return history }
    try select.bind(call, at: 1)
    let row = try select.first { row throws(LedgerError) in
      try row.history(0, rulebook, of: "call")
    }
    guard let history = row else { return nil }
    known[call] = history
    return history
  }
}

/// Reads the histories of dossiers, one by one.
final class DossierReader {
  private let rulebook: Rulebook
  private var selectKey: LedgerStatement
  private var selectNumber: LedgerStatement

  init(_ ledger: Ledger) throws(LedgerError) {
    rulebook = ledger.rulebook
    selectKey = try ledger.database.prepare("SELECT history FROM dossier WHERE key = ?")
    selectNumber = try ledger.database.prepare("SELECT history FROM dossier WHERE number = ?")
  }

  func history(ofKey key: Int64) throws(LedgerError) -> History {
    selectKey.bind(key, at: 1)
    let history = try selectKey.first { row throws(LedgerError) in
      try row.history(0, rulebook, of: "dossier")
    }
    guard let history else { throw .damagedProjection(table: "dossier") }
    return history
  }

  /// The receipt in force of a dossier that has obligations.
  func receipt(ofDossier key: Int64) throws(LedgerError) -> Receipt {
    guard let receipt = try history(ofKey: key).receiptInForce else {
      throw .damagedProjection(table: "dossier")
    }
    return receipt
  }

  /// Of the dossier of a number, whatever its case.
  func history(ofNumber number: String) throws(LedgerError) -> History {
    guard let history = try find(number) else { throw .damagedProjection(table: "dossier") }
    return history
  }

  /// The same; `nil` when there is no such dossier.
  func find(_ number: String) throws(LedgerError) -> History? {
    try selectNumber.bind(number, at: 1)
    return try selectNumber.first { row throws(LedgerError) in
      try row.history(0, rulebook, of: "dossier")
    }
  }
}
