import BusinessDays
import ServiceStandards

@testable import Publishing

/// Reports of what the fixture year does not have: years before it, months that stand out, months
/// of nothing, delays without end.
enum InventedReports {
  /// The report with 30 months of its second standard, of which several stand out, groups that
  /// are withheld, and results of three years.
  static func longer(_ report: Report) -> Report {
    var standards = report.standards
    standards[1] = longer(standards[1])
    let annual = report.annual.map { table in
      AnnualTable(
        years: table.years,
        rows: table.rows.map { row in
          AnnualRow(standard: row.standard, results: row.results.enumerated().map(earlier))
        }, notes: table.notes)
    }
    return copy(of: report, standards: standards, annual: annual)
  }

  /// The report with delays that go far, of many and of few, and months of which nothing is told.
  static func longTailed(_ report: Report) -> Report {
    var standards = report.standards
    for (index, tail) in [62_728, 412, 40, 7].enumerated() {
      standards[index] = copy(
        of: standards[index], delays: delays(tail, from: standards[index].standard.limit),
        months: brokenMonths)
    }
    // A promise broken for all, a long time ago.
    let limit = standards[4].standard.limit
    standards[4] = copy(
      of: standards[4],
      delays: Delays(
        median: limit + 290, ninetiethPercentile: limit + 290,
        bins: [
          DelayBin(days: 0...limit, count: 0, isOnTime: true),
          DelayBin(days: limit + 1...limit + 290, count: 10, isOnTime: false),
        ]))
    return copy(of: report, standards: standards, annual: report.annual)
  }

  private static func delays(_ most: Int, from limit: Int) -> Delays {
    let width = (limit + 32) / 32
    let onTime = stride(from: 0, through: limit, by: width).map { day in
      DelayBin(
        days: day...min(day + width - 1, limit), count: most / (1 + day * day), isOnTime: true)
    }
    let late = (0..<31).map { index in
      let day = limit + 1 + index * width
      return DelayBin(
        days: day...day + width - 1, count: index.isMultiple(of: 3) ? 0 : most / (9 + index),
        isOnTime: false)
    }
    let end = limit + 1 + 31 * width
    return Delays(
      median: 0, ninetiethPercentile: limit + 9,
      bins: onTime + late + [DelayBin(days: end...end + 377, count: most / 50, isOnTime: false)])
  }

  /// Ten months of which two in a row have nothing settled and one is withheld.
  private static var brokenMonths: [MonthResult] {
    [94, 91, nil, nil, 95, -1, 90, 92, 99, 97].enumerated().map { index, rate in
      MonthResult(
        year: 2025 + (index + 2) / 12, month: (index + 2) % 12 + 1, isOver: true,
        rate: rate.map { $0 < 0 ? .withheld : .shown(Rate(onTime: $0, missed: 100 - $0)) }
          ?? .shown(Rate()))
    }
  }

  private static func copy(of report: Report, standards: [StandardReport], annual: AnnualTable?)
    -> Report
  {
    Report(
      asOf: report.asOf, period: report.period, declaration: report.declaration,
      rulebook: report.rulebook, trendFrom: report.trendFrom,
      smallCountsBelow: report.smallCountsBelow, standards: standards, calendar: report.calendar,
      holidays: report.holidays, annual: annual, evidence: report.evidence)
  }

  /// With a chart of the months that have a rate.
  private static func copy(
    of standard: StandardReport, delays: Delays? = nil, months: [MonthResult]? = nil,
    breakdowns: [ReportBreakdown]? = nil
  ) -> StandardReport {
    let rated = (months ?? []).filter { ($0.rate.value?.settled ?? 0) > 0 }
    let chart = ControlChart(
      rated.compactMap { $0.rate.value.map { 100 * Double($0.onTime) / Double($0.settled) } })
    return StandardReport(
      summary: standard.summary, trend: standard.trend, delays: delays ?? standard.delays,
      months: months ?? standard.months,
      chart: months == nil
        ? standard.chart : chart.map { MonthlyChart(months: rated, chart: $0, running: nil) },
      days: standard.days, breakdowns: breakdowns ?? standard.breakdowns)
  }

  private static func earlier(_ index: Int, _ result: AnnualResult) -> AnnualResult {
    guard index < 2 else { return result }
    return AnnualResult(
      rate: Rate(onTime: 7973 + 31 * index, missed: 886 - 40 * index), median: 4, remarks: [])
  }

  private static func longer(_ standard: StandardReport) -> StandardReport {
    // Steady, then a month far below, then better for good, rising towards the end.
    let rates = [
      93, 92, 94, 91, 93, 94, 92, 93, 71, 92, 93, 91, 94, 92, 96, 97, 96, 97, 96, 98, 97, 96, 90,
      91, 92, 93, 94, 95, 96, 97,
    ]
    let months = rates.enumerated().map { index, rate in
      MonthResult(
        year: 2023 + (index + 5) / 12, month: (index + 5) % 12 + 1, isOver: true,
        rate: .shown(Rate(onTime: rate * 3, missed: 300 - rate * 3)))
    }
    let breakdowns = standard.breakdowns.map { breakdown in
      ReportBreakdown(
        by: breakdown.by,
        groups: breakdown.groups.enumerated().map { index, group in
          GroupResult(key: group.key, rate: index < 2 ? .withheld : group.rate)
        })
    }
    return copy(of: standard, months: months, breakdowns: breakdowns)
  }
}
