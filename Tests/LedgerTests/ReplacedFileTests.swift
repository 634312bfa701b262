import Foundation
import Ledger
import LedgerTestSupport
import SQLite
import ServiceStandards
import Testing

@Suite("A ledger whose file another one replaced")
struct ReplacedFileTests {
  @Test("is held on to: what is being written to the other is left alone, and none of it is read")
  func held() throws {
    let test = try TestLedger(
      [try DeclarationText().definition(), try Calendars.definition(Calendars.publicService)])
    func receive(_ number: String) throws {
      let told = Told(
        "dossier.received", number, at: "2026-07-02", id: number, ["service": .text("alpha")])
      try test.record([told])
    }
    try receive("A-1")
    let aside = test.path + ".aside"
    try FileManager.default.moveItem(atPath: test.path, toPath: aside)
    try FileManager.default.copyItem(atPath: aside, toPath: test.path)
    try test.ledger.holdOn()
    let other = try Database(path: test.path, mode: .readWrite, busyTimeout: 0)
    try other.set(pragma: "journal_mode", to: "truncate")
    // What no longer fits into memory is written before the end, and the journal synced for it.
    try other.set(pragma: "cache_size", to: 1)
    try other.execute(
      """
      BEGIN IMMEDIATE;
      WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 2000)
      INSERT INTO word(text) SELECT printf('%0500d', n) FROM number
      """)
    func journal() -> Data? { FileManager.default.contents(atPath: test.path + "-journal") }
    let unfinished = journal()
    #expect(unfinished?.first == 0xd9, "SQLite would take it for one to be undone")
    #expect(try test.ledger.current.receipt(of: "A-1") != nil)
    #expect(throws: LedgerError.self) { try receive("A-2") }
    #expect(try test.ledger.verify().isWhole)
    try test.ledger.backup(to: test.path + ".copy")
    #expect(journal() == unfinished)
    try other.execute("ROLLBACK")
    // In its place again, it is recorded in again.
    try FileManager.default.removeItem(atPath: test.path)
    try FileManager.default.moveItem(atPath: aside, toPath: test.path)
    test.ledger.letGo()
    try receive("A-2")
    #expect(try test.ledger.current.receipt(of: "A-2") != nil)
  }
}
