import BusinessDays
import Definitions
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("What a ledger holds of a dossier")
struct ReportTests {
  private func ledger() throws -> TestLedger {
    try TestLedger([
      try Calendars.definition(Calendars.publicService),
      try Definition(declaration: try #require(Embedded.declarations.first).bytes),
    ])
  }

  private func received(
    _ service: String, _ time: String, id: String, _ more: [String: Told.Datum] = [:]
  ) -> Told {
    let data = more.merging(["service": .text(service)]) { one, _ in one }
    return Told("dossier.received", "X-1", at: time, id: id, data)
  }

  private func told(_ type: String, _ time: String, id: String) -> Told {
    Told("dossier.\(type)", "X-1", at: time, id: id)
  }

  private func voiding(_ target: String, id: String) -> Told {
    Told(
      "event.voided", target, at: "2026-04-01", id: id,
      ["source": .text("/test"), "reason": .text("test")])
  }

  private func effects(_ test: TestLedger) throws -> [DossierReport.Entry.Effect] {
    try #require(try test.ledger.current.report(on: "x-1")).entries.map(\.effect)
  }

  @Test("is nothing where nothing was recorded")
  func unknown() throws {
    let test = try ledger()
    try test.record([Told("call.committee-met", "X-1", at: "2026-03-02", id: "1")])
    #expect(try test.ledger.current.report(on: "X-1") == nil)
  }

  @Test("says of each event whether it counts, or by what it was voided")
  func voided() throws {
    let test = try ledger()
    try test.record([
      received("plainte", "2026-03-02", id: "1"), told("replied", "2026-03-04", id: "2"),
      voiding("2", id: "3"), told("replied", "2026-03-05", id: "4"),
    ])
    #expect(try effects(test) == [.counts, .voided(by: 3), .counts, .counts])
  }

  @Test("says what would now be refused, after a correction of the receipt")
  func withoutEffect() throws {
    let test = try ledger()
    try test.record([
      received("plainte", "2026-03-02", id: "1", ["complete": .flag(false)]),
      told("completed", "2026-03-03", id: "2"), told("replied", "2026-03-04", id: "3"),
      told("acknowledged", "2026-03-06", id: "4"), voiding("1", id: "5"),
    ])
    #expect(
      try effects(test) == [
        .voided(by: 5), .none(.unknownDossier("", isVoided: true)),
        .none(.unknownDossier("", isVoided: true)), .none(.unknownDossier("", isVoided: true)),
        .counts,
      ])
    // The dossier was an internship's, received complete, and later.
    try test.record([received("stage", "2026-03-05", id: "6")])
    let march4 = try #require(Day("2026-03-04"))
    let march5 = try #require(Day("2026-03-05"))
    #expect(
      try effects(test) == [
        .voided(by: 5), .none(.alreadyComplete("X-1")),
        .none(.notForThisService(type: "dossier.replied", service: "stage")), .counts, .counts,
        .counts,
      ])
    try test.record([voiding("6", id: "7"), received("plainte", "2026-03-05", id: "8")])
    #expect(try effects(test)[2] == .none(.beforeReceipt(march4, received: march5)))
  }

  @Test(
    "holds its call's milestones, recorded before or after; those before the receipt change nothing"
  )
  func call() throws {
    let test = try ledger()
    try test.record([
      Told("call.committee-met", "AP-1", at: "2026-03-01", id: "1"),
      Told("call.committee-met", "AP-1", at: "2026-03-02", id: "2"),
      received("projet", "2026-03-02", id: "3", ["call": .text("AP-1")]),
      Told("call.committee-met", "AP-1", at: "2026-03-09", id: "4"), voiding("4", id: "5"),
      Told("call.committee-met", "ap-1", at: "2026-03-03", id: "6"),
    ])
    #expect(
      try effects(test) == [.beforeReceipt, .counts, .counts, .voided(by: 5), .counts])
    let earlier = try test.ledger.view(knownAt: Clock.afterwards)
    #expect(try earlier.report(on: "X-1")?.entries.count == 5)
  }

  @Test("is as it was known")
  func known() throws {
    let test = try ledger()
    for (index, told) in [
      received("plainte", "2026-03-02", id: "1"), told("replied", "2026-03-04", id: "2"),
      voiding("2", id: "3"),
    ].enumerated() {
      try test.record([told], now: Clock.afterwards + Int64(index))
    }
    let expected: [[DossierReport.Entry.Effect]?] = [
      nil, [.counts], [.counts, .counts], [.counts, .voided(by: 3), .counts],
    ]
    for (index, effects) in expected.enumerated() {
      let view = try test.ledger.view(knownAt: Clock.afterwards + Int64(index) - 1)
      #expect(try view.report(on: "X-1")?.entries.map(\.effect) == effects)
    }
  }

  @Test("has mistyped numbers' likely neighbours")
  func neighbours() throws {
    let test = try ledger()
    try test.record(
      ["P-2026-00041", "P-2026-00042", "R-2026-00001"].map {
        Told("dossier.received", $0, at: "2026-03-02", id: $0, ["service": .text("plainte")])
      })
    let view = test.ledger.current
    #expect(
      try view.numbers(beginningLike: "p-2026-00049", atMost: 5) == [
        "P-2026-00042", "P-2026-00041",
      ])
    #expect(try view.numbers(beginningLike: "P-2026-00049", atMost: 1) == ["P-2026-00042"])
    #expect(try view.numbers(beginningLike: "Z-9", atMost: 5) == [])
  }
}
