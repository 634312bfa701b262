import Foundation
import Ledger
import LedgerTestSupport
import SQLite
import Standards
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
    try other.execute("BEGIN IMMEDIATE; INSERT INTO word(text) VALUES ('/other')")
    func journal() -> Data? { FileManager.default.contents(atPath: test.path + "-journal") }
    let unfinished = journal()
    #expect(unfinished?.isEmpty == false)
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
