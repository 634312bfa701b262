import BusinessDays
import SQLite
import ServiceStandards

extension Ledger {
  /// Compares what is derived with a plain fold of the events, row by row.
  func checkProjections(_ verification: inout Verification) throws(LedgerError) {
    let pass = try HistoryPass(self)
    let rows = try ObligationRows(database, rulebook)
    let counts = CountsByFold()
    let stored = try StoredDossiers(self)
    let serials = try Serials(database, rulebook: rulebook)
    var unpromised: [Int64: Day] = [:]
    try pass.each { number, history throws(LedgerError) in
      verification.dossiers += 1
      for receipt in history.receipts { serials.note(receipt.number) }
      let meetings = history.receiptInForce?.call.flatMap { pass.calls[$0] } ?? []
      // A day that no calendar covers can be in no event that was admitted.
      guard let obligations = try? fold.obligations(of: history, meetings: meetings) else {
        verification.differingDossiers += 1
        return verification.find(.dossier(history.receipts.last?.number ?? number))
      }
      if let receipt = history.receiptInForce { counts.add(obligations, SliceFacts(receipt)) }
      let dossier = try stored.dossier(number)
      if let key = dossier?.key {
        unpromised[key] = history.receiptInForce.flatMap(rulebook.unpromisedDay)
      }
      let storedRows = try storedRows(of: dossier?.key, rows)
      if dossier?.history != history || storedRows != obligations
        || dossier?.call != history.receiptInForce?.call
      {
        verification.differingDossiers += 1
        verification.find(.dossier(history.receipts.last?.number ?? number))
      }
    }
    if isOfThisVersion {
      let isNumbered = try serials.matchTable(database)
      if !isNumbered { verification.find(.counts(table: "serial")) }
      let isMatched = try UnpromisedRows.match(unpromised, in: database)
      if !isMatched { verification.find(.counts(table: "unpromised")) }
    }
    try checkSurplus(&verification, calls: pass.calls)
    try checkCounts(counts, &verification)
  }

  /// The rows of a dossier; `nil` when they cannot be read.
  private func storedRows(of key: Int64?, _ rows: ObligationRows) throws(LedgerError)
    -> [Obligation]?
  {
    guard let key else { return [] }
    do throws(LedgerError) { return try rows.read(dossier: key) } catch {
      guard case .damagedProjection = error else { throw error }
      return nil
    }
  }

  private func checkSurplus(_ verification: inout Verification, calls: [String: [Mark]])
    throws(LedgerError)
  {
    let reader = try CallReader(self)
    for (call, marks) in calls.sorted(by: { $0.key < $1.key }) {
      do throws(LedgerError) {
        if try reader.history(call)?.marks != marks { verification.find(.call(call)) }
      } catch {
        guard case .damagedProjection = error else { throw error }
        verification.find(.call(call))
      }
    }
    // Those that are missing were found one by one.
    let dossiers = try database.integer("SELECT count(*) FROM dossier")
    if dossiers > Int64(verification.dossiers) {
      verification.find(
        .surplus(table: "dossier", count: dossiers - Int64(verification.dossiers)))
    }
    let orphans = try database.integer(
      """
      SELECT count(*) FROM (SELECT key FROM obligation UNION ALL SELECT key FROM version) o
      WHERE NOT EXISTS (
        SELECT 1 FROM dossier d WHERE d.key = o.key / \(ObligationKey.standardsAtMost))
      """)
    if orphans > 0 { verification.find(.surplus(table: "obligation", count: orphans)) }
    let calls = try database.integer("SELECT count(*) FROM call") - Int64(calls.count)
    if calls > 0 { verification.find(.surplus(table: "call", count: calls)) }
  }

  private func checkCounts(_ counts: CountsByFold, _ verification: inout Verification)
    throws(LedgerError)
  {
    let slices: [TallySlice?]
    do throws(LedgerError) { slices = try readSlices() } catch {
      guard case .damagedProjection(let table) = error else { throw error }
      return verification.find(.counts(table: table))
    }
    func slice(_ key: Int64) -> TallySlice? {
      slices.indices.contains(Int(key)) ? slices[Int(key)] : nil
    }
    var tallies: [CountsByFold.Key: Tally] = [:]
    var totals: [TallySlice: Tally] = [:]
    var select = try database.prepare(
      "SELECT key, waiting, running, on_time, missed, late_ended, lifted FROM tally")
    while try select.step() {
      let (ordinal, key) = TallyKey.parts(of: select.row.int64(0))
      guard let slice = slice(Int64(key)), let day = Day(exactly: ordinal),
        let tally = select.row.tally(from: 1)
      else { return verification.find(.counts(table: "tally")) }
      if !tally.isZero { tallies[CountsByFold.Key(slice: slice, day: day)] = tally }
    }
    if tallies != counts.tallies { verification.find(.counts(table: "tally")) }

    select = try database.prepare(
      "SELECT slice, waiting, running, on_time, missed, late_ended, lifted FROM total")
    while try select.step() {
      guard let slice = slice(select.row.int64(0)), let tally = select.row.tally(from: 1)
      else { return verification.find(.counts(table: "total")) }
      if !tally.isZero { totals[slice] = tally }
    }
    if totals != counts.totals { verification.find(.counts(table: "total")) }

    var takenBack: [CountsByFold.Lift: Int] = [:]
    select = try database.prepare(
      "SELECT slice, lifted, until, count FROM taken_back WHERE count <> 0")
    while try select.step() {
      guard let slice = slice(select.row.int64(0)), let lifted = select.row.day(1),
        let until = select.row.day(2)
      else { return verification.find(.counts(table: "taken_back")) }
      takenBack[CountsByFold.Lift(slice: slice, lifted: lifted, until: until)] =
        Int(select.row.int64(3))
    }
    if takenBack != counts.takenBack { verification.find(.counts(table: "taken_back")) }
  }
}

/// The counts that follow from obligations, gathered in memory.
private final class CountsByFold {
  struct Key: Hashable {
    let slice: TallySlice
    let day: Day
  }
  struct Lift: Hashable {
    let slice: TallySlice
    let lifted: Day
    let until: Day
  }

  private var all: [Key: Tally] = [:]
  private var lifts: [Lift: Int] = [:]

  var takenBack: [Lift: Int] { lifts.filter { $0.value != 0 } }

  var tallies: [Key: Tally] { all.filter { !$0.value.isZero } }

  var totals: [TallySlice: Tally] {
    var totals: [TallySlice: Tally] = [:]
    for (key, tally) in all { totals[key.slice, default: Tally()] += tally }
    return totals.filter { !$0.value.isZero }
  }

  func add(_ obligations: [Obligation], _ facts: SliceFacts) {
    var rest = obligations[...]
    while let first = rest.first {
      let versions = rest.prefix { $0.standard == first.standard }
      rest = rest.dropFirst(versions.count)
      let slice = TallySlice(standard: first.standard, facts: facts)
      Obligation.tally(versions) { entry in
        switch entry {
        case .change(let tally, on: let day):
          all[Key(slice: slice, day: day), default: Tally()] += tally
        case .liftInherited(let lifted, let from):
          lifts[Lift(slice: slice, lifted: lifted, until: from), default: 0] -= 1
        case .liftTakenBack(let lifted, let until):
          lifts[Lift(slice: slice, lifted: lifted, until: until), default: 0] += 1
        }
      }
    }
  }
}

/// Reads dossiers by their numbers.
private final class StoredDossiers {
  private let rulebook: Rulebook
  private var select: LedgerStatement

  init(_ ledger: Ledger) throws(LedgerError) {
    rulebook = ledger.rulebook
    select = try ledger.database.prepare(
      "SELECT key, call, history FROM dossier WHERE number = ?")
  }

  func dossier(_ number: String) throws(LedgerError) -> (
    key: Int64, call: String?, history: History?
  )? {
    try select.bind(number, at: 1)
    return try select.first {
      ($0.int64(0), $0.isNull(1) ? nil : $0.text(1), $0.history(2, rulebook))
    }
  }
}
