import Testing

@testable import SQLite

/// Transactions within transactions, and statements that are kept.
@Suite struct PartTests {
  private struct Refused: Error {}

  @Test("a part that throws is undone, and the rest of the transaction stays")
  func undonePart() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE number(value INTEGER)")
    try database.transaction(.immediate) { () throws(SQLiteError) in
      try database.execute("INSERT INTO number VALUES (1)")
      _ = try? database.transaction(.immediate, wrapping: { $0 as any Error }) {
        () throws(any Error) in
        try database.execute("INSERT INTO number VALUES (2)")
        throw Refused()
      }
      try database.transaction(.immediate) { () throws(SQLiteError) in
        try database.execute("INSERT INTO number VALUES (3)")
      }
      // What only reads sees what was done so far.
      try database.transaction(.deferred) { () throws(SQLiteError) in
        #expect(try sum(database) == 4)
      }
    }
    #expect(try sum(database) == 4)
  }

  @Test("a statement that is kept has no parameters left, and can be in use twice at once")
  func keptStatement() throws {
    let database = try Database.inMemory()
    database.keepStatements()
    let sql = "SELECT ?"
    do {
      var statement = try database.prepare(sql)
      try statement.bind("un texte plus long que ce qui tient dans un mot", at: 1)
      #expect(try statement.first { $0.text(0).count } == 47)
    }
    var statement = try database.prepare(sql)
    var other = try database.prepare(sql)
    #expect(try statement.first { $0.isNull(0) } == true)
    other.bind(7, at: 1)
    #expect(try statement.first { $0.isNull(0) } == true)
    #expect(try other.first { $0.int64(0) } == 7)
  }

  private func sum(_ database: Database) throws(SQLiteError) -> Int64? {
    var select = try database.prepare("SELECT sum(value) FROM number")
    return try select.first { $0.int64(0) }
  }
}
