import BusinessDays
import Ledger
import Publishing
import ResultsTestSupport
import ServiceStandards
import Testing

/// What is withheld of the fixture year, whatever the day asked about.
@Suite("Small counts in a report")
struct SmallCountsTests {
  /// Made once for all tests.
  private static let reports = Result {
    let fixture = try FixtureLedger()
    let view = try fixture.view()
    return try Dictionary(
      uniqueKeysWithValues: days.map {
        ($0, try Report(view, asOf: $0, period: fixture.period))
      })
  }

  private func report(asOf day: Day) throws -> Report {
    try #require(try Self.reports.get()[day])
  }

  /// Some fifteen days of the year, unlike one another.
  private static let days = stride(from: 10, to: 366, by: 25).compactMap { offset in
    Day(year: 2025, month: 4, day: 1)?.advanced(byDays: offset)
  }

  @Test("no month, group or trend of few cases is told, but for all there is", arguments: days)
  func told(day: Day) throws {
    let report = try report(asOf: day)
    for standard in report.standards {
      let rates =
        standard.months.map(\.rate) + standard.breakdowns.flatMap { $0.groups.map(\.rate) }
      for rate in rates + [standard.trend] {
        let settled = rate.value?.settled ?? 0
        let isTotal = settled == standard.rate.settled
        #expect(
          settled == 0 || isTotal || settled >= report.smallCountsBelow, "\(standard.standard.id)")
      }
    }
  }

  @Test("what is withheld cannot be found by subtracting what is told", arguments: days)
  func subtracted(day: Day) throws {
    let report = try report(asOf: day)
    for standard in report.standards {
      // Months of the year before would be of another total: the ledger knows none.
      for rates in [standard.months.map(\.rate)]
        + standard.breakdowns.map({ $0.groups.map(\.rate) })
      {
        let withheld = rates.count { $0 == .withheld }
        if withheld == 0 { continue }
        let told = rates.reduce(0) { $0 + ($1.value?.settled ?? 0) }
        let isAll = told == 0
        #expect(withheld > 1, "\(standard.standard.id)")
        #expect(isAll || standard.rate.settled - told >= report.smallCountsBelow)
        #expect(isAll || standard.rate.settled - told > withheld, "each would be known to be 1")
      }
    }
  }

  @Test("of the days of a withheld month nothing is told", arguments: days)
  func daysOfMonths(day: Day) throws {
    let report = try report(asOf: day)
    for standard in report.standards {
      let withheld = Set(standard.months.filter { $0.rate == .withheld }.map(\.label))
      for (entry, state) in zip(report.calendar, standard.days) where entry.day <= day {
        let isWithheld = withheld.contains(String(entry.day.description.prefix(7)))
        #expect((state == .withheld) == isWithheld, "\(standard.standard.id) \(entry.day)")
      }
    }
  }
}
