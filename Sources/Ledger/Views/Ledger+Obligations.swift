import BusinessDays
import SQLite
import ServiceStandards

// Which obligations run or are overdue on a day, by the indexes that keep them.
extension Ledger {
  private static let columns = "key, since, NULL, start, due, stop, lifted FROM obligation"

  /// Obligations open as of a day, whose due day is in a range that is not past.
  func eachOpen(
    asOf day: Day, due: ClosedRange<Day>, _ body: (Int64, Obligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    // Nothing happened after most days that people ask about: then only what runs is read.
    let isLatest = try !hasChanges(after: day)
    let index = isLatest ? "obligation_running" : "obligation_due"
    let running = isLatest ? "AND stop IS NULL AND lifted IS NULL" : ""
    try each(
      """
      SELECT \(Ledger.columns) INDEXED BY \(index)
      WHERE due IS NOT NULL AND due BETWEEN ?1 AND ?2 \(running)
        AND start <= ?3 AND since <= ?3
        AND (stop IS NULL OR stop > ?3) AND (lifted IS NULL OR lifted > ?3)
      """, due, day, body)
    try each(
      """
      SELECT key, since, until, start, due, stop, lifted FROM version INDEXED BY version_until
      WHERE until > ?3 AND since <= ?3 AND due BETWEEN ?1 AND ?2 AND start <= ?3
        AND (stop IS NULL OR stop > ?3) AND (lifted IS NULL OR lifted > ?3)
      """, due, day, body)
  }

  /// Obligations overdue as of a day.
  ///
  /// A version that holds for a time only is never among them: past the due day nothing starts a
  /// clock anew, nor takes a lift back.
  func eachOverdue(asOf day: Day, _ body: (Int64, Obligation) throws(LedgerError) -> Void)
    throws(LedgerError)
  {
    let past = Day.earliest...day.advanced(byDays: -1)
    try each(
      """
      SELECT \(Ledger.columns) INDEXED BY obligation_running
      WHERE due IS NOT NULL AND stop IS NULL AND lifted IS NULL
        AND due BETWEEN ?1 AND ?2 AND since <= ?3
      """, past, day, body)
    try each(
      """
      SELECT \(Ledger.columns) INDEXED BY obligation_late
      WHERE stop > due AND lifted IS NULL AND stop > ?3 AND due BETWEEN ?1 AND ?2
        AND since <= ?3
      """, past, day, body)
  }

  /// Obligations answered late on a day of a range.
  func eachSettledLate(
    _ days: ClosedRange<Day>, _ body: (Int64, Obligation) throws(LedgerError) -> Void
  )
    throws(LedgerError)
  {
    try each(
      """
      SELECT \(Ledger.columns) INDEXED BY obligation_late
      WHERE stop > due AND lifted IS NULL AND stop BETWEEN ?1 AND ?2 AND ?3 IS NOT NULL
      """, days, days.upperBound, body)
  }

  private func each(
    _ sql: String, _ days: ClosedRange<Day>, _ asOf: Day,
    _ body: (Int64, Obligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    var select = try database.prepare(sql, days.lowerBound, days.upperBound, asOf)
    try select.eachRow { row throws(LedgerError) in
      try body(row.int64(0), row.obligation(rulebook))
    }
  }

  /// Whether an obligation stopped or was lifted after a day.
  private func hasChanges(after day: Day) throws(LedgerError) -> Bool {
    var select = try database.prepare(
      """
      SELECT 1 FROM tally WHERE key >= ?
        AND (waiting <> 0 OR running <> 0 OR on_time <> 0 OR late_ended <> 0 OR lifted <> 0)
      LIMIT 1
      """, TallyKey.first(of: day.advanced(byDays: 1)))
    return try select.first { _ in true } ?? false
  }
}
