import BusinessDays
import SQLite
import ServiceStandards

/// Keeps the dossiers received before the first declaration, for which nothing was promised.
final class UnpromisedRows {
  private let rulebook: Rulebook
  private var replace: LedgerStatement
  private var delete: LedgerStatement

  init(_ database: LedgerConnection, _ rulebook: Rulebook) throws(LedgerError) {
    self.rulebook = rulebook
    replace = try database.prepare(
      "INSERT OR REPLACE INTO unpromised(dossier, received) VALUES (?, ?)")
    delete = try database.prepare("DELETE FROM unpromised WHERE dossier = ?")
  }

  /// Brings a dossier's row in line with its receipt in force, as it was and as it is.
  func replace(_ before: Receipt?, by after: Receipt?, dossier: Int64) throws(LedgerError) {
    let days = (before.flatMap(rulebook.unpromisedDay), after.flatMap(rulebook.unpromisedDay))
    if days.0 == days.1 { return }
    if let day = days.1 { try replace.run(dossier, day) } else { try delete.run(dossier) }
  }

  /// Whether the table holds just these dossiers, by their keys, with the days of their receipts.
  static func match(_ days: [Int64: Day], in database: LedgerConnection) throws(LedgerError)
    -> Bool
  {
    var select = try database.prepare("SELECT dossier, received FROM unpromised")
    var found = 0
    var isSame = true
    try select.eachRow { row in
      found += 1
      let day = row.day(1)
      isSame = isSame && day != nil && days[row.int64(0)] == day
    }
    return isSame && found == days.count
  }
}

extension Ledger {
  /// How many dossiers received by a day were received before the first declaration.
  func unpromised(asOf day: Day) throws(LedgerError) -> Int {
    var select = try database.prepare("SELECT count(*) FROM unpromised WHERE received <= ?", day)
    return try select.first { Int($0.int64(0)) } ?? 0
  }
}
