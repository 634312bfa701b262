import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("An answer as of the very day of a change")
struct EdgeDayTests {
  private func ledger(_ change: (inout DeclarationText.Standard) -> Void = { _ in }) throws
    -> TestLedger
  {
    var standard = DeclarationText.Standard("answer")
    change(&standard)
    return try ledger(DeclarationText([standard]))
  }

  private func ledger(_ texts: DeclarationText..., created: Int64 = 0) throws -> TestLedger {
    let calendar = try Calendars.definition(Calendars.publicService)
    return try TestLedger([calendar] + texts.map { try $0.definition() }, created: created)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func told(
    _ type: String, _ time: String, id: String, _ data: [String: Told.Datum] = [:]
  ) -> Told {
    Told("dossier.\(type)", "A-1", at: time, id: id, data)
  }

  private func received(_ time: String, complete: Bool = true) -> Told {
    told("received", time, id: "0", ["service": .text("alpha"), "complete": .flag(complete)])
  }

  private func assessed(_ time: String, admissible: Bool, id: String) -> Told {
    told("assessed", time, id: id, ["admissible": .flag(admissible)])
  }

  /// By the tallies, and by folding every dossier: what both say is lifted under each standard.
  private func lifted(_ test: TestLedger, asOf text: String, in period: String) throws -> [Int] {
    let beginning = test.ledger.rulebook.latest.fiscalYearBegins
    let period = try #require(Period(period, fiscalYearBegins: beginning))
    func counts(_ view: LedgerView) throws -> [Int] {
      try view.summary(asOf: day(text), period: period).standards.map(\.counts.lifted)
    }
    let now = try counts(test.ledger.current)
    #expect(try now == counts(test.ledger.view(knownAt: Clock.afterwards)))
    return now
  }

  /// The due days of what falls due within 28 days, by the indexes and by folding.
  private func due(_ test: TestLedger, asOf text: String) throws -> [Day?] {
    func days(_ view: LedgerView) throws -> [Day?] {
      let day = try day(text)
      return try view.due(asOf: day, through: day.advanced(byDays: 28), ObligationFilter())
        .map(\.standing.due)
    }
    let now = try days(test.ledger.current)
    #expect(try now == days(test.ledger.view(knownAt: Clock.afterwards)))
    return now
  }

  @Test("no longer counts a lift on the day on which it is taken back")
  func liftTakenBack() throws {
    let test = try ledger { $0.admissibleOnly = true }
    try test.record([
      received("2026-03-03"), assessed("2026-03-04", admissible: false, id: "1"),
      assessed("2026-03-05", admissible: true, id: "2"),
    ])
    #expect(try lifted(test, asOf: "2026-03-03", in: "2026-03") == [0])
    #expect(try lifted(test, asOf: "2026-03-04", in: "2026-03") == [1])
    #expect(try lifted(test, asOf: "2026-03-05", in: "2026-03") == [0])
  }

  @Test("counts a lift under the declaration under which the clock starts, from that day on")
  func liftInherited() throws {
    var standard = DeclarationText.Standard("answer")
    standard.admissibleOnly = true
    let one = DeclarationText([standard])
    var two = one
    two.id = "later"
    two.effective = "2026-04-01"
    let test = try ledger(one, two)
    try test.record([
      received("2026-03-02", complete: false),
      assessed("2026-03-10", admissible: false, id: "1"), told("completed", "2026-04-15", id: "2"),
    ])
    let period = "2026-01-01..2026-12-31"
    #expect(try lifted(test, asOf: "2026-04-14", in: period) == [1, 0])
    #expect(try lifted(test, asOf: "2026-04-15", in: period) == [0, 1])
    #expect(try lifted(test, asOf: "2026-05-01", in: period) == [0, 1])
  }

  @Test("lists once what falls due of a clock that runs anew on that day")
  func restarted() throws {
    let test = try ledger {
      $0.start = "interviewed"
      $0.restarts = true
      $0.limit = 10
    }
    try test.record([
      received("2026-03-02"), told("interviewed", "2026-03-02", id: "1"),
      told("interviewed", "2026-03-05", id: "2"),
    ])
    #expect(try due(test, asOf: "2026-03-04") == [day("2026-03-16")])
    #expect(try due(test, asOf: "2026-03-05") == [day("2026-03-19")])
  }

  @Test("lists what is answered on the morrow, the last thing that happened")
  func answeredOnMorrow() throws {
    let test = try ledger()
    try test.record([received("2026-03-02"), told("answered", "2026-03-05", id: "1")])
    #expect(try due(test, asOf: "2026-03-04") == [day("2026-03-09")])
    #expect(try due(test, asOf: "2026-03-05") == [])
  }

  @Test("is that of an empty ledger as of the instant at which it was made, and none before")
  func made() throws {
    let made = Clock.afterwards
    let test = try ledger(DeclarationText(), created: made)
    try test.record([received("2026-03-02")], now: made + 1)
    let asOf = try day("2026-03-03")
    #expect(try test.ledger.view(knownAt: made).obligationWords(asOf: asOf) == [])
    #expect(try test.ledger.view(knownAt: made + 1).obligationWords(asOf: asOf).count == 1)
    #expect(throws: LedgerError.notMadeYet(made: made)) {
      try test.ledger.view(knownAt: made - 1)
    }
  }
}
