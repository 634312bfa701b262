import SQLite

/// Inserts rows into one table, several with each run of a statement where there are several: what
/// a run costs beside its rows, such as opening the table and its indexes, is then shared by them.
struct RowInserts: ~Copyable {
  private let database: LedgerConnection
  private let table: String
  private let columns: [String]
  // Prepared when they are first needed: most commands insert a row or none.
  private var one: LedgerStatement?
  private var several: LedgerStatement?

  private static let rowsOfSeveral = 16

  init(_ database: LedgerConnection, into table: String, columns: [String]) {
    self.database = database
    self.table = table
    self.columns = columns
  }

  /// Inserts so many rows. `bind` is asked for each in order, counted from 0, and binds its values
  /// to the parameters that begin at the one given.
  mutating func insert(
    count: Int, bind: (Int, inout LedgerStatement, Int32) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let atOnce = RowInserts.rowsOfSeveral
    let whole = count / atOnce * atOnce
    if whole > 0 {
      var statement = try takeSeveral()
      for row in stride(from: 0, to: whole, by: atOnce) {
        for place in 0..<atOnce {
          try bind(row + place, &statement, Int32(place * columns.count + 1))
        }
        try statement.run()
      }
      several = consume statement
    }
    if whole < count {
      var statement = try takeOne()
      for row in whole..<count {
        try bind(row, &statement, 1)
        try statement.run()
      }
      one = consume statement
    }
  }

  private mutating func takeSeveral() throws(LedgerError) -> LedgerStatement {
    if let statement = several.take() { return statement }
    return try prepare(rows: RowInserts.rowsOfSeveral)
  }

  private mutating func takeOne() throws(LedgerError) -> LedgerStatement {
    if let statement = one.take() { return statement }
    return try prepare(rows: 1)
  }

  private func prepare(rows: Int) throws(LedgerError) -> LedgerStatement {
    let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let values = Array(repeating: row, count: rows).joined(separator: ", ")
    return try database.prepare(
      "INSERT INTO \(table)(\(columns.joined(separator: ", "))) VALUES \(values)")
  }
}
