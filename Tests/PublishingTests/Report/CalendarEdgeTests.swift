import BusinessDays
import Ledger
import LedgerTestSupport
import Publishing
import ResultsTestSupport
import ServiceStandards
import Testing

/// The calendar of these tests goes from 2024-01-01 to 2028-12-31.
@Suite("A report whose fiscal year is not wholly in the calendar")
struct CalendarEdgeTests {
  /// 2029-03-01, when all that is told here has happened.
  private static let now: Int64 = 1_867_017_600_000_000

  private func report(_ year: String, asOf day: String) throws -> Report {
    let test = try TestLedger([
      try Calendars.definition(Calendars.publicService),
      try Definition(declaration: NamedDeclaration().bytes),
    ])
    for (number, received, answered) in [
      ("D-1", "2024-04-02", "2024-04-04"), ("D-2", "2028-11-06", "2028-11-08"),
    ] {
      try test.record(
        [
          Told(
            "dossier.received", number, at: received, id: number, ["service": .text("demande")]),
          Told("dossier.answered", number, at: answered, id: number + "r"),
        ], now: CalendarEdgeTests.now)
    }
    let beginning = test.ledger.rulebook.latest.fiscalYearBegins
    return try Report(
      RecentView(test.ledger.current), asOf: try #require(Day(day)),
      period: try #require(Period(year, fiscalYearBegins: beginning)), annual: true)
  }

  @Test(
    "tells the days that the calendar knows, each with what was settled on it",
    arguments: [
      ("2028-2029", "2028-12-15", "2028-04-01", "2028-12-31", "2028-11-08"),
      ("2023-2024", "2024-03-31", "2024-01-01", "2024-03-31", nil),
    ])
  func days(year: String, asOf: String, first: String, last: String, settled: String?) throws {
    let report = try report(year, asOf: asOf)
    #expect(report.calendar.first?.day.description == first)
    #expect(report.calendar.last?.day.description == last)
    for standard in report.standards {
      #expect(standard.days.count == report.calendar.count)
      let onTime = zip(report.calendar, standard.days).filter {
        $0.1 == .allOnTime || $0.1 == .withheld
      }
      if let settled { #expect(onTime.contains { $0.0.day.description == settled }) }
    }
  }
}
