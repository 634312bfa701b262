import Foundation
import Glibc
import SQLite
import Testing

@Suite struct BackupTests {
  /// A database of a few thousand pages, so that copying takes several steps.
  private func large(_ scratch: Scratch) throws -> Database {
    let database = try scratch.database("a.db", .create, busyTimeout: 30_000)
    try database.execute(
      """
      CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
      INSERT INTO t SELECT i, zeroblob(4000) FROM n;
      """)
    return database
  }

  @Test("a copy is whole, and replaces what was there")
  func whole() throws {
    let scratch = try Scratch()
    let database = try large(scratch)
    try scratch.database("copy.db").execute("CREATE TABLE other (a)")
    try database.backup(to: scratch.file("copy.db"))
    let copy = try scratch.database("copy.db", .readOnly)
    #expect(try copy.number("SELECT count(*) FROM t") == 4000)
    #expect(try copy.pragma("integrity_check") == "ok")
    #expect(try copy.number("SELECT count(*) FROM sqlite_schema WHERE name = 'other'") == 0)
  }

  @Test("a copy made while another connection writes is one moment of the database")
  func whileWriting() throws {
    let scratch = try Scratch()
    let database = try large(scratch)
    try database.execute("CREATE TABLE pairs (a); CREATE TABLE twins (a)")
    let path = scratch.file("a.db")
    let stop = scratch.file("stop")
    let done = DispatchSemaphore(value: 0)
    let writer = Thread {
      defer { done.signal() }
      let failure = failure {
        let other = try Database(path: path, mode: .readWrite, busyTimeout: 30_000)
        while !FileManager.default.fileExists(atPath: stop) {
          try other.transaction(.immediate) { () throws(SQLiteError) in
            try other.execute("INSERT INTO pairs VALUES (1)")
            try other.execute("INSERT INTO twins VALUES (1)")
          }
        }
      }
      #expect(failure == nil)
    }
    writer.start()
    for round in 0..<2 {
      try database.backup(to: scratch.file("copy\(round).db"))
      let copy = try scratch.database("copy\(round).db", .readOnly)
      #expect(try copy.pragma("integrity_check") == "ok")
      let pairs = try copy.number("SELECT count(*) FROM pairs")
      #expect(try copy.number("SELECT count(*) FROM twins") == pairs)
    }
    _ = FileManager.default.createFile(atPath: stop, contents: nil)
    done.wait()
    #expect(try database.number("SELECT count(*) FROM pairs") ?? 0 > 0)
  }

  @Test("a copy of what another connection holds for itself is busy")
  func busy() throws {
    let scratch = try Scratch()
    try scratch.database().execute("CREATE TABLE t (a)")
    let database = try scratch.database("a.db", .readWrite)
    let other = try scratch.database("a.db", .readWrite)
    let path = scratch.file("copy.db")
    try other.execute("BEGIN EXCLUSIVE")
    #expect(failure { try database.backup(to: path) } == .busy(during: .backup(path: path)))
    try other.execute("COMMIT")
    try database.backup(to: path)
  }

  @Test("a copy to a full device or a missing folder says so")
  func cannot() throws {
    let scratch = try Scratch()
    let database = try large(scratch)
    let path = scratch.file("none/copy.db")
    #expect(
      failure { try database.backup(to: path) } == .cannotOpen(path: path, systemError: ENOENT))
    #expect(throws: SQLiteError.self) { try database.backup(to: "/dev/full") }
  }

  @Test("a copy that fails leaves what was there")
  func keepsOld() throws {
    let scratch = try Scratch()
    let database = try large(scratch)
    try scratch.database("copy.db").execute("CREATE TABLE other (a)")
    let holder = try scratch.database("copy.db", .readWrite)
    try holder.execute("BEGIN IMMEDIATE")
    #expect(
      failure { try database.backup(to: scratch.file("copy.db"), busyTimeout: 20) }
        == .busy(during: .backup(path: scratch.file("copy.db"))))
    try holder.execute("COMMIT")
    #expect(try holder.number("SELECT count(*) FROM other") == 0)
  }
}
