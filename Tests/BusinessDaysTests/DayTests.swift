import BusinessDays
import Testing

@Suite("A day")
struct DayTests {
  @Test("every day of the years 1 to 9999 has the date that a walk through the months gives")
  func everyDayHasItsDate() {
    var day = Day.earliest
    var failures: [String] = []
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for date in 1...length {
          if day.yearMonthDay != (year, index + 1, date)
            || Day(year: year, month: index + 1, day: date) != day
          {
            failures.append("\(year)-\(index + 1)-\(date) \(day)")
          }
          if day < .latest { day = day.advanced(byDays: 1) }
        }
        #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
    #expect(failures.isEmpty)
    #expect(day == .latest)
  }

  @Test(
    "known days have their number and weekday",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
      ("2000-02-29", 11_016, .tuesday), ("2026-11-20", 20_777, .friday),
      ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
  func knownDays(text: String, ordinal: Int32, weekday: Weekday) throws {
    let day = try #require(Day(text))
    #expect(day.ordinal == ordinal)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
    #expect(Day(ordinal: ordinal) == day)
    #expect(Day(utf8: Array(text.utf8).span) == day)
    #expect(Day("le \(text)".dropFirst(3)) == day)
  }

  @Test("weekdays follow each other, also before 1970")
  func weekdaysFollow() throws {
    let monday = try #require(Day("1582-10-18"))
    for days in 0..<700_000 where days % 97 == 0 {
      #expect(monday.advanced(byDays: days).weekday.rawValue == days % 7 + 1)
    }
  }

  @Test(
    "what is not a day written YYYY-MM-DD is refused",
    arguments: [
      "", "2026-11-2", "2026-11-200", "2026-1-20", "26-11-20", "2026/11/20", "2026-11-31",
      "2026-02-29", "1900-02-29", "2026-00-10", "2026-13-10", "2026-11-00", "0000-01-01",
      "+026-11-20", "-026-11-20", " 2026-11-2", "2026-11-2٣", "2026-11-20T", "２026-11-20",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("a day beyond the years 1 to 9999 is nil, however far")
  func beyondYears() {
    #expect(Day.latest.offset(byDays: 1) == nil)
    #expect(Day.earliest.offset(byDays: -1) == nil)
    #expect(Day.latest.offset(byDays: .max) == nil)
    #expect(Day.earliest.offset(byDays: .min) == nil)
    #expect(Day(exactly: Int64.max) == nil)
    #expect(Day(exactly: -719_163) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 0, month: 12, day: 31) == nil)
    #expect(Day(year: .max, month: 1, day: 1) == nil)
  }

  @Test("the days from one day to another lead from the one to the other")
  func daysUntil() throws {
    let start = try #require(Day("2026-03-01"))
    for days in [-500_000, -366, -1, 0, 1, 28, 365, 500_000] {
      let end = start.advanced(byDays: days)
      #expect(start.days(until: end) == days)
      #expect(end.days(until: start) == -days)
      #expect((start < end) == (days > 0))
    }
  }
}
