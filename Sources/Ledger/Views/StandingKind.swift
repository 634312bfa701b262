import BusinessDays
import SQLite
import ServiceStandards

/// A way of standing on a day by which obligations are looked for.
enum StandingKind {
  case overdue
  /// Open, and due on these days.
  case open(due: ClosedRange<Day>)
  case waiting

  func takes(_ standing: Standing) -> Bool {
    switch self {
    case .overdue: standing.outcome == .overdue
    case .open(let days):
      standing.outcome == .open && (standing.due.map { days.contains($0) } ?? false)
    case .waiting: standing.outcome == .waiting
    }
  }
}

extension Ledger {
  /// Hands out the obligations that stand in one way as of a day, with their keys, from the
  /// projections. What waits is in no index: all the obligations are read for it.
  func each(
    _ kind: StandingKind, asOf day: Day,
    _ body: (Int64, Obligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    switch kind {
    case .overdue: try eachOverdue(asOf: day, body)
    case .open(let days): try eachOpen(asOf: day, due: days, body)
    case .waiting:
      try eachWaiting("NULL", "obligation WHERE", asOf: day, body)
      try eachWaiting(
        "until", "version INDEXED BY version_until WHERE until > ?1 AND", asOf: day, body)
    }
  }

  private func eachWaiting(
    _ until: String, _ source: String, asOf day: Day,
    _ body: (Int64, Obligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    var select = try database.prepare(
      """
      SELECT key, since, \(until), start, due, stop, lifted FROM \(source)
        since <= ?1 AND (start IS NULL OR start > ?1) AND (lifted IS NULL OR lifted > ?1)
      """, day)
    try select.eachRow { row throws(LedgerError) in
      try body(row.int64(0), row.obligation(rulebook))
    }
  }
}
