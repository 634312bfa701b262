public import BusinessDays
import SQLite
public import ServiceStandards

extension RecentView {
  /// What was settled in some fiscal years as of a day, and how long what the last of them holds
  /// took.
  ///
  /// The counts are the tallies', the delays are read obligation by obligation.
  ///
  /// - Parameter years: one after the other, the oldest first.
  public func reckoning(asOf day: Day, years: [Period]) throws(LedgerError) -> Reckoning {
    var reckoning = Reckoning(rulebook, asOf: day, years: years, timed: 1)
    try addCounts(to: &reckoning)
    try addDelays(to: &reckoning)
    return reckoning
  }

  /// The same with the delays of all the years, and what the ledger says of itself, of the last
  /// year: every dossier is read for it.
  public func auditedReckoning(asOf day: Day, years: [Period])
    throws(LedgerError) -> (Reckoning, LedgerEvidence)
  {
    var reckoning = Reckoning(rulebook, asOf: day, years: years, timed: years.count)
    try addCounts(to: &reckoning)
    let evidence = try evidence(of: &reckoning)
    return (reckoning, evidence)
  }

  private func addCounts(to reckoning: inout Reckoning) throws(LedgerError) {
    guard let first = reckoning.years.first, let last = reckoning.years.last else { return }
    if countsOtherwise {
      return try eachFolded { dossier throws(LedgerError) in reckoning.count(dossier, times: 1) }
    }
    try view.ledger.eachSettled(first.from...last.through, asOf: reckoning.asOf) { cell, rate in
      reckoning.add(rate, to: cell)
    }
    try eachTouched(in: view.ledger.current) { dossier throws(LedgerError) in
      reckoning.count(dossier, times: -1)
    }
    try eachTouched(in: view) { dossier throws(LedgerError) in
      reckoning.count(dossier, times: 1)
    }
  }

  private func addDelays(to reckoning: inout Reckoning) throws(LedgerError) {
    func add(_ dossier: DossierObligations) throws(LedgerError) {
      for obligation in dossier.obligations {
        try reckoning.addDelay(obligation, office: dossier.receipt.office, rulebook)
      }
    }
    if countsOtherwise { return try eachFolded(add) }
    try eachTouched(in: view, add)
    guard let days = reckoning.timedDays else { return }
    let offices = try OfficesOfDossiers(view.ledger)
    try view.ledger.eachCounted(days, asOf: reckoning.asOf) {
      dossier, obligation throws(LedgerError) in
      if touched.contains(dossier) { return }
      try reckoning.addDelay(obligation, office: offices.office(of: dossier), rulebook)
    }
  }
}

extension Ledger {
  /// Hands out what was settled on some days as of a day, from the tallies.
  fileprivate func eachSettled(
    _ days: ClosedRange<Day>, asOf: Day, _ body: (Reckoning.Cell, Rate) -> Void
  ) throws(LedgerError) {
    let slices = try readSlices()
    var select = try database.prepare(
      """
      SELECT key, on_time, missed FROM tally
      WHERE key >= ? AND key < ? AND (on_time <> 0 OR missed <> 0)
      """)
    select.bind(TallyKey.first(of: days.lowerBound), at: 1)
    let end = min(days.upperBound, asOf).advanced(byDays: 1)
    select.bind(TallyKey.first(of: end), at: 2)
    try select.eachRow { row throws(LedgerError) in
      let (ordinal, key) = TallyKey.parts(of: row.int64(0))
      guard let day = Day(exactly: ordinal), slices.indices.contains(key), let slice = slices[key],
        let onTime = row.count(1), let missed = row.count(2)
      else { throw .damagedProjection(table: "tally") }
      let cell = Reckoning.Cell(
        standard: slice.standard, service: slice.facts.service, office: slice.facts.office,
        channel: slice.facts.channel, day: day)
      // A miss counts from the day after its due day.
      body(cell, Rate(onTime: onTime, missed: day < asOf ? missed : 0))
    }
  }

  /// Hands out, with the keys of their dossiers, the obligations that may be settled on some days.
  ///
  /// The table is read whole: an index would lead to its rows one by one.
  fileprivate func eachCounted(
    _ days: ClosedRange<Day>, asOf: Day, _ body: (Int64, Obligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    // What is on time is settled on its due day at the latest, what is missed on that day.
    var select = try database.prepare(
      """
      SELECT key, start, due, stop FROM obligation NOT INDEXED
      WHERE due >= ? AND start <= ? AND lifted IS NULL
      """, days.lowerBound, min(days.upperBound, asOf))
    try select.eachRow { row throws(LedgerError) in
      let key = row.int64(0)
      guard let standard = ObligationKey.standard(key, rulebook), let start = row.day(1) else {
        throw .damagedProjection(table: "obligation")
      }
      try body(
        ObligationKey.dossier(key),
        Obligation(
          standard: standard, since: start, start: start, due: row.day(2), stop: row.day(3)))
    }
  }
}

/// The offices of dossiers, by key: read once for all, and only where offices count otherwise than
/// one another.
private final class OfficesOfDossiers {
  private let first: Code<Office>
  private var offices: [Int64: Code<Office>] = [:]

  init(_ ledger: Ledger) throws(LedgerError) {
    let rulebook = ledger.rulebook
    first = rulebook.firstOffice
    guard !rulebook.hasOneCalendar else { return }
    var select = try ledger.database.prepare("SELECT key, history FROM dossier")
    try select.eachRow { row throws(LedgerError) in
      let history = try row.history(1, rulebook, of: "dossier")
      offices[row.int64(0)] = history.receiptInForce?.office
    }
  }

  func office(of dossier: Int64) -> Code<Office> { offices[dossier] ?? first }
}
