import Foundation
import SQLite
import Testing

@Suite struct TransactionTests {
  enum Refusal: Error, Equatable {
    case changedMind
    case failed(SQLiteError)
  }

  @Test("what returns is committed, what throws is rolled back")
  func commitAndRollback() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a)")
    let answer = try database.transaction(.deferred) { () throws(SQLiteError) in
      try database.execute("INSERT INTO t VALUES (1)")
      #expect(!database.isAutocommit)
      return 5
    }
    #expect(answer == 5 && database.isAutocommit)
    #expect(throws: Refusal.changedMind) {
      try database.transaction(.immediate, wrapping: Refusal.failed) { () throws(Refusal) in
        do throws(SQLiteError) {
          try database.execute("INSERT INTO t VALUES (2)")
        } catch {
          throw .failed(error)
        }
        throw .changedMind
      }
    }
    #expect(database.isAutocommit)
    #expect(try database.number("SELECT count(*) FROM t") == 1)
  }

  @Test("a commit that breaks a deferred foreign key is rolled back")
  func failedCommit() throws {
    let database = try Database.inMemory()
    try database.execute(
      """
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE t (a REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
      """)
    let error = failure {
      try database.transaction(.immediate) { () throws(SQLiteError) in
        try database.execute("INSERT INTO t VALUES (9)")
      }
    }
    #expect(
      error
        == .constraint(
          .foreignKey, message: "FOREIGN KEY constraint failed", during: .step(sql: "COMMIT")))
    #expect(database.isAutocommit)
    #expect(try database.number("SELECT count(*) FROM t") == 0)
  }

  @Test("a second writer waits for the first for the time it was given, then is told busy")
  func busy() throws {
    let scratch = try Scratch()
    let first = try scratch.database()
    try first.execute("CREATE TABLE t (a)")
    let second = try scratch.database("a.db", .readWrite, busyTimeout: 150)
    try first.transaction(.immediate) { () throws(SQLiteError) in
      let clock = ContinuousClock()
      let start = clock.now
      let error = failure { try second.transaction(.immediate) { () throws(SQLiteError) in } }
      #expect(error == .busy(during: .step(sql: "BEGIN IMMEDIATE")))
      #expect(clock.now - start >= .milliseconds(140))
      #expect(second.isAutocommit)
    }
    try second.execute("INSERT INTO t VALUES (1)")
  }

  @Test("a writer that waits goes on once the other process is done", .enabled(if: hasShell))
  func otherProcess() throws {
    let scratch = try Scratch()
    let database = try scratch.database("a.db", .create, busyTimeout: 10_000)
    try database.execute("CREATE TABLE t (a)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [
      scratch.file("a.db"),
      "BEGIN IMMEDIATE", "INSERT INTO t VALUES (1)", ".shell touch \(scratch.file("locked"))",
      ".shell sleep 0.3", "COMMIT",
    ]
    try process.run()
    while !FileManager.default.fileExists(atPath: scratch.file("locked")) {
      Thread.sleep(forTimeInterval: 0.005)
    }
    let second = try scratch.database("a.db", .readWrite, busyTimeout: 20)
    #expect(
      failure { try second.execute("BEGIN IMMEDIATE") }
        == .busy(during: .step(sql: "BEGIN IMMEDIATE")))
    try database.execute("INSERT INTO t VALUES (2)")
    process.waitUntilExit()
    #expect(try database.number("SELECT count(*) FROM t") == 2)
  }

  static let hasShell = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")
}
