import BusinessDays
import Definitions
import Testing

@Suite("The calendar of the Interpretation Act")
struct StatutoryCalendarTests {
  private let calendar: BusinessCalendar

  init() throws { calendar = try embeddedCalendar("qc-loi-interpretation") }

  @Test("2026 is closed on the nine feasts besides Sundays")
  func year2026() throws {
    let closed = try days(of: 2026).filter { day in
      try day.weekday != .sunday && !calendar.isBusinessDay(day)
    }
    #expect(
      closed.map(\.description) == [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-18", "2026-06-24", "2026-07-01",
        "2026-09-07", "2026-10-12", "2026-12-25",
      ])
  }

  @Test("Saturday counts, Sunday does not")
  func weekend() throws {
    #expect(try calendar.isBusinessDay(try day("2026-11-21")))
    #expect(try calendar.closure(on: try day("2026-11-22")) == .weekday(.sunday))
  }

  @Test("1 July is put off to the 2nd when it is a Sunday, and only then")
  func firstOfJuly() throws {
    #expect(try !calendar.isBusinessDay(try day("2018-07-02")))
    #expect(try !calendar.isBusinessDay(try day("2023-07-01")))
    #expect(try calendar.isBusinessDay(try day("2023-07-03")))
    for year in 1990...2100 {
      let second = try day("\(year)-07-02")
      #expect(try calendar.isBusinessDay(second) == ![.sunday, .monday].contains(second.weekday))
    }
  }

  @Test("a feast that stays on a Sunday is named for the feast")
  func feastOnSunday() throws {
    guard case .holiday(let holiday, _) = try calendar.closure(on: try day("2022-12-25")) else {
      Issue.record("25 December is no holiday")
      return
    }
    #expect(holiday.id == "noel")
  }
}
