import BusinessDays
import Testing

@Suite("Easter")
struct EasterTests {
  @Test(
    "known years",
    arguments: [
      // From Python's dateutil 2.9.0, and the earliest and latest dates that there are.
      "1818-03-22", "1943-04-25", "1990-04-15", "1999-04-04", "2000-04-23", "2008-03-23",
      "2011-04-24", "2019-04-21", "2022-04-17", "2024-03-31", "2025-04-20", "2026-04-05",
      "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2099-04-12", "2100-03-28",
      "2285-03-22",
    ])
  func knownYears(text: String) throws {
    let easter = try day(text)
    let calendar = try easterCalendar(easter.year...easter.year)
    #expect(try !calendar.isBusinessDay(easter))
    #expect(try calendar.businessDays(after: day("\(easter.year)-01-01"), through: easter) > 0)
  }

  @Test(
    "every year has it where Clavius's epacts put it",
    arguments: stride(from: 1583, through: 9998, by: 150).map { $0...min($0 + 149, 9998) })
  func everyYear(years: ClosedRange<Int>) throws {
    let calendar = try easterCalendar(years)
    var failures: [Int] = []
    for year in years {
      if try calendar.isBusinessDay(EasterTests.sunday(of: year)) { failures.append(year) }
    }
    #expect(failures.isEmpty)
    let all = try calendar.businessDays(
      after: calendar.coverage.lowerBound, through: calendar.coverage.upperBound)
    let days = calendar.coverage.lowerBound.days(until: calendar.coverage.upperBound)
    #expect(all == days - years.count)
  }

  /// Donald Knuth, The Art of Computer Programming, section 1.3.2, exercise 14, after Clavius.
  private static func sunday(of year: Int) throws -> Day {
    let golden = year % 19 + 1
    let century = year / 100 + 1
    let leapYearsDropped = 3 * century / 4 - 12
    let moonCorrection = (8 * century + 5) / 25 - 5
    let sundays = 5 * year / 4 - leapYearsDropped - 10
    var epact = (11 * golden + 20 + moonCorrection - leapYearsDropped + 300) % 30
    if epact == 25 && golden > 11 || epact == 24 { epact += 1 }
    var fullMoon = 44 - epact
    if fullMoon < 21 { fullMoon += 30 }
    let sunday = fullMoon + 7 - (sundays + fullMoon) % 7
    return try #require(Day(year: year, month: 3, day: 1)).advanced(byDays: sunday - 1)
  }

  /// A calendar that is closed on Easter Sunday only.
  private func easterCalendar(_ years: ClosedRange<Int>) throws -> BusinessCalendar {
    let text = """
      {"schema": "business-days/calendar/1", "id": "easter",
       "name": {"fr": "Pâques", "en": "Easter"}, "description": {"fr": "-", "en": "-"},
       "years": {"first": \(years.lowerBound), "last": \(years.upperBound)},
       "closed_weekdays": [], "closures": [], "openings": [],
       "holidays": [{"id": "paques", "name": {"fr": "Pâques", "en": "Easter"},
         "rule": {"easter": 0}, "source": "-"}]}
      """
    return BusinessCalendar(try CalendarFile(Array(text.utf8)))
  }
}
