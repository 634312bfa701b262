import BusinessDays
import Definitions
import Testing

@Suite("The calendar of the public service")
struct PublicServiceCalendarTests {
  private let calendar: BusinessCalendar

  init() throws { calendar = try embeddedCalendar("qc-fonction-publique") }

  /// The weekdays on which it is closed in a year, `MM-DD`.
  private func closedWeekdays(of year: Int) throws -> [String] {
    try days(of: year).filter { day in
      try day.weekday < .saturday && !calendar.isBusinessDay(day)
    }.map { String($0.description.dropFirst(5)) }
  }

  @Test("2022 is closed as the Directeur de l'état civil published it")
  func year2022() throws {
    // https://www.etatcivil.gouv.qc.ca/en/holidays.html, reviewed on 2022-04-07.
    #expect(
      try closedWeekdays(of: 2022) == [
        "01-03", "01-04", "04-15", "04-18", "05-23", "06-24", "07-01", "09-05", "10-10",
        "12-23", "12-26", "12-27", "12-30",
      ])
  }

  @Test("the holidays of 2011-2012 are those that the SFPQ announced")
  func winter2011() throws {
    // https://www.sfpq.qc.ca/nouvelles/jours-feries-temps-des-fetes-2011-168/
    #expect(
      try closedWeekdays(of: 2011).filter { $0 > "12" } == ["12-23", "12-26", "12-27", "12-30"])
    #expect(try closedWeekdays(of: 2012).filter { $0 < "02" } == ["01-02", "01-03"])
  }

  @Test("the holidays of 2020-2021 are those on which the Gazette said that offices close")
  func winter2020() throws {
    // https://montrealgazette.com/news/local-news/
    // whats-open-and-closed-in-the-montreal-area-over-christmas-and-new-years, 2020-12-23.
    #expect(
      try closedWeekdays(of: 2020).filter { $0 > "12" } == ["12-24", "12-25", "12-28", "12-31"])
    #expect(try closedWeekdays(of: 2021).filter { $0 < "02" } == ["01-01", "01-04"])
  }

  @Test("the holidays of 2023-2024 are those that a foreign trade office in Montréal keeps")
  func winter2023() throws {
    // https://www.ice.it/en/markets/canada/montreal/holiday-calendar: the same thirteen days.
    #expect(
      try closedWeekdays(of: 2023).filter { $0 > "12" } == ["12-22", "12-25", "12-26", "12-29"])
    #expect(
      try closedWeekdays(of: 2024) == [
        "01-01", "01-02", "03-29", "04-01", "05-20", "06-24", "07-01", "09-02", "10-14",
        "12-24", "12-25", "12-26", "12-31",
      ])
  }

  @Test("every year closes 13 weekdays of its own", arguments: 1990...2100)
  func thirteen(year: Int) throws {
    #expect(try closedWeekdays(of: year).count == 13)
  }

  @Test(
    "a holiday that falls on a weekend is kept on the day agreed",
    arguments: [
      // New Year on a Saturday, a Sunday; its morrow on a Saturday.
      ("2022-01-03", "jour-de-l-an", "2022-01-01"),
      ("2022-01-04", "lendemain-du-jour-de-l-an", "2022-01-02"),
      ("2023-01-02", "jour-de-l-an", "2023-01-01"),
      ("2023-01-03", "lendemain-du-jour-de-l-an", "2023-01-02"),
      ("2021-01-04", "lendemain-du-jour-de-l-an", "2021-01-02"),
      // Christmas on a Saturday, a Sunday; its morrow on a Saturday.
      ("2021-12-27", "noel", "2021-12-25"),
      ("2021-12-28", "lendemain-de-noel", "2021-12-26"),
      ("2022-12-26", "noel", "2022-12-25"),
      ("2022-12-27", "lendemain-de-noel", "2022-12-26"),
      ("2020-12-28", "lendemain-de-noel", "2020-12-26"),
      // The eves.
      ("2022-12-23", "veille-de-noel", "2022-12-24"),
      ("2023-12-22", "veille-de-noel", "2023-12-24"),
      ("2022-12-30", "veille-du-jour-de-l-an", "2022-12-31"),
      ("2023-12-29", "veille-du-jour-de-l-an", "2023-12-31"),
      // The nearer of Friday and Monday.
      ("2023-06-23", "fete-nationale", "2023-06-24"),
      ("2018-06-25", "fete-nationale", "2018-06-24"),
      ("2023-06-30", "fete-du-canada", "2023-07-01"),
      ("2018-07-02", "fete-du-canada", "2018-07-01"),
      // On their own date.
      ("2026-05-18", "journee-nationale-des-patriotes", "2026-05-18"),
      ("2002-05-20", "fete-de-dollard", "2002-05-20"),
      ("2003-05-19", "journee-nationale-des-patriotes", "2003-05-19"),
    ])
  func moved(kept: String, id: String, ownDate: String) throws {
    guard case .holiday(let holiday, let own) = try calendar.closure(on: try day(kept)) else {
      Issue.record("\(kept) is no holiday")
      return
    }
    #expect(holiday.id == id)
    #expect(own.description == ownDate)
  }

  @Test("the day that a holiday has left is closed as a weekend only")
  func left() throws {
    #expect(try calendar.closure(on: try day("2022-12-25")) == .weekday(.sunday))
  }

  @Test("every holiday is kept once a year, within it", arguments: 1990...2100)
  func onceEach(year: Int) throws {
    var ids: [String] = []
    for day in days(of: year) {
      if case .holiday(let holiday, let ownDate) = try calendar.closure(on: day) {
        ids.append(holiday.id)
        #expect(ownDate.year == year)
      }
    }
    #expect(Set(ids) == Set(calendar.file.holidays.filter { $0.isInForce(in: year) }.map(\.id)))
    #expect(ids.count == 13)
  }
}
