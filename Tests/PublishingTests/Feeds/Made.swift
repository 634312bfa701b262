import BusinessDays
import FormatsTestSupport
import ResultsTestSupport
import Testing

@testable import Ledger
@testable import Publishing
@testable import ServiceStandards

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// Summaries, reports and lists made by hand.
enum Made {
  /// What is told of one standard.
  struct Told {
    var rate = Rate()
    var trend = Rate()
    var overdue = 0
    var pending = 0
  }

  static func summary(_ told: [Told], of rulebook: Rulebook) throws -> Summary {
    let latest = rulebook.latest
    let asOf = try day("2026-03-31")
    return Summary(
      asOf: asOf,
      period: try #require(Period("2025-2026", fiscalYearBegins: latest.fiscalYearBegins)),
      declaration: latest, trendFrom: try day("2026-03-03"),
      standards: zip(rulebook.rules, told).map { rule, told in
        var counts = StandardCounts()
        counts.rate = told.rate
        counts.overdue = told.overdue
        counts.pending = told.pending
        return StandardSummary(
          rule: rule, declarationId: rulebook.declarations[rule.declaration].id, counts: counts,
          trend: told.trend,
          verdict: Verdict(
            period: told.rate, trend: told.trend, target: rule.standard.target,
            policy: latest.trend),
          groups: nil)
      }, unpromised: 0)
  }

  /// A summary of as many standards as there are tellings, each with a target of 90 %.
  static func summary(_ told: Told...) throws -> Summary {
    var declaration = NamedDeclaration()
    if !told.isEmpty { declaration.promises = told.indices.map { .init("norme-\($0 + 1)") } }
    return try summary(told, of: try NamedDeclaration.rulebook(declaration))
  }

  static func report(_ declaration: NamedDeclaration) throws -> Report {
    let rulebook = try NamedDeclaration.rulebook(declaration)
    let period = try #require(
      Period("2025-2026", fiscalYearBegins: rulebook.latest.fiscalYearBegins))
    return Report(
      asOf: try day("2026-01-31"), period: period, declaration: rulebook.latest,
      rulebook: rulebook, trendFrom: period.from, smallCountsBelow: 5, standards: [],
      calendar: [], holidays: try Holidays.all(rulebook, around: period), annual: nil,
      evidence: nil)
  }

  static func listed(_ dossier: String, due: String?, of rulebook: Rulebook, rule: Int = 0) throws
    -> ListedObligation
  {
    ListedObligation(
      dossier: dossier, service: Code(0), office: Code(0), standard: Code(rule),
      standing: Standing(
        outcome: due == nil ? .waiting : .open, start: nil, due: try due.map(day), stop: nil,
        lifted: nil),
      days: 0)
  }
}

extension NamedDeclaration {
  /// A declaration whose names are drawn by lot.
  static func hostile(seed: UInt64) -> NamedDeclaration {
    var declaration = NamedDeclaration()
    declaration.name = { place in
      var random = SeededGenerator(seed: place.utf8.reduce(seed &+ 7) { $0 &* 31 &+ UInt64($1) })
      return HostileText.random(&random)
    }
    return declaration
  }
}
