import Foundation
import Glibc
import SQLite
import Testing

@Suite struct SQLiteErrorTests {
  static let schema = """
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE t (
      a INTEGER UNIQUE, b TEXT NOT NULL DEFAULT '', c INTEGER REFERENCES parent (id),
      d INTEGER CONSTRAINT positive CHECK (d > 0), e INTEGER) STRICT;
    CREATE TRIGGER never_deleted BEFORE DELETE ON t
    BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
    INSERT INTO parent VALUES (1);
    INSERT INTO t (a) VALUES (1);
    """

  @Test(
    "each kind of constraint is told, with its columns or the words of its trigger",
    arguments: [
      ("INSERT INTO t (a) VALUES (1)", Constraint.unique, "UNIQUE constraint failed: t.a"),
      ("INSERT INTO parent VALUES (1)", .primaryKey, "UNIQUE constraint failed: parent.id"),
      ("INSERT INTO t (b) VALUES (NULL)", .notNull, "NOT NULL constraint failed: t.b"),
      ("INSERT INTO t (c) VALUES (9)", .foreignKey, "FOREIGN KEY constraint failed"),
      ("INSERT INTO t (d) VALUES (0)", .check, "CHECK constraint failed: positive"),
      (
        "INSERT INTO t (e) VALUES ('x')", .dataType, "cannot store TEXT value in INTEGER column t.e"
      ),
      ("DELETE FROM t", .trigger, "rows are never deleted"),
    ])
  func constraints(sql: String, kind: Constraint, message: String) throws {
    let database = try Database.inMemory()
    try database.execute(Self.schema)
    #expect(
      failure { try database.execute(sql) }
        == .constraint(kind, message: message, during: .step(sql: sql)))
  }

  @Test(
    "no error quotes a bound value",
    arguments: [
      "INSERT INTO t (a, b) VALUES (1, ?)", "INSERT INTO t (e) VALUES (?)",
      "INSERT INTO t (d, b) VALUES (0, ?)", "SELECT json_extract('{}', ?)", "SELECT json(?)",
      "SELECT * FROM words WHERE words MATCH ?", "SELECT 1 LIKE 2 ESCAPE ?",
      "INSERT INTO t (c, b) VALUES (9, ?)", "SELECT load_extension(?)",
    ])
  func noBoundValues(sql: String) throws {
    let database = try Database.inMemory()
    try database.execute(Self.schema)
    try database.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    let secret = "\"(Tremblay"
    let error = failure {
      var statement = try database.prepare(sql)
      try statement.run(secret)
    }
    #expect(error != nil)
    #expect(!String(reflecting: error).contains("Tremblay"))
  }

  @Test("what cannot be prepared is told in SQLite's own words")
  func prepare() throws {
    let database = try Database.inMemory()
    #expect(
      failure { _ = try database.prepare("SELECT a FROM none") }
        == .other(
          code: 1, message: "no such table: none", during: .prepare(sql: "SELECT a FROM none")))
  }

  @Test("a script stops at the statement that fails, and names it")
  func script() throws {
    let database = try Database.inMemory()
    let error = failure {
      try database.execute(
        "CREATE TABLE t (a UNIQUE);\nINSERT INTO t VALUES (1); INSERT INTO t VALUES (1); DROP TABLE t"
      )
    }
    #expect(
      error
        == .constraint(
          .unique, message: "UNIQUE constraint failed: t.a",
          during: .step(sql: "INSERT INTO t VALUES (1);")))
    #expect(try database.number("SELECT count(*) FROM t") == 1)
  }

  @Test("a database that may not grow is full, and the transaction is undone")
  func full() throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    try database.execute("CREATE TABLE t (a)")
    try database.set(pragma: "max_page_count", to: 4)
    let sql = "INSERT INTO t VALUES (zeroblob(100000))"
    let error = failure {
      try database.transaction(.immediate) { () throws(SQLiteError) in
        try database.execute("INSERT INTO t VALUES (1)")
        try database.execute(sql)
      }
    }
    #expect(error == .full(during: .step(sql: sql)))
    #expect(database.isAutocommit)
    #expect(try database.number("SELECT count(*) FROM t") == 0)
  }
}
