import BusinessDays
import SQLite
import Standards

extension Ledger {
  /// Sums the tallies. What stands on a day is the total less what changes later, so that asking
  /// about today reads the period's rows and little more.
  func addTallies(to counts: inout SummaryCounts, _ frame: SummaryFrame) throws(LedgerError) {
    let slices = try readSlices()
    var sums = try readTotals(slices)
    try storing { () throws(SQLiteError) in
      let first = min(frame.period.from, min(frame.trend.lowerBound, frame.asOf))
      var select = try database.prepare(
        "SELECT key, waiting, running, on_time, missed, late_ended, lifted FROM tally WHERE key >= ?"
      )
      select.bind(TallyKey.first(of: first), at: 1)
      while try select.step() {
        let (ordinal, slice) = TallyKey.parts(of: select.int64(0))
        guard let day = Day(exactly: ordinal) else { continue }
        sums[slice].add(select.tally(from: 1), on: day, frame)
      }
      try takeBackLifts(from: &sums, frame)
    }
    for (slice, sum) in zip(slices, sums) {
      guard let slice else { continue }
      counts.add(
        sum.counts, trend: sum.trend, slice.standard,
        group: counts.breakdown?.key(rulebook, slice.facts, day: nil))
    }
  }

  private func takeBackLifts(from sums: inout [TallySum], _ frame: SummaryFrame)
    throws(SQLiteError)
  {
    var select = try database.prepare(
      "SELECT slice, count FROM taken_back WHERE lifted BETWEEN ? AND ? AND until <= ?")
    select.bind(frame.period.from, at: 1)
    select.bind(frame.period.through, at: 2)
    select.bind(frame.asOf, at: 3)
    while try select.step() {
      sums[Int(select.int64(0))].counts.lifted -= Int(select.int64(1))
    }
  }

  /// The slices by their keys.
  func readSlices() throws(LedgerError) -> [TallySlice?] {
    try storing { () throws(SQLiteError) in
      var slices: [TallySlice?] = [nil]
      var select = try database.prepare(
        "SELECT key, standard, service, office, channel FROM slice ORDER BY key")
      while try select.step() {
        while Int64(slices.count) < select.int64(0) { slices.append(nil) }
        let channel = select.int64(4)
        slices.append(
          TallySlice(
            standard: Code(Int(select.int64(1))),
            facts: SliceFacts(
              service: Code(Int(select.int64(2))), office: Code(Int(select.int64(3))),
              channel: channel == TallySheet.noChannel ? nil : Code(Int(channel)))))
      }
      return slices
    }
  }

  private func readTotals(_ slices: [TallySlice?]) throws(LedgerError) -> [TallySum] {
    try storing { () throws(SQLiteError) in
      var sums = Array(repeating: TallySum(), count: slices.count)
      var select = try database.prepare(
        "SELECT slice, waiting, running, on_time, missed, late_ended, lifted FROM total")
      while try select.step() {
        sums[Int(select.int64(0))] = TallySum(total: select.tally(from: 1))
      }
      return sums
    }
  }

  /// What is running and due in the period, not past.
  func addPending(to counts: inout SummaryCounts, _ frame: SummaryFrame) throws(LedgerError) {
    let first = max(frame.asOf, frame.period.from)
    guard first <= frame.period.through else { return }
    let receipts = try ReceiptReader(database)
    var pending = StandardCounts()
    pending.pending = 1
    try eachOpen(asOf: frame.asOf, due: first...frame.period.through) {
      key, _ throws(LedgerError) in
      let group: String?
      if let breakdown = counts.breakdown {
        group = breakdown.key(
          rulebook, SliceFacts(try receipts.receipt(ofDossier: ObligationKey.dossier(key))),
          day: nil)
      } else {
        group = nil
      }
      counts.add(pending, trend: Rate(), ObligationKey.standard(key), group: group)
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

extension Statement {
  /// Six counts, from a column on.
  borrowing func tally(from column: Int32) -> Tally {
    var tally = Tally()
    tally.waiting = Int(int64(column))
    tally.running = Int(int64(column + 1))
    tally.onTime = Int(int64(column + 2))
    tally.missed = Int(int64(column + 3))
    tally.lateEnded = Int(int64(column + 4))
    tally.lifted = Int(int64(column + 5))
    return tally
  }
}
