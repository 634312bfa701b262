import BusinessDays
import Ledger
import ServiceStandards

/// The rows of a report: each standard's year, then its groups; the earlier years of an annual
/// report last.
struct ResultTable {
  let report: Report
  let rows: [PublishedRow]

  init(_ report: Report) {
    self.report = report
    rows =
      report.standards.flatMap { ResultTable.rows(of: $0, in: report) }
      + ResultTable.earlierRows(of: report)
  }

  private static func rows(of standard: StandardReport, in report: Report) -> [PublishedRow] {
    let promise = standard.standard
    func row(_ scope: PublishedRow.Scope, _ rate: Published<Rate>) -> PublishedRow {
      PublishedRow(
        year: report.period, standard: promise, declaration: standard.summary.declarationId,
        scope: scope,
        rate: rate)
    }
    var total = row(.total, .shown(standard.rate))
    total.median = standard.delays.median
    total.percentile90 = standard.delays.ninetiethPercentile
    if report.asOf <= report.period.through { total.comments.append(.running(asOf: report.asOf)) }
    if standard.rate.settled == 0 { total.comments.append(.nothingSettled) }
    let groups = standard.breakdowns.flatMap { breakdown in
      breakdown.groups.compactMap { group -> PublishedRow? in
        guard let scope = scope(breakdown.by, group.key, of: promise) else { return nil }
        var row = row(scope, group.rate)
        if group.rate == .withheld { row.comments = [.withheld(below: report.smallCountsBelow)] }
        return row
      }
    }
    return [total] + groups
  }

  /// What a group narrows a row to; `nil` when that is nothing.
  private static func scope(_ breakdown: Breakdown, _ key: String, of standard: Standard)
    -> PublishedRow.Scope?
  {
    switch breakdown {
    case .service: standard.services.count > 1 ? .service(key) : nil
    case .office: .office(key)
    case .channel: .channel(key)
    case .month: nil
    }
  }

  /// A year's total is never withheld. Years in which a promise was not made have no row.
  private static func earlierRows(of report: Report) -> [PublishedRow] {
    guard let annual = report.annual else { return [] }
    return annual.years.enumerated().flatMap { place, year -> [PublishedRow] in
      guard year != report.period else { return [] }
      return annual.rows.compactMap { row in
        let (standard, result) = (row.standard, row.results[place])
        guard !result.remarks.contains(.notPromised) else { return nil }
        return PublishedRow(
          year: year, standard: standard,
          declaration: declaration(of: standard, in: year, report.rulebook), scope: .total,
          rate: .shown(result.rate), median: result.median,
          comments: result.remarks.compactMap(ResultComment.init))
      }
    }
  }

  /// The last declaration in force in a year that made a promise, else the last one that did.
  private static func declaration(of standard: Standard, in year: Period, _ rulebook: Rulebook)
    -> String
  {
    let inForce = rulebook.declarations(inForceOn: year.days)
    let making = rulebook.rules.filter { $0.standard.promisesTheSame(as: standard) }
      .map(\.declaration)
    let chosen = making.last { inForce?.contains($0) ?? false } ?? making.last
    return chosen.map { rulebook.declarations[$0].id } ?? rulebook.latest.id
  }
}

extension ResultComment {
  /// What is said of a row for a remark; nothing of what has no row.
  fileprivate init?(_ remark: AnnualRemark) {
    switch remark {
    case .nothingSettled: self = .nothingSettled
    case .running(let day): self = .running(asOf: day)
    case .notPromised: return nil
    }
  }
}
