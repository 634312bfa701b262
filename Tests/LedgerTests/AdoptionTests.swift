import BusinessDays
import Ledger
import LedgerTestSupport
import SQLite
import Testing

@Suite("A ledger that adopts a declaration")
struct AdoptionTests {
  /// Another declaration of the same body, which took effect before the one that is there.
  private func earlier() -> DeclarationText {
    var earlier = DeclarationText()
    earlier.id = "anterieure"
    earlier.effective = "2024-01-01"
    earlier.offices = [
      DeclarationText.Office("est", calendar: Calendars.publicService),
      DeclarationText.Office("nord", calendar: Calendars.publicService),
    ]
    return earlier
  }

  @Test("still answers as it was known before, even one that took effect earlier")
  func knownBefore() throws {
    let test = try TestLedger([
      try Calendars.definition(Calendars.publicService), try DeclarationText().definition(),
    ])
    try test.record([
      Told("dossier.received", "A-1", at: "2026-03-02", id: "1", ["service": .text("alpha")]),
      Told("dossier.received", "B-1", at: "2026-03-03", id: "2", ["service": .text("alpha")]),
      Told("dossier.answered", "A-1", at: "2026-03-04", id: "3"),
    ])
    let day = try #require(Day("2026-03-20"))
    let before = try test.ledger.current.obligationWords(asOf: day)
    #expect(before.count == 2 && before[0].contains(" nord "))

    let other = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    var insert = try other.prepare(
      "INSERT INTO definition(kind, id, bytes, recorded, after) VALUES (?, ?, ?, ?, 3)")
    try insert.run("declaration", "anterieure", earlier().bytes, Clock.afterwards + 1)

    let view = try test.reopened().view(knownAt: Clock.afterwards)
    #expect(try view.obligationWords(asOf: day) == before)
  }
}
