import BusinessDays
import Testing

@Suite("A calendar at its edges")
struct CalendarEdgeTests {
  /// The calendar of a file with closed weekends, and one holiday at most.
  private func calendar(
    _ years: ClosedRange<Int>, holiday: String = "", closed: String = ""
  ) throws -> BusinessCalendar {
    let text = """
      {"schema": "business-days/calendar/1", "id": "bord",
       "name": {"fr": "Bord", "en": "Edge"}, "description": {"fr": "-", "en": "-"},
       "years": {"first": \(years.lowerBound), "last": \(years.upperBound)},
       "closed_weekdays": ["saturday", "sunday"],
       "holidays": [\(holiday)], "closures": [\(closed)], "openings": []}
      """
    return BusinessCalendar(try CalendarFile(Array(text.utf8)))
  }

  private func holiday(_ date: String, moves: String) -> String {
    """
    {"id": "fete", "name": {"fr": "Fête", "en": "Feast"}, "rule": {"date": "\(date)"},
     "moves": {\(moves)}, "source": "loi"}
    """
  }

  /// The own date of the holiday that closes a day.
  private func ownDate(_ calendar: BusinessCalendar, _ text: String) throws -> Day? {
    guard case .holiday(_, let ownDate) = try calendar.closure(on: try day(text)) else {
      return nil
    }
    return ownDate
  }

  @Test("a holiday of the year before moves into the first year")
  func movedIn() throws {
    // 31 December 2023 is a Sunday.
    let calendar = try calendar(
      2024...2027, holiday: holiday("12-31", moves: #""sunday": "later""#))
    #expect(try ownDate(calendar, "2024-01-01") == day("2023-12-31"))
    #expect(try calendar.isBusinessDay(day("2024-01-02")))
  }

  @Test("a holiday of the year after moves into the last year")
  func movedBack() throws {
    // 1 January 2028 is a Saturday.
    let calendar = try calendar(
      2024...2027, holiday: holiday("01-01", moves: #""saturday": "earlier""#))
    #expect(try ownDate(calendar, "2027-12-31") == day("2028-01-01"))
    #expect(try calendar.isBusinessDay(day("2027-12-30")))
  }

  @Test("counting back may reach the very first business day, and no further")
  func firstBusinessDay() throws {
    let calendar = try calendar(2026...2027)
    let first = try day("2026-01-01")
    let second = try day("2026-01-02")
    #expect(try calendar.start(ofLast: 1, endingAt: first) == first)
    #expect(try calendar.start(ofLast: 2, endingAt: second) == first)
    let before = CalendarError.beyondCoverage(
      try day("2025-12-31"), covered: calendar.coverage, calendar: "bord")
    #expect(throws: before) { try calendar.start(ofLast: 2, endingAt: first) }
  }

  @Test("an exceptional closure of a holiday leaves the holiday its reason")
  func firstReason() throws {
    let closed = #"{"date": "2026-12-25", "name": {"fr": "-", "en": "-"}, "source": "avis"}"#
    let calendar = try calendar(2026...2027, holiday: holiday("12-25", moves: ""), closed: closed)
    #expect(try ownDate(calendar, "2026-12-25") == day("2026-12-25"))
  }
}
