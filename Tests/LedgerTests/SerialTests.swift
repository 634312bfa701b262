import Ledger
import LedgerTestSupport
import SQLite
import ServiceStandards
import Testing

@Suite("A dossier's number")
struct SerialTests {
  private func ledger() throws -> TestLedger {
    try TestLedger([
      try Calendars.definition(Calendars.publicService), try DeclarationText().definition(),
    ])
  }

  private func next(_ test: TestLedger, _ service: String, _ year: Int) throws -> String {
    try test.nextNumber(try #require(test.ledger.rulebook.services.code(of: service)), year)
  }

  private func receipt(_ number: String, id: String) -> Told {
    Told("dossier.received", number, at: "2026-03-02", id: id, ["service": .text("alpha")])
  }

  private func alter(_ test: TestLedger, _ sql: String) throws {
    try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000).execute(sql)
  }

  @Test("is one more than the greatest counted for its prefix and year")
  func next() throws {
    let test = try ledger()
    #expect(try next(test, "alpha", 2026) == "A-2026-00001")
    try test.record([receipt("A-2026-00007", id: "1"), receipt("A-2026-3", id: "2")])
    #expect(try next(test, "alpha", 2026) == "A-2026-00008")
    #expect(try next(test, "alpha", 2027) == "A-2027-00001")
    #expect(try next(test, "beta", 2026) == "B-2026-00001")
    try test.record([receipt("a-2026-00012", id: "3")])
    #expect(try next(test, "alpha", 2026) == "A-2026-00013")
    #expect(try test.ledger.verify().isWhole)
  }

  @Test("does not follow one given by hand that is far above, or was written otherwise")
  func mistyped() throws {
    let test = try ledger()
    try test.record([receipt("A-2026-00042", id: "1"), receipt("A-2026-77777", id: "2")])
    #expect(try next(test, "alpha", 2026) == "A-2026-00043")
    try test.record([receipt("A-2026-01043", id: "3"), receipt("A-2026-000099", id: "4")])
    #expect(try next(test, "alpha", 2026) == "A-2026-00043")
    // At most 1,000 above, it counts.
    try test.record([receipt("A-2026-01042", id: "5")])
    #expect(try next(test, "alpha", 2026) == "A-2026-01044", "then 01043 is near enough")
    #expect(try test.ledger.verify().isWhole)
    _ = try test.ledger.rebuild()
    #expect(try next(test, "alpha", 2026) == "A-2026-01044")
  }

  @Test("never meets one that is taken, whatever the order in which they came")
  func taken() throws {
    let test = try ledger()
    let numbers = [100_300, 99_900, 99_000, 98_200].shuffled()
    try test.record(numbers.map { receipt("A-2026-\($0)", id: "\($0)") })
    #expect(try next(test, "alpha", 2026) == "A-2026-00001")
    for step in 1...98 {
      let number = "A-2026-" + (step < 10 ? "0" : "") + "\(step)000"
      try test.record([receipt(number, id: "step \(step)")])
    }
    #expect(try next(test, "alpha", 2026) == "A-2026-100301")
    #expect(try test.ledger.verify().isWhole)
    _ = try test.ledger.rebuild()
    #expect(try next(test, "alpha", 2026) == "A-2026-100301")
  }

  @Test("is counted exactly, as far as what is kept of it goes")
  func proved() throws {
    let test = try ledger()
    try test.record([receipt("A-2026-00042", id: "1"), receipt("A-2026-77777", id: "2")])
    #expect(try test.ledger.verify().isWhole)
    for beyond in [77_777, 43, 41, 0, Int64.max, Int64.min] {
      try alter(test, "UPDATE serial SET greatest = \(beyond)")
      #expect(try test.ledger.verify().findings == [.counts(table: "serial")])
    }
    _ = try test.ledger.rebuild()
    #expect(try next(test, "alpha", 2026) == "A-2026-00043")
  }

  @Test("that was voided is not given again")
  func voided() throws {
    let test = try ledger()
    try test.record([
      receipt("A-2026-00001", id: "1"),
      Told(
        "event.voided", "1", at: "2026-03-03", id: "2",
        ["source": .text("/test"), "reason": .text("test")]),
    ])
    #expect(try next(test, "alpha", 2026) == "A-2026-00002")
    _ = try test.ledger.rebuild()
    #expect(try next(test, "alpha", 2026) == "A-2026-00002")
  }

  @Test("of another form counts for nothing")
  func otherForms() throws {
    let test = try ledger()
    let numbers = [
      "A-26-00050", "A-2026-", "A-2026-5x", "A2026-00050", "X-2026-00050", "2026-00050", "A-50",
      "AA-2026-00050", "A-2026-1234567890123456", "A/2026/50", "A-2026-50-", "A-2026--50",
    ]
    try test.record(
      numbers.enumerated().map { receipt($0.element, id: "\($0.offset)") })
    #expect(try next(test, "alpha", 2026) == "A-2026-00001")
  }

  @Test("is taken note of within the transaction")
  func withinTransaction() throws {
    let test = try ledger()
    let code = try #require(test.ledger.rulebook.services.code(of: "alpha"))
    let event = try test.validator.event(
      receipt("A-2026-00041", id: "1"), now: Clock.afterwards)
    let number = try test.recording { recording throws(LedgerError) in
      _ = try recording.offer([event])
      return try recording.nextNumber(of: code, year: 2026)
    }
    #expect(number == "A-2026-00042")
  }

  @Test("is looked up without regard to case, and shown as its receipt in force spells it")
  func spelling() throws {
    let test = try ledger()
    try test.record([
      receipt("A-2026-00001", id: "1"),
      Told("dossier.answered", "a-2026-00001", at: "2026-03-03", id: "2"),
    ])
    let report = try #require(try test.ledger.current.report(on: "a-2026-00001"))
    #expect(report.number == "A-2026-00001")
    #expect(report.entries.map(\.effect) == [.counts, .counts])
    try test.record([
      Told(
        "event.voided", "1", at: "2026-03-03", id: "3",
        ["source": .text("/test"), "reason": .text("test")]),
      receipt("a-2026-00001", id: "4"),
    ])
    let again = try #require(try test.ledger.current.report(on: "A-2026-00001"))
    #expect(again.number == "a-2026-00001")
    #expect(again.entries.map(\.effect) == [.voided(by: 3), .counts, .counts, .counts])
  }
}
