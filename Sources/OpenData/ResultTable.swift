import BusinessDays
import Ledger
import Reports
import Standards
import Wording

/// The rows of a report: each standard's year, then its groups; the earlier years of an annual
/// report last.
struct ResultTable {
  let report: Report
  let rows: [ResultRow]

  init(_ report: Report) {
    self.report = report
    rows =
      report.standards.flatMap { ResultTable.rows(of: $0, in: report) }
      + ResultTable.earlierRows(of: report)
  }

  private static func rows(of standard: StandardReport, in report: Report) -> [ResultRow] {
    let promise = standard.standard
    func row(_ scope: ResultRow.Scope, _ rate: Published<Rate>) -> ResultRow {
      ResultRow(
        year: report.period, standard: promise, limit: promise.limit, unit: promise.unit,
        target: promise.target, declaration: standard.summary.declarationId, scope: scope,
        rate: rate)
    }
    var total = row(.total, .shown(standard.rate))
    total.median = standard.delays.median
    total.percentile90 = standard.delays.ninetiethPercentile
    if report.asOf < report.period.through { total.comments.append(.running(asOf: report.asOf)) }
    if standard.rate.settled == 0 { total.comments.append(.nothingSettled) }
    let groups = standard.breakdowns.flatMap { breakdown in
      breakdown.groups.compactMap { group -> ResultRow? in
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
    -> ResultRow.Scope?
  {
    switch breakdown {
    case .service: standard.services.count > 1 ? .service(key) : nil
    case .office: .office(key)
    case .channel: .channel(key)
    case .month: nil
    }
  }

  /// A year's total is never withheld.
  private static func earlierRows(of report: Report) -> [ResultRow] {
    guard let annual = report.annual else { return [] }
    return annual.years.enumerated().flatMap { place, year -> [ResultRow] in
      guard year != report.period else { return [] }
      return annual.rows.map { row in
        let result = row.results[place]
        var earlier = ResultRow(
          year: year, standard: row.standard, limit: row.standard.limit, unit: row.standard.unit,
          target: result.target, declaration: report.declaration.id, scope: .total,
          rate: .shown(result.rate), median: result.median)
        for remark in result.remarks {
          earlier.comments.append(ResultComment(remark))
          if case .otherPromise(let limit, let unit, _) = remark {
            (earlier.limit, earlier.unit) = (limit, unit)
          }
        }
        return earlier
      }
    }
  }
}

extension ResultComment {
  fileprivate init(_ remark: AnnualRemark) {
    switch remark {
    case .nothingSettled: self = .nothingSettled
    case .running(let day): self = .running(asOf: day)
    case .otherPromise(let limit, let unit, let target):
      self = .otherPromise(limit: limit, unit: unit, target: target)
    case .notPromised: self = .notPromised
    }
  }
}
