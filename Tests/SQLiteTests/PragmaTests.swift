import SQLite
import Testing

@Suite struct PragmaTests {
  @Test("a pragma that takes reads back as it was set")
  func taken() throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    try database.set(pragma: "journal_mode", to: "TRUNCATE")
    try database.set(pragma: "synchronous", to: 3)
    try database.set(pragma: "recursive_triggers", to: 1)
    try database.set(pragma: "application_id", to: 1_234_567)
    try database.set(pragma: "user_version", to: -3)
    #expect(try database.pragma("journal_mode") == "truncate")
    #expect(try database.pragma("recursive_triggers") == "1")
    #expect(try database.pragma("user_version") == "-3")
  }

  @Test("a pragma that does not take is a failure")
  func notTaken() throws {
    // A database in memory has no journal file to truncate.
    let database = try Database.inMemory()
    #expect(
      failure { try database.set(pragma: "journal_mode", to: "truncate") }
        == .settingNotTaken(name: "journal_mode", wanted: "truncate", found: "memory"))
    #expect(
      failure { try database.set(pragma: "no_such_pragma", to: 1) }
        == .settingNotTaken(name: "no_such_pragma", wanted: "1", found: nil))
  }

  @Test("recursive triggers stop a REPLACE from deleting what may not be deleted")
  func recursiveTriggers() throws {
    let database = try Database.inMemory()
    try database.set(pragma: "recursive_triggers", to: 1)
    try database.execute(SQLiteErrorTests.schema)
    let sql = "REPLACE INTO t (a) VALUES (1)"
    #expect(
      failure { try database.execute(sql) }
        == .constraint(.trigger, message: "rows are never deleted", during: .step(sql: sql)))
  }
}
