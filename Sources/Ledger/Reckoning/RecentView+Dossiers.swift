import BusinessDays
import SQLite
import ServiceStandards

/// A dossier that counts, as it was known.
struct KnownDossier {
  /// The dossier's office, or one that counts as it does when the history is not read.
  let office: Code<Office>
  /// Those that hold for good.
  let obligations: [Obligation]
  /// `nil` when all of it is over before the day from which histories are wanted.
  let history: History?
}

extension RecentView {
  /// Hands out every dossier whose receipt is in force, in the order of their keys. Both tables are
  /// read once, side by side.
  ///
  /// - Parameter day: the histories of dossiers that nothing concerns from this day on are not
  ///   read.
  func eachDossierInStep(
    since day: Day, _ body: (KnownDossier) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let ledger = view.ledger
    let calls = try CallReader(ledger)
    var rows = try RowsInStep(ledger)
    let oneOffice: Code<Office>? = rulebook.hasOneCalendar ? rulebook.firstOffice : nil
    // The same for every dossier: to make a list for each takes longer than to read it.
    var kept: [Obligation] = []
    var select = try ledger.database.prepare("SELECT key, history FROM dossier ORDER BY key")
    try select.eachRow { row throws(LedgerError) in
      let key = row.int64(0)
      try rows.read(dossier: key, into: &kept)
      let isKnownOtherwise = countsOtherwise || touched.contains(key)
      if !isKnownOtherwise, let oneOffice, kept.allSatisfy({ $0.isOver(before: day) }),
        !kept.isEmpty
      {
        return try body(KnownDossier(office: oneOffice, obligations: kept, history: nil))
      }
      let history = view.known(try row.history(1, ledger.rulebook, of: "dossier"))
      guard let receipt = history.receiptInForce else { return }
      let obligations =
        isKnownOtherwise ? try view.obligations(of: history, calls)?.obligations ?? [] : kept
      try body(
        KnownDossier(office: receipt.office, obligations: obligations, history: history))
    }
  }
}

extension Rulebook {
  /// Whether every office counts with the same calendar.
  var hasOneCalendar: Bool {
    let calendars = rules.flatMap { rule in offices.allCodes.map { rule.calendar(of: $0).id } }
    return Set(calendars).count <= 1
  }
}

extension Obligation {
  /// Whether nothing is told of it from a day on.
  fileprivate func isOver(before day: Day) -> Bool {
    guard start != nil || lifted != nil else { return false }
    guard stop != nil || lifted != nil else { return false }
    return [since, start, due, stop, lifted].allSatisfy { $0.map { $0 < day } ?? true }
  }
}

/// Reads the obligations that hold for good of one dossier after another.
private struct RowsInStep: ~Copyable {
  private var select: LedgerStatement
  private let rulebook: Rulebook
  private var next: (dossier: Int64, obligation: Obligation)?
  private var isBegun = false

  init(_ ledger: Ledger) throws(LedgerError) {
    rulebook = ledger.rulebook
    select = try ledger.database.prepare(
      "SELECT key, since, NULL, start, due, stop, lifted FROM obligation ORDER BY key")
  }

  private mutating func advance() throws(LedgerError) {
    next =
      try select.step()
      ? (ObligationKey.dossier(select.row.int64(0)), try select.row.obligation(rulebook)) : nil
  }

  /// Dossiers are asked about in the order of their keys.
  mutating func read(dossier: Int64, into obligations: inout [Obligation]) throws(LedgerError) {
    obligations.removeAll(keepingCapacity: true)
    if !isBegun {
      isBegun = true
      try advance()
    }
    while let row = next, row.dossier <= dossier {
      if row.dossier == dossier { obligations.append(row.obligation) }
      try advance()
    }
  }
}
