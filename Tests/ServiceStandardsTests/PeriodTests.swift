import BusinessDays
import ServiceStandards
import Testing

@Suite("A period")
struct PeriodTests {
  private static let april = MonthDay.april1

  @Test(
    "is a year, a quarter of the fiscal year, a month, or from one month or day to another",
    arguments: [
      ("2026-2027", "2026-04-01", "2027-03-31"),
      ("1999-2000", "1999-04-01", "2000-03-31"),
      ("2026", "2026-01-01", "2026-12-31"),
      ("2026-T1", "2026-04-01", "2026-06-30"),
      ("2026-T3", "2026-10-01", "2026-12-31"),
      ("2026-T4", "2027-01-01", "2027-03-31"),
      ("2026-09..2026-11", "2026-09-01", "2026-11-30"),
      ("2026-11..2027-02", "2026-11-01", "2027-02-28"),
      ("2026-11..2026-11", "2026-11-01", "2026-11-30"),
      ("2026-11", "2026-11-01", "2026-11-30"),
      ("2026-12", "2026-12-01", "2026-12-31"),
      ("2028-02", "2028-02-01", "2028-02-29"),
      ("2026-02", "2026-02-01", "2026-02-28"),
      ("2026-04-01..2026-06-30", "2026-04-01", "2026-06-30"),
      ("2026-04-01..2026-04-01", "2026-04-01", "2026-04-01"),
    ])
  func reads(text: String, from: String, through: String) throws {
    let period = try #require(Period(text, fiscalYearBegins: Self.april))
    #expect(period.from == Day(from))
    #expect(period.through == Day(through))
    #expect(period.label == text)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "202", "20260", "2026-T0", "2026-T5", "2026-T", "2026-T33", "T3", "2026-Q3", "2026-T3-1",
      "2026-11..2026-10", "2026-09..2026-11-15", "2026-09-01..2026-11", "2026..2026-11",
      "2026-2028", "2026-2026", "2027-2026", "2026-00", "2026-13", "2026-1", "2026-001",
      "26-27", "2026-27-28", "2026..2027", "2026-06-30..2026-04-01", "2026-04-01..2026-04-31",
      "2026-04-01...2026-06-30", "2026-04-01..", "..2026-04-01", "2026-04-01", " 2026-11",
      "2026-+1",
      "2026/2027", "２０２６-11", "9999-12", "9999-10000", "9999",
    ])
  func refuses(text: String) {
    #expect(Period(text, fiscalYearBegins: Self.april) == nil)
  }

  @Test(
    "of a day is the fiscal year that began last",
    arguments: [
      ("2026-04-01", "2026-2027"), ("2027-03-31", "2026-2027"), ("2027-04-01", "2027-2028"),
      ("2027-01-01", "2026-2027"), ("2026-03-31", "2025-2026"), ("2028-02-29", "2027-2028"),
    ])
  func fiscalYear(text: String, label: String) throws {
    let day = try #require(Day(text))
    let period = try #require(Period.fiscalYear(of: day, beginning: Self.april))
    #expect(period.label == label)
    #expect(period.days.contains(day))
    #expect(Period(label, fiscalYearBegins: Self.april) == period)
  }

  @Test(
    "is named by one year where the fiscal year begins with it, and by no other name",
    arguments: [
      ("2026", "2026-01-01", "2026-12-31"), ("2026-T3", "2026-07-01", "2026-09-30"),
      ("2026-T4", "2026-10-01", "2026-12-31"),
    ])
  func january(text: String, from: String, through: String) throws {
    let period = try #require(Period(text, fiscalYearBegins: .january1))
    #expect(period.from == Day(from) && period.through == Day(through) && period.label == text)
    #expect(Period("2026-2027", fiscalYearBegins: .january1) == nil)
  }

  @Test("of a fiscal year that begins on another day of a month keeps that day")
  func otherDay() throws {
    let year = try #require(Period("2026-2027", fiscalYearBegins: .july6))
    #expect(year.from == Day("2026-07-06") && year.through == Day("2027-07-05"))
    let quarter = try #require(Period("2026-t3", fiscalYearBegins: .july6))
    #expect(quarter.from == Day("2027-01-06") && quarter.through == Day("2027-04-05"))
    #expect(quarter.label == "2026-T3")
  }

  @Test("begins with the year where the fiscal year does")
  func calendarYear() throws {
    let january = MonthDay.january1
    let day = try #require(Day("2026-12-31"))
    let period = try #require(Period.fiscalYear(of: day, beginning: january))
    #expect(period.from == Day("2026-01-01"))
    #expect(period.through == day)
    #expect(period.label == "2026")
    #expect(Period("2026", fiscalYearBegins: january) == period)
  }

  @Test("a day before the first fiscal year that can be written has none")
  func beyond() {
    #expect(Period.fiscalYear(of: .earliest, beginning: Self.april) == nil)
    #expect(Period.fiscalYear(of: .latest, beginning: Self.april) == nil)
  }
}
