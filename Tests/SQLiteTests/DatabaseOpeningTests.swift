import Foundation
import Glibc
import SQLite
import Testing

@Suite struct DatabaseOpeningTests {
  @Test("reading or writing a file that is not there is refused, and makes no file")
  func missing() throws {
    let scratch = try Scratch()
    for mode in [Database.Mode.readOnly, .readWrite] {
      #expect(
        failure { _ = try scratch.database("none.db", mode) }
          == .cannotOpen(path: scratch.file("none.db"), systemError: ENOENT))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.file("none.db")))
  }

  @Test("a database is made in no missing folder")
  func missingFolder() throws {
    let scratch = try Scratch()
    #expect(
      failure { _ = try scratch.database("none/a.db") }
        == .cannotOpen(path: scratch.file("none/a.db"), systemError: ENOENT))
  }

  @Test("an empty path, or one with a zero in it, opens nothing", arguments: ["", "a\0b"])
  func notAPath(path: String) {
    #expect(
      failure { _ = try Database(path: path, mode: .create, busyTimeout: 0) }
        == .cannotOpen(path: path, systemError: 0))
  }

  /// In the folder that the tests run in: going elsewhere would take along the whole process,
  /// and the tests that run beside.
  @Test(
    "names that mean something to SQLite are names of files", arguments: [":memory:", "file:x"])
  func plainNames(name: String) throws {
    defer {
      for file in [name, name + "-journal"] { try? FileManager.default.removeItem(atPath: file) }
    }
    let database = try Database(path: name, mode: .create, busyTimeout: 0)
    try database.execute("CREATE TABLE t (a)")
    #expect(FileManager.default.fileExists(atPath: name))
  }

  @Test("what is opened for reading cannot be written")
  func readOnly() throws {
    let scratch = try Scratch()
    try scratch.database().execute("CREATE TABLE t (a)")
    let database = try scratch.database("a.db", .readOnly)
    #expect(database.isReadOnly)
    let sql = "INSERT INTO t VALUES (1)"
    #expect(failure { try database.execute(sql) } == .readOnly(code: 8, during: .step(sql: sql)))
  }

  @Test("a file that is no longer where it was opened is not written, and it is said why")
  func moved() throws {
    for isReplaced in [false, true] {
      let scratch = try Scratch()
      let database = try scratch.database()
      try database.execute("CREATE TABLE t (a)")
      let path = scratch.file("a.db")
      try FileManager.default.moveItem(atPath: path, toPath: scratch.file("b.db"))
      if isReplaced {
        try FileManager.default.copyItem(atPath: scratch.file("b.db"), toPath: path)
      }
      let sql = "INSERT INTO t VALUES (1)"
      #expect(failure { try database.execute(sql) } == .moved(during: .step(sql: sql)))
      if isReplaced { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: scratch.file("b.db"), toPath: path)
      try database.execute(sql)
    }
  }

  @Test("a file that may not be written is not opened for writing", .enabled(if: geteuid() != 0))
  func protectedFile() throws {
    let scratch = try Scratch()
    try scratch.database().execute("CREATE TABLE t (a)")
    let path = scratch.file("a.db")
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(
      failure { _ = try scratch.database("a.db", .readWrite) }
        == .readOnly(code: 8, during: .open(path: path)))
    _ = try scratch.database("a.db", .readOnly)
  }

  @Test("a file of something else is not a database")
  func notADatabase() throws {
    let scratch = try Scratch()
    let text = String(repeating: "the quick brown fox ", count: 100)
    try text.write(toFile: scratch.file("a.db"), atomically: false, encoding: .utf8)
    for mode in [Database.Mode.readOnly, .readWrite, .create] {
      #expect(
        failure { _ = try scratch.database("a.db", mode) }
          == .notADatabase(during: .open(path: scratch.file("a.db"))))
    }
    #expect(try String(contentsOfFile: scratch.file("a.db"), encoding: .utf8) == text)
  }

  @Test("a database whose pages are damaged is corrupt")
  func corrupt() throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    try database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(9000))")
    let file = try #require(FileHandle(forWritingAtPath: scratch.file("a.db")))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xEE, count: 4096))
    let sql = "SELECT count(a) FROM t"
    let other = try scratch.database()
    #expect(failure { _ = try other.number(sql) } == .corrupt(during: .step(sql: sql)))
  }

  @Test("every connection is defensive, enforces foreign keys and takes no text in double quotes")
  func settings() throws {
    let database = try Database.inMemory()
    #expect(try database.pragma("foreign_keys") == "1")
    #expect(try database.pragma("trusted_schema") == "0")
    #expect(throws: SQLiteError.self) { try database.execute("SELECT \"no such column\"") }
    // What DEFENSIVE forbids: the schema's own text is not to be written.
    try database.execute("CREATE TABLE t (a); PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try database.execute("UPDATE sqlite_schema SET sql = ''") }
  }

  @Test("a path of any characters opens", arguments: ["é 日本.db", "a?b%20#c.db", "-x.db"])
  func oddNames(name: String) throws {
    let scratch = try Scratch()
    try scratch.database(name).execute("CREATE TABLE t (a)")
    #expect(FileManager.default.fileExists(atPath: scratch.file(name)))
  }
}
