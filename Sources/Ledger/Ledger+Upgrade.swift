import BusinessDays
import SQLite
import ServiceStandards

/// Ledgers of earlier versions, which gave obligations to dossiers received before the first
/// declaration, and went on from any number given by hand, however far.
extension Ledger {
  /// Brings a ledger of an earlier version up to this one. Nothing of what was recorded changes;
  /// what is derived from it is derived again where that version derived something else.
  func upgrade() throws(LedgerError) {
    try database.writing { () throws(LedgerError) in
      let found = try database.integer("PRAGMA user_version")
      // Another process may have been first.
      if found == Schema.version { return }
      try database.execute(Schema.upgrade(from: found))
      try database.execute("PRAGMA user_version = \(Schema.version)")
      let isUnpromised = try holdsReceipts(before: rulebook.firstEffective)
      if isUnpromised {
        _ = try deriveAgain()
      } else {
        try deriveNumbersAgain()
      }
    }
  }

  private func deriveNumbersAgain() throws(LedgerError) {
    try database.execute("DELETE FROM serial")
    let serials = try Serials(database, rulebook: rulebook)
    var select = try database.prepare("SELECT number FROM dossier")
    try select.eachRow { serials.note($0.text(0)) }
    try serials.write()
  }

  /// Whether anything was received before a day: also when it was within the day before in some
  /// zone, or was voided, since to derive again what is right does no harm.
  private func holdsReceipts(before day: Day) throws(LedgerError) -> Bool {
    var select = try database.prepare(
      """
      SELECT 1 FROM event WHERE type = (SELECT key FROM word WHERE text = 'dossier.received')
        AND time < iif(zone IS NULL, ?1, ?2) LIMIT 1
      """, day, (Int64(day.ordinal) + 1) * 86_400_000_000)
    return try select.first { _ in true } ?? false
  }

  /// Refuses to answer with figures that were derived otherwise than now. The first day that has a
  /// count is that of the earliest receipt with an obligation.
  func refuseOutdated(path: String) throws(LedgerError) {
    var select = try database.prepare(
      """
      SELECT key FROM tally WHERE
        (waiting, running, on_time, missed, late_ended, lifted) <> (0, 0, 0, 0, 0, 0)
      ORDER BY key LIMIT 1
      """)
    let first = try select.first { TallyKey.parts(of: $0.int64(0)).ordinal }
    if let first, first < Int64(rulebook.firstEffective.ordinal) {
      throw .outdatedProjections(path: path)
    }
  }
}
