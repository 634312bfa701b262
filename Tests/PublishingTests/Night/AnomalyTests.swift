import BusinessDays
import Language
import Ledger
import LedgerTestSupport
import Publishing
import Testing

@Suite("What may be a mistake, or forgotten")
struct AnomalyTests {
  private func laboratory() throws -> Laboratory {
    var interview = DeclarationText.Standard("interview")
    interview.start = "interviewed"
    var call = DeclarationText.Standard("call")
    call.services = ["gamma"]
    call.start = "committee"
    return try Laboratory([interview, call])
  }

  @Test("a dossier sleeps from its sixty-first business day of waiting on")
  func asleep() throws {
    var laboratory = try laboratory()
    try laboratory.receive("A-1", on: "2026-06-01")
    try laboratory.receive("A-2", on: "2026-06-01")
    try laboratory.tell("dossier.interviewed", "A-2", on: "2026-08-20")
    let calendar = try Calendars.calendar(Calendars.publicService)
    let received = try #require(Day("2026-06-01"))
    let sixtieth = try calendar.due(from: received, after: 60)
    let next = try calendar.due(from: received, after: 61)
    func asleep(_ day: Day) throws -> [String] {
      try laboratory.report(day.description, since: nil).anomalies.asleep.map {
        "\($0.dossier) \($0.standards) \($0.days)"
      }
    }
    #expect(try asleep(sixtieth) == [])
    #expect(try asleep(next) == [#"A-1 ["interview"] 61"#])
  }

  @Test("a call is without dossiers until one is received")
  func calls() throws {
    var laboratory = try laboratory()
    try laboratory.tell("call.committee", "AP-1", on: "2026-11-16")
    try laboratory.tell("call.committee", "AP-2", on: "2026-11-16")
    try laboratory.tell(
      "dossier.received", "G-1", on: "2026-11-16",
      ["service": .text("gamma"), "call": .text("AP-2")])
    try laboratory.tell(
      "dossier.received", "G-2", on: "2026-11-18",
      ["service": .text("gamma"), "call": .text("AP-1")])
    func calls(_ day: String) throws -> [String] {
      try laboratory.report(day, since: nil).anomalies.callsWithoutDossiers
    }
    #expect(try calls("2026-11-16") == [])
    #expect(try calls("2026-11-17") == ["AP-1"])
    #expect(try calls("2026-11-19") == [])
  }

  @Test("a calendar is told of in its last year")
  func calendars() throws {
    let laboratory = try laboratory()
    func ending(_ day: String) throws -> [EndingCalendar] {
      try laboratory.report(day, since: nil).anomalies.endingCalendars
    }
    #expect(Calendars.years.upperBound == 2028)
    #expect(try ending("2027-12-31") == [])
    let told = try ending("2028-01-01")
    #expect(told.map(\.calendar) == [Calendars.publicService])
    #expect(told.map { $0.through.description } == ["2028-12-31"])
    #expect(try ending("2028-02-29").count == 1)
    let report = try laboratory.report("2028-01-01", since: nil).files(Language.french)
    #expect(
      report.text("sommaire.json").contains(
        #""calendars_ending":[{"calendar":"qc-fonction-publique","through":"2028-12-31"}]"#))
    #expect(report.text("sommaire.txt").contains("31 décembre 2028"))
  }
}
