import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

/// The engine knows no names: a consortium of libraries has other services, milestones, units,
/// policies and hours than the ministry, and a sheet with other columns.
@Suite("A ledger of another body")
struct LibrariesTests {
  private func ledger() throws -> TestLedger {
    try TestLedger([
      try Calendars.definition(Calendars.statutory),
      try Definition(
        declaration: Repository.bytes(of: "fixtures/declarations/bibliotheques-2026.json")),
    ])
  }

  private func receipt(_ number: String, at time: String) -> Told {
    Told("dossier.received", number, at: time, id: number, ["service": .text("pret")])
  }

  @Test("counts by its own calendar, hours and units")
  func counts() throws {
    let test = try ledger()
    try test.record([
      // A Monday in Halifax, after closing: the clock starts on Tuesday. Saturdays count.
      receipt("PEB-1", at: "2026-03-02T17:00:01-04:00"),
      Told(
        "dossier.notified", "PEB-1", at: "2026-03-05", id: "a", ["channel": .text("courriel")]),
      // On a notice board nobody is told.
      Told(
        "dossier.shipped", "PEB-1", at: "2026-03-06", id: "b", ["channel": .text("affiche")]),
      receipt("PEB-2", at: "2026-03-03"),
      Told(
        "dossier.shipped", "PEB-2", at: "2026-03-26", id: "c", ["channel": .text("comptoir")]),
    ])
    let day = try #require(Day("2026-03-31"))
    #expect(
      try test.ledger.current.obligationWords(asOf: day) == [
        "PEB-1 pret iles bibliotheques-2026/avis-de-suite 2026-03-03 2026-03-10 2026-03-05 - on-time 2",
        "PEB-1 pret iles bibliotheques-2026/envoi 2026-03-03 2026-03-26 - - overdue 24",
        "PEB-2 pret iles bibliotheques-2026/avis-de-suite 2026-03-03 2026-03-10 2026-03-26 - late 23",
        "PEB-2 pret iles bibliotheques-2026/envoi 2026-03-03 2026-03-26 2026-03-26 - on-time 20",
      ])
    #expect(
      try test.ledger.current.lateWords(asOf: day, settled: nil, WordFilter()) == [
        "PEB-1 pret iles bibliotheques-2026/envoi 2026-03-03 2026-03-26 - overdue 4"
      ])
    let beginning = test.ledger.rulebook.latest.fiscalYearBegins
    let year = try #require(Period.fiscalYear(of: day, beginning: beginning))
    #expect(year.from == Day("2026-01-01"))
    let summary = try test.ledger.current.summary(asOf: day, period: year)
    #expect(
      summary.standards.map(\.counts.rate) == [
        Rate(onTime: 1, missed: 1), Rate(onTime: 1, missed: 1),
      ])
    #expect(summary.standards.map(\.rule.standard.target.percentText) == ["99", "92.5"])
    #expect(summary.standards.map(\.verdict) == [.offTarget, .offTarget])
  }

  @Test("takes no milestone, service, channel or call that it does not declare")
  func refusals() throws {
    let test = try ledger()
    for (told, code) in [
      (Told("dossier.replied", "PEB-1", at: "2026-03-02", id: "1"), RefusalCode.unknownType),
      (Told("call.committee-met", "AP-1", at: "2026-03-02", id: "1"), .unknownType),
      (
        Told("dossier.received", "PEB-1", at: "2026-03-02", id: "1", ["service": .text("plainte")]),
        .unknownService
      ),
      (
        Told(
          "dossier.received", "PEB-1", at: "2026-03-02", id: "1",
          ["service": .text("pret"), "office": .text("quebec")]), .unknownOffice
      ),
      (
        Told(
          "dossier.received", "PEB-1", at: "2026-03-02", id: "1",
          ["service": .text("pret"), "channel": .text("poste")]), .badValue
      ),
      (
        Told(
          "dossier.received", "PEB-1", at: "2026-03-02", id: "1",
          ["service": .text("pret"), "call": .text("AP-1")]), .badValue
      ),
    ] {
      let refusal = #expect(throws: Refusal.self) {
        try test.validator.event(told, now: Clock.afterwards)
      }
      #expect(refusal?.code == code, "\(told.line)")
    }
  }

  @Test("numbers its dossiers with its own prefix")
  func numbers() throws {
    let test = try ledger()
    try test.record([receipt("PEB-2026-00041", at: "2026-03-02")])
    let service = try #require(test.ledger.rulebook.services.code(of: "pret"))
    let number = try test.nextNumber(service, 2026)
    #expect(number == "PEB-2026-00042")
  }
}
