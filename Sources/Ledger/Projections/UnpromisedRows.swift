import BusinessDays
import SQLite
import ServiceStandards

/// Keeps the dossiers received before the first declaration, for which nothing was promised.
final class UnpromisedRows {
  private let rulebook: Rulebook
  private var replace: Statement
  private var delete: Statement

  init(_ database: borrowing Database, _ rulebook: Rulebook) throws(SQLiteError) {
    self.rulebook = rulebook
    replace = try database.prepare(
      "INSERT OR REPLACE INTO unpromised(dossier, received) VALUES (?, ?)")
    delete = try database.prepare("DELETE FROM unpromised WHERE dossier = ?")
  }

  /// Brings a dossier's row in line with its receipt in force, as it was and as it is.
  func replace(_ before: Receipt?, by after: Receipt?, dossier: Int64) throws(SQLiteError) {
    let days = (before.flatMap(rulebook.unpromisedDay), after.flatMap(rulebook.unpromisedDay))
    if days.0 == days.1 { return }
    if let day = days.1 {
      replace.bind(dossier, at: 1)
      replace.bind(day, at: 2)
      try replace.run()
    } else {
      delete.bind(dossier, at: 1)
      try delete.run()
    }
  }

  /// Whether the table holds just these dossiers, by their keys, with the days of their receipts.
  static func match(_ days: [Int64: Day], in database: borrowing Database) throws(SQLiteError)
    -> Bool
  {
    var select = try database.prepare("SELECT dossier, received FROM unpromised")
    var found = 0
    while try select.step() {
      found += 1
      guard let day = days[select.int64(0)], select.day(1) == day else { return false }
    }
    return found == days.count
  }
}

extension Ledger {
  /// How many dossiers received by a day were received before the first declaration.
  func unpromised(asOf day: Day) throws(LedgerError) -> Int {
    try storing { () throws(SQLiteError) in
      var select = try database.prepare("SELECT count(*) FROM unpromised WHERE received <= ?")
      select.bind(day, at: 1)
      return try select.first { Int($0.int64(0)) } ?? 0
    }
  }
}
