import FormatsTestSupport
import Ledger
import LedgerTestSupport
import SQLite
import StrictJSON
import Testing

@Suite("The chain that seals a ledger")
struct ChainTests {
  /// 2023-11-14T22:13:20.1234Z.
  private static let created: Int64 = 1_700_000_000_123_400

  private func definitions() throws -> [Definition] {
    [try Calendars.definition(Calendars.publicService), try DeclarationText().definition()]
  }

  private func ledger(events count: Int) throws -> TestLedger {
    let test = try TestLedger(try definitions(), created: Self.created)
    let told = (1...count).map { index in
      Told(
        "dossier.received", "A-2026-\(index)", at: "2026-03-02T12:00:00.25-05:00",
        id: index.isMultiple(of: 2)
          ? "0d3f5c1e-7a10-4b7e-8f00-\(100_000_000_000 + index)" : "é\(index)",
        ["service": .text("alpha")])
    }
    try test.record(Array(told.prefix(3)))
    try test.record(Array(told.dropFirst(3)), now: Clock.afterwards + 1)
    return test
  }

  private func lines(_ ledger: Ledger) throws -> [String] {
    var lines: [String] = []
    try ledger.current.eachEvent { recorded in
      var json = JSONWriter()
      recorded.write(into: &json, ledger.rulebook)
      lines.append(String(decoding: json.bytes, as: UTF8.self))
    }
    return lines
  }

  private func seals(_ test: TestLedger) throws -> [String] {
    try Database(path: test.path, mode: .readOnly, busyTimeout: 0)
      .texts("SELECT seq || ' ' || lower(hex(digest)) FROM seal ORDER BY seq")
  }

  @Test("is what Python makes of the lines that are exported", .enabled(if: Python.isThere))
  func python() throws {
    let test = try ledger(events: 1030)
    let seals = try seals(test)
    #expect(seals.map { $0.split(separator: " ")[0] } == ["0", "3", "1024", "1030"])
    let script = """
      import hashlib, sys
      first, *lines = sys.stdin.read().splitlines()
      link = bytes.fromhex(first)
      for number, line in enumerate(lines, 1):
        link = hashlib.blake2b(link + line.encode(), digest_size=32).digest()
        if number in (3, 1024, 1030): print(number, link.hex())
      """
    let first = try #require(seals.first?.split(separator: " ").last)
    let answers = try Python.answers(of: script, to: [String(first)] + lines(test.ledger))
    #expect(answers == Array(seals.dropFirst()))
  }

  @Test("begins with what the ledger counts with", .enabled(if: Python.isThere))
  func definitionsSealed() throws {
    let test = try ledger(events: 4)
    let script = """
      import hashlib, json, sqlite3, sys
      db = sqlite3.connect(sys.stdin.readline().strip())
      link = bytes(32)
      for kind, id, data in db.execute("SELECT kind, id, bytes FROM definition ORDER BY key"):
        line = json.dumps({"definition": kind, "id": id,
          "blake2b": hashlib.blake2b(data, digest_size=32).hexdigest(),
          "recordedtime": "2023-11-14T22:13:20.1234Z"}, separators=(",", ":"))
        link = hashlib.blake2b(link + line.encode(), digest_size=32).digest()
      print(0, link.hex())
      """
    #expect(try Python.answers(of: script, to: [test.path]) == [try seals(test)[0]])
  }

  @Test("is the same for the same events, whatever the batches")
  func batches() throws {
    let told = (1...5).map {
      Told(
        "dossier.received", "A-\($0)", at: "2026-03-02", id: "\($0)", ["service": .text("alpha")])
    }
    let once = try TestLedger(try definitions())
    try once.record(told)
    let often = try TestLedger(try definitions())
    for one in told { try often.record([one]) }
    #expect(try once.ledger.seal() == often.ledger.seal())
    #expect(try once.ledger.seal().events == 5)
  }

  @Test("is in a file that another program finds whole", .enabled(if: Python.isThere))
  func integrity() throws {
    let test = try ledger(events: 20)
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.stdin.readline().strip())
      print(db.execute("PRAGMA integrity_check").fetchone()[0])
      print(db.execute("PRAGMA application_id").fetchone()[0] == 0x64696c69)
      print(db.execute("SELECT count(*) FROM event").fetchone()[0])
      print(len(db.execute("PRAGMA foreign_key_check").fetchall()))
      """
    #expect(try Python.answers(of: script, to: [test.path]) == ["ok", "True", "20", "0"])
  }

  @Test("proves the head that was noted before the first event")
  func notedEmpty() throws {
    let test = try TestLedger(try definitions(), created: Self.created)
    let head = try test.ledger.seal().head
    #expect(try test.ledger.verify(noted: head).isWhole)
    try test.record([
      Told("dossier.received", "A-1", at: "2026-03-02", id: "1", ["service": .text("alpha")])
    ])
    #expect(try test.ledger.verify(noted: head).isWhole)
  }

  @Test("proves a head that was noted, and no other")
  func noted() throws {
    let test = try ledger(events: 3)
    let head = try test.ledger.seal().head
    try test.record([Told("dossier.answered", "A-2026-1", at: "2026-03-03", id: "last")])
    #expect(try test.ledger.verify(noted: head).isWhole)
    #expect(try test.ledger.verify(noted: head.uppercased()).isWhole)
    let other = String(head.reversed())
    #expect(try test.ledger.verify(noted: other).findings == [.foreignHead(other)])
  }
}
