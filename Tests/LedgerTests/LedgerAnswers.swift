import BusinessDays
import Ledger
import ServiceStandards

/// What a ledger answers, in the words of its model.
extension LedgerView {
  func obligationWords(asOf day: Day) throws -> [String] {
    var lines: [String] = []
    try eachObligation(asOf: day) { row in
      let rule = rulebook.rule(row.rule)
      let standing = row.standing
      lines.append(
        Words.obligation(
          row.receipt.number, rulebook.services[row.receipt.service].id,
          rulebook.offices[row.receipt.office].id, rulebook.declarations[rule.declaration].id,
          rule.standard.id, [standing.start, standing.due, standing.stop, standing.lifted],
          standing.outcome, row.elapsed))
    }
    return lines
  }

  func lateWords(asOf day: Day, settled: Period?, _ filter: WordFilter) throws -> [String] {
    try late(asOf: day, settled: settled, codes(filter)).map(words)
  }

  func dueWords(asOf day: Day, within limit: Int, _ filter: WordFilter) throws -> [String] {
    try due(asOf: day, through: lastDay(of: limit, from: day), codes(filter)).map(words)
  }

  func summaryWords(asOf day: Day, period: Period, by breakdown: Breakdown?) throws -> [String] {
    let summary = try summary(asOf: day, period: period, by: breakdown)
    var lines = [
      Words.head(summary.declaration?.id, summary.trendFrom, unpromised: summary.unpromised)
    ]
    for standard in summary.standards {
      let promise = rulebook.declarations[standard.rule.declaration].id
      lines.append(
        "\(promise)/\(standard.rule.standard.id) \(words(standard.counts))"
          + " trend \(standard.trend.onTime)/\(standard.trend.missed)"
          + " \(standard.verdict.rawValue)")
      lines += (standard.groups ?? []).map { "  '\($0.key)' \(words($0.counts))" }.sorted()
    }
    return lines
  }

  private func codes(_ filter: WordFilter) -> ObligationFilter {
    ObligationFilter(
      service: filter.service.flatMap { rulebook.services.code(of: $0) },
      standard: filter.standard, office: filter.office.flatMap { rulebook.offices.code(of: $0) })
  }

  private func words(_ listed: ListedObligation) -> String {
    let rule = rulebook.rule(listed.standard)
    let standing = listed.standing
    return Words.listed(
      listed.dossier, rulebook.services[listed.service].id, rulebook.offices[listed.office].id,
      rulebook.declarations[rule.declaration].id, rule.standard.id,
      [standing.start, standing.due, standing.stop], standing.outcome, listed.days)
  }

  private func words(_ counts: StandardCounts) -> String {
    Words.counts(
      onTime: counts.rate.onTime, missed: counts.rate.missed, overdue: counts.overdue,
      open: counts.open, waiting: counts.waiting, lifted: counts.lifted, pending: counts.pending)
  }
}
