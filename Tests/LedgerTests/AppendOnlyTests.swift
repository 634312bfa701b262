import FormatsTestSupport
import Ledger
import LedgerTestSupport
import SQLite
import Testing

@Suite("What was recorded")
struct AppendOnlyTests {
  /// Each would change, remove or replace something.
  private static let attempts = [
    "UPDATE event SET subject = 'P-9' WHERE seq = 1",
    "UPDATE event SET data = data",
    "UPDATE OR REPLACE event SET seq = 2 WHERE seq = 1",
    "UPDATE OR IGNORE event SET recorded = 0",
    "DELETE FROM event WHERE seq = 1",
    "DELETE FROM event",
    "INSERT OR REPLACE INTO event SELECT * FROM event",
    "REPLACE INTO event SELECT seq, source, id, type, 'P-9', time, zone, recorded, data FROM event",
    "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT DO UPDATE SET subject = 'P-9'",
    "UPDATE identity SET seq = 2",
    "DELETE FROM identity",
    "REPLACE INTO identity SELECT source, id, 2 FROM identity",
    "UPDATE word SET text = 'x' WHERE key = 1",
    "DELETE FROM word",
    "REPLACE INTO word SELECT key, text || 'x' FROM word",
    "REPLACE INTO word SELECT key + 100, text FROM word",
    "UPDATE seal SET digest = x'00'",
    "DELETE FROM seal",
    "REPLACE INTO seal SELECT seq, x'00' FROM seal",
    "UPDATE definition SET bytes = x'00'",
    "DELETE FROM definition",
    "REPLACE INTO definition SELECT key, kind, id, x'00', recorded, after FROM definition",
  ]

  private func ledger() throws -> TestLedger {
    let test = try TestLedger([
      try Calendars.definition(Calendars.publicService), try DeclarationText().definition(),
    ])
    try test.record([
      Told("dossier.received", "A-1", at: "2026-03-02", id: "1", ["service": .text("alpha")]),
      Told("dossier.received", "A-2", at: "2026-03-03", id: "2", ["service": .text("alpha")]),
    ])
    return test
  }

  @Test("cannot be changed, removed or replaced through another connection", arguments: attempts)
  func otherConnection(sql: String) throws {
    let test = try ledger()
    let other = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    #expect(throws: SQLiteError.self) { try other.execute(sql) }
    #expect(try test.ledger.verify().findings == [])
  }

  @Test("cannot be changed, removed or replaced by another program", .enabled(if: Python.isThere))
  func otherProgram() throws {
    let test = try ledger()
    let script = """
      import sqlite3, sys
      lines = sys.stdin.read().splitlines()
      db = sqlite3.connect(lines[0], isolation_level=None)
      for sql in lines[1:]:
        try:
          db.execute(sql)
          print("done:", sql)
        except sqlite3.Error as error:
          print(error)
      """
    let answers = try Python.answers(of: script, to: [test.path] + Self.attempts)
    #expect(answers == Self.attempts.map { _ in "a ledger is only added to" })
    #expect(try test.ledger.verify().findings == [])
  }

  @Test("can be added to")
  func adding() throws {
    let test = try ledger()
    let admissions = try test.record([
      Told("dossier.answered", "A-1", at: "2026-03-04", id: "3")
    ])
    #expect(admissions == [.accepted(sequence: 3)])
    #expect(try test.ledger.verify().findings == [])
  }

  @Test(
    "is missed when a trigger that guards it is gone", arguments: ["event_update", "word_insert"])
  func missingGuard(name: String) throws {
    let test = try ledger()
    let other = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    try other.execute("DROP TRIGGER \(name)")
    #expect(try test.reopened().verify().findings == [.missingGuard(name)])
  }
}
