import BusinessDays
import Ledger
import ServiceStandards

extension AnnualTable {
  init(_ frame: ReportFrame) {
    let years = frame.reckoning.years
    let promises = Promise.all(frame.rulebook, in: years)
    let rows = promises.map { promise in
      AnnualRow(
        standard: promise.standard,
        results: years.map { promise.result(in: $0, frame) })
    }
    var notes: [AnnualRemark] = []
    for remark in rows.flatMap(\.results).flatMap(\.remarks) where !notes.contains(remark) {
      notes.append(remark)
    }
    self.init(years: years, rows: rows, notes: notes)
  }
}

/// One promise, which several declarations may have made: what was settled under each of them
/// counts together.
private struct Promise {
  /// As the last declaration words it.
  let standard: Standard
  let rules: [Code<StandardRule>]

  /// The promises of the declarations in force in some years, in the order of the last one.
  static func all(_ rulebook: Rulebook, in years: [Period]) -> [Promise] {
    guard let first = years.first, let last = years.last,
      let inForce = rulebook.declarations(inForceOn: first.from...last.through)
    else { return [] }
    var promises: [Promise] = []
    for declaration in inForce.reversed() {
      for (index, rule) in rulebook.rules.enumerated() where rule.declaration == declaration {
        let standard = rule.standard
        if let known = promises.firstIndex(where: {
          $0.standard.promisesTheSame(as: standard)
        }) {
          promises[known] = Promise(
            standard: promises[known].standard, rules: promises[known].rules + [Code(index)])
        } else {
          promises.append(Promise(standard: standard, rules: [Code(index)]))
        }
      }
    }
    return promises
  }

  func result(in year: Period, _ frame: ReportFrame) -> AnnualResult {
    var rate = Rate()
    var delays = frame.distribution(of: rules[0], in: year)
    rate += frame.rate(of: rules[0], in: year)
    for rule in rules.dropFirst() {
      rate += frame.rate(of: rule, in: year)
      delays.merge(frame.distribution(of: rule, in: year))
    }
    return AnnualResult(
      rate: rate, median: delays.percentile(50), remarks: remarks(rate, in: year, frame))
  }

  private func remarks(_ rate: Rate, in year: Period, _ frame: ReportFrame) -> [AnnualRemark] {
    if rate.settled == 0 {
      let inForce = frame.rulebook.declarations(inForceOn: year.days)
      let isPromised = rules.contains {
        inForce?.contains(frame.rulebook.rule($0).declaration) ?? false
      }
      return [isPromised ? .nothingSettled : .notPromised]
    }
    return frame.asOf <= year.through ? [.running(asOf: frame.asOf)] : []
  }
}
