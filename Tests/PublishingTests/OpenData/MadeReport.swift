import BusinessDays
import FormatsTestSupport
import ResultsTestSupport
import ServiceStandards
import Testing

@testable import Ledger
@testable import Publishing

/// Reports made by hand.
enum MadeReport {
  static func report(
    _ declaration: NamedDeclaration, rates: [Rate], asOf: String = "2026-03-31",
    breakdowns: [ReportBreakdown] = [], annual: AnnualTable? = nil
  ) throws -> Report {
    let rulebook = try NamedDeclaration.rulebook(declaration)
    let asOf = try day(asOf)
    let latest = rulebook.latest
    let period = try #require(Period("2025-2026", fiscalYearBegins: latest.fiscalYearBegins))
    let standards = zip(rulebook.rules, rates).map { rule, rate in
      standard(rule, latest.id, rate, breakdowns, latest.trend)
    }
    return Report(
      asOf: asOf, period: period, declaration: latest, rulebook: rulebook, trendFrom: asOf,
      smallCountsBelow: 5, standards: standards, calendar: [], holidays: [], annual: annual,
      evidence: nil)
  }

  private static func standard(
    _ rule: StandardRule, _ declaration: String, _ rate: Rate, _ breakdowns: [ReportBreakdown],
    _ policy: TrendPolicy
  ) -> StandardReport {
    var counts = StandardCounts()
    counts.rate = rate
    let verdict = Verdict(
      period: rate, trend: Rate(), target: rule.standard.target, policy: policy)
    return StandardReport(
      summary: StandardSummary(
        rule: rule, declarationId: declaration, counts: counts, trend: Rate(), verdict: verdict,
        groups: nil),
      trend: .shown(Rate()),
      delays: Delays(
        median: rate.settled > 0 ? 4 : nil, ninetiethPercentile: rate.settled > 0 ? 9 : nil,
        bins: []), months: [], chart: nil, days: [], breakdowns: breakdowns)
  }

  /// Groups of every kind, one of them withheld.
  static let groups = [
    ReportBreakdown(
      by: .service,
      groups: [
        GroupResult(key: "demande", rate: .shown(Rate(onTime: 90, missed: 10))),
        GroupResult(key: "plainte", rate: .shown(Rate(onTime: 80, missed: 20))),
      ]),
    ReportBreakdown(
      by: .office,
      groups: [
        GroupResult(key: "nord", rate: .withheld), GroupResult(key: "sud", rate: .withheld),
      ]),
    ReportBreakdown(
      by: .channel,
      groups: [
        GroupResult(key: "courriel", rate: .shown(Rate(onTime: 170, missed: 0))),
        GroupResult(key: "", rate: .shown(Rate(onTime: 0, missed: 30))),
      ]),
  ]

  /// A report whose names are drawn by lot.
  static func hostile(seed: UInt64) throws -> Report {
    var random = SeededGenerator(seed: seed)
    var names: [String: String] = [:]
    var declaration = NamedDeclaration()
    for place in [
      "organization", "title", "source", "footnote", "nord", "sud", "courriel", "poste",
      "desistement", "answered", "column", "demande", "plainte", "-une", "deux",
    ] {
      for language in [".fr", ".en"] {
        names[place + language] = HostileText.random(&random)
      }
    }
    let chosen = names
    declaration.name = { chosen[$0] ?? $0 }
    declaration.promises = [
      .init("-une", services: ["demande", "plainte"], target: 8_550), .init("deux"),
    ]
    let rates = (0..<2).map { _ in
      Rate(
        onTime: Int.random(in: 0...200, using: &random),
        missed: Int.random(in: 0...30, using: &random))
    }
    return try report(declaration, rates: rates, asOf: "2026-01-31", breakdowns: groups)
  }
}
