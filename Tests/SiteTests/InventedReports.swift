import BusinessDays
import Standards
import Statistics

@testable import Reports

/// Reports of what the fixture year does not have: years before it, and months that stand out.
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
    return Report(
      asOf: report.asOf, period: report.period, declaration: report.declaration,
      rulebook: report.rulebook, trendFrom: report.trendFrom,
      smallCountsBelow: report.smallCountsBelow, standards: standards, calendar: report.calendar,
      holidays: report.holidays, annual: annual, evidence: report.evidence)
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
    return StandardReport(
      summary: standard.summary, trend: standard.trend, delays: standard.delays, months: months,
      chart: ControlChart(rates.map(Double.init)).map { MonthlyChart(months: months, chart: $0) },
      days: standard.days, breakdowns: breakdowns)
  }
}
