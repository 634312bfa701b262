import BusinessDays
import SQLite
import ServiceStandards

extension Ledger {
  /// Sums the tallies. What stands on a day is the total less what changes later, so that asking
  /// about today reads the period's rows and little more.
  func addTallies(to counts: inout SummaryCounts, _ frame: SummaryFrame) throws(LedgerError) {
    let slices = try readSlices()
    var sums = try readTotals(slices)
    let first = min(frame.period.from, min(frame.trend.lowerBound, frame.asOf))
    var select = try database.prepare(
      """
      SELECT key, waiting, running, on_time, missed, late_ended, lifted FROM tally
      WHERE key >= ?
      """, TallyKey.first(of: first))
    try select.eachRow { row throws(LedgerError) in
      let (ordinal, slice) = TallyKey.parts(of: row.int64(0))
      guard let day = Day(exactly: ordinal), sums.indices.contains(slice),
        let tally = row.tally(from: 1)
      else { throw .damagedProjection(table: "tally") }
      sums[slice].add(tally, on: day, frame)
    }
    try takeBackLifts(from: &sums, frame)
    for (slice, sum) in zip(slices, sums) {
      guard let slice else { continue }
      counts.add(
        sum.counts, trend: sum.trend, slice.standard,
        group: counts.breakdown?.key(rulebook, slice.facts, day: nil))
    }
  }

  private func takeBackLifts(from sums: inout [TallySum], _ frame: SummaryFrame)
    throws(LedgerError)
  {
    var select = try database.prepare(
      "SELECT slice, count FROM taken_back WHERE lifted BETWEEN ? AND ? AND until <= ?",
      frame.period.from, frame.period.through, frame.asOf)
    try select.eachRow { row throws(LedgerError) in
      let slice = Int(row.int64(0))
      guard sums.indices.contains(slice), let count = row.count(1) else {
        throw .damagedProjection(table: "taken_back")
      }
      sums[slice].counts.lifted -= count
    }
  }

  /// The slices by their keys.
  func readSlices() throws(LedgerError) -> [TallySlice?] {
    var slices: [TallySlice?] = [nil]
    var select = try database.prepare(
      "SELECT key, standard, service, office, channel FROM slice ORDER BY key")
    try select.eachRow { row throws(LedgerError) in
      guard (1..<TallyKey.slicesAtMost).contains(row.int64(0)), let slice = slice(row) else {
        throw .damagedProjection(table: "slice")
      }
      while Int64(slices.count) < row.int64(0) { slices.append(nil) }
      slices.append(slice)
    }
    return slices
  }

  /// The slice of a row; `nil` when it names what the rulebook does not know.
  private func slice(_ row: borrowing Row) -> TallySlice? {
    func code<Entry>(_ column: Int32, of count: Int) -> Code<Entry>? {
      (0..<Int64(count)).contains(row.int64(column)) ? Code(Int(row.int64(column))) : nil
    }
    var channel: Code<Choice>?
    if row.int64(4) != TallySheet.noChannel {
      channel = code(4, of: rulebook.channels.entries.count)
      if channel == nil { return nil }
    }
    guard let standard: Code<StandardRule> = code(1, of: rulebook.rules.count),
      let service: Code<Service> = code(2, of: rulebook.services.entries.count),
      let office: Code<Office> = code(3, of: rulebook.offices.entries.count)
    else { return nil }
    return TallySlice(
      standard: standard, facts: SliceFacts(service: service, office: office, channel: channel))
  }

  private func readTotals(_ slices: [TallySlice?]) throws(LedgerError) -> [TallySum] {
    var sums = Array(repeating: TallySum(), count: slices.count)
    var select = try database.prepare(
      "SELECT slice, waiting, running, on_time, missed, late_ended, lifted FROM total")
    try select.eachRow { row throws(LedgerError) in
      let slice = Int(row.int64(0))
      guard sums.indices.contains(slice), let tally = row.tally(from: 1) else {
        throw .damagedProjection(table: "total")
      }
      sums[slice] = TallySum(total: tally)
    }
    return sums
  }

  /// What is running and due in the period, not past.
  func addPending(to counts: inout SummaryCounts, _ frame: SummaryFrame) throws(LedgerError) {
    let first = max(frame.asOf, frame.period.from)
    guard first <= frame.period.through else { return }
    let receipts = try DossierReader(self)
    var pending = StandardCounts()
    pending.pending = 1
    try eachOpen(asOf: frame.asOf, due: first...frame.period.through) {
      key, obligation throws(LedgerError) in
      let group = try counts.breakdown.flatMap { breakdown throws(LedgerError) in
        let receipt = try receipts.receipt(ofDossier: ObligationKey.dossier(key))
        return breakdown.key(rulebook, SliceFacts(receipt), day: nil)
      }
      counts.add(pending, trend: Rate(), obligation.standard, group: group)
    }
  }
}

/// A slice of the counts: a standard, and facts of dossiers.
struct TallySlice: Hashable {
  let standard: Code<StandardRule>
  let facts: SliceFacts
}

/// The counts of one slice, being summed.
struct TallySum {
  private(set) var trend = Rate()
  var counts = StandardCounts()
  /// Running or missed at the day asked about, from which the states follow.
  private var running = 0

  init() {}

  init(total: Tally) {
    running = total.running
    counts.waiting = total.waiting
    counts.overdue = total.missed - total.lateEnded
    counts.open = running - counts.overdue
  }

  mutating func add(_ tally: Tally, on day: Day, _ frame: SummaryFrame) {
    if day <= frame.asOf {
      if frame.countsInPeriod(day) {
        counts.rate.onTime += tally.onTime
        counts.lifted += tally.lifted
      }
      if frame.trend.contains(day) { trend.onTime += tally.onTime }
    } else {
      counts.waiting -= tally.waiting
      running -= tally.running
      counts.overdue += tally.lateEnded
    }
    if day < frame.asOf {
      if frame.countsInPeriod(day) { counts.rate.missed += tally.missed }
      if frame.trend.contains(day) { trend.missed += tally.missed }
    } else {
      counts.overdue -= tally.missed
    }
    counts.open = running - counts.overdue
  }
}

extension Row {
  /// Six counts, from a column on; `nil` when one is beyond what can be counted.
  borrowing func tally(from column: Int32) -> Tally? {
    guard let waiting = count(column), let running = count(column + 1),
      let onTime = count(column + 2), let missed = count(column + 3),
      let lateEnded = count(column + 4), let lifted = count(column + 5)
    else { return nil }
    var tally = Tally()
    tally.waiting = waiting
    tally.running = running
    tally.onTime = onTime
    tally.missed = missed
    tally.lateEnded = lateEnded
    tally.lifted = lifted
    return tally
  }

  /// A count, or what one changed by; `nil` when it is so great that sums of such could not be
  /// held, which only tampering can bring about.
  borrowing func count(_ column: Int32) -> Int? {
    let count = int64(column)
    return (-(1 << 40)...(1 << 40)).contains(count) ? Int(count) : nil
  }
}
