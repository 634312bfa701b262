import BusinessDays
import Definitions
import Testing

/// The examples of the page `BusinessDays.docc`, word for word.
@Suite("The examples of the page on BusinessDays")
struct PageExamples {
  private let bytes = Embedded.calendars[0].bytes

  @Test("a due day and the time taken")
  func counting() throws {
    let received = try #require(Day("2026-12-18"))
    let calendar = BusinessCalendar(try CalendarFile(bytes))
    let due = try calendar.due(from: received, after: 10)  // from 2026-12-18: 2027-01-11
    let taken = try calendar.elapsed(from: received, to: due)  // 10
    #expect(due.description == "2027-01-11" && taken == 10)
  }

  @Test("beyond the calendar")
  func beyond() throws {
    let calendar = BusinessCalendar(try CalendarFile(bytes))
    var isKnown = true
    do throws(CalendarError) {
      _ = try calendar.isBusinessDay(calendar.coverage.upperBound.advanced(byDays: 1))
    } catch {
      isKnown = false  // the holidays of 2101 are not
    }
    #expect(!isKnown)
  }
}
