import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

/// The calendar of these tests ends on Sunday 31 December 2028; its last business day is the 29th.
@Suite("Near the end of its calendar a ledger")
struct CalendarEndTests {
  /// 2029-03-01, when all that is told here has happened.
  private static let now: Int64 = 1_867_017_600_000_000

  private func ledger(_ change: (inout DeclarationText.Standard) -> Void = { _ in }) throws
    -> TestLedger
  {
    var standard = DeclarationText.Standard("answer")
    change(&standard)
    return try TestLedger([
      try Calendars.definition(Calendars.publicService),
      try DeclarationText([standard]).definition(),
    ])
  }

  private func received(_ day: String, complete: Bool = true, call: String? = nil) -> Told {
    var data: [String: Told.Datum] = ["service": .text("alpha"), "complete": .flag(complete)]
    if let call { data["call"] = .text(call) }
    return Told("dossier.received", "A-1", at: day, id: "1", data)
  }

  private func told(_ type: String, _ subject: String, _ day: String, _ id: String) -> Told {
    Told(type, subject, at: day, id: id)
  }

  /// What became of each: `accepted`, or the calendar that ends too early.
  private func outcomes(_ test: TestLedger, _ told: [Told]) throws -> [String] {
    try told.map { told in
      switch try test.record([told], now: CalendarEndTests.now)[0] {
      case .accepted: return "accepted"
      case .duplicate: return "duplicate"
      case .refused(.badTime(_, .uncountable(.beyondCoverage(_, _, let calendar)))):
        return calendar
      case .refused(let refusal): return refusal.code.rawValue
      }
    }
  }

  /// Asks all that counts, as of the last day of the calendar.
  private func expectAnswers(_ test: TestLedger) throws {
    let day = try #require(Day("2028-12-31"))
    let view = try test.reopened().current
    let year = try #require(
      Period("2028-2029", fiscalYearBegins: view.rulebook.latest.fiscalYearBegins))
    _ = try view.obligationWords(asOf: day)
    _ = try view.summaryWords(asOf: day, period: year, by: nil)
    _ = try view.lateWords(asOf: day, settled: year, WordFilter())
    _ = try view.dueWords(asOf: day, within: 20, WordFilter())
    _ = try test.ledger.rebuild()
    #expect(try test.ledger.verify().findings == [])
  }

  @Test(
    "takes a receipt whose due day is known, and refuses it from the next day on",
    arguments: [
      ("business-days", "2028-12-18", "2028-12-22"), ("calendar-days", "2028-12-26", "2028-12-27"),
    ])
  func receipts(unit: String, last: String, next: String) throws {
    let test = try ledger { $0.unit = unit }
    #expect(try outcomes(test, [received(next)]) == [Calendars.publicService])
    #expect(try outcomes(test, [received(last)]) == ["accepted"])
    try expectAnswers(test)
  }

  @Test("takes what needs no counting, and refuses a start or a stop that does")
  func marks() throws {
    let test = try ledger()
    let waiting = try outcomes(
      test,
      [
        received("2028-12-27", complete: false),
        told("dossier.completed", "A-1", "2028-12-28", "2"),
        told("dossier.answered", "A-1", "2028-12-28", "3"),
        told("dossier.completed", "A-1", "2028-12-29", "4"),
      ])
    #expect(waiting == ["accepted", Calendars.publicService, "accepted", Calendars.publicService])
    try expectAnswers(test)
    let late = try ledger()
    #expect(
      try outcomes(
        late, [received("2028-12-01"), told("dossier.answered", "A-1", "2028-12-29", "2")])
        == ["accepted", "accepted"])
    try expectAnswers(late)
  }

  @Test("refuses the meeting of a call whose dossiers it would make run off the calendar")
  func meetings() throws {
    let test = try ledger {
      $0.start = "committee"
      $0.restarts = true
    }
    let outcomes = try outcomes(
      test,
      [
        told("call.committee", "AP-2", "2028-12-28", "0"),
        received("2028-12-01", call: "AP-1"),
        told("call.committee", "AP-1", "2028-12-15", "2"),
        told("call.committee", "AP-1", "2028-12-21", "3"),
        told("dossier.answered", "A-1", "2028-12-18", "4"),
        told("call.committee", "AP-1", "2028-12-21", "5"),
      ])
    #expect(
      outcomes == [
        "accepted", "accepted", "accepted", Calendars.publicService, "accepted", "accepted",
      ])
    // Without its answer the dossier would run anew, and off the calendar.
    let voiding = Told(
      "event.voided", "4", at: "2028-12-22", id: "6",
      ["source": .text("/test"), "reason": .text("erreur")])
    #expect(try self.outcomes(test, [voiding]) == [Calendars.publicService])
    try expectAnswers(test)
  }
}
