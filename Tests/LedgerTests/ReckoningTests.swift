import BusinessDays
import FormatsTestSupport
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("What a report counts")
struct ReckoningTests {
  private func words(_ reckoning: Reckoning, _ rulebook: Rulebook) -> [String] {
    reckoning.settled.filter { $0.value.settled > 0 }.map { cell, rate in
      let channel = cell.channel.map { rulebook.channels[$0].id } ?? ""
      return name(cell.standard, rulebook)
        + " \(rulebook.services[cell.service].id) \(rulebook.offices[cell.office].id)"
        + " '\(channel)' \(cell.day) \(rate.onTime) on time, \(rate.missed) missed"
    }.sorted()
  }

  private func name(_ code: Code<StandardRule>, _ rulebook: Rulebook) -> String {
    let rule = rulebook.rule(code)
    return "\(rulebook.declarations[rule.declaration].id)/\(rule.standard.id)"
  }

  private func delays(_ reckoning: Reckoning, _ rulebook: Rulebook) -> [String] {
    reckoning.delays.enumerated().flatMap { standard, years in
      zip(reckoning.years, years).compactMap { year, distribution in
        if distribution.total == 0 { return nil }
        let delays = distribution.counts.enumerated().flatMap {
          Array(repeating: $0.offset, count: $0.element)
        }
        return "\(name(Code(standard), rulebook)) \(year.label) \(delays)"
      }
    }.sorted()
  }

  /// The fiscal year of a day and the one before.
  private func years(around day: Day, _ rulebook: Rulebook) throws -> [Period] {
    let beginning = rulebook.latest.fiscalYearBegins
    let year = try #require(Period.fiscalYear(of: day, beginning: beginning))
    let before = Period.fiscalYear(of: year.from.advanced(byDays: -1), beginning: beginning)
    return [try #require(before), year]
  }

  /// Compares all that a reckoning says with what the slow model says.
  private func compare(
    _ view: LedgerView, _ model: SlowLedger, asOf day: Day, _ comment: Comment
  ) throws {
    let recent = try RecentView(view)
    let years = try years(around: day, view.rulebook)
    let slow = try SlowAnswers(model, asOf: day)
    let plain = try recent.reckoning(asOf: day, years: years)
    #expect(words(plain, view.rulebook) == slow.settled(in: years), comment)
    #expect(delays(plain, view.rulebook) == (try slow.delays(in: years.suffix(1))), comment)
    #expect(plain.isConsistent, comment)
    let (audited, evidence) = try recent.auditedReckoning(asOf: day, years: years)
    #expect(words(audited, view.rulebook) == slow.settled(in: years), comment)
    #expect(delays(audited, view.rulebook) == (try slow.delays(in: years)), comment)
    #expect(audited.isConsistent, comment)
    let period = try #require(years.last)
    #expect(evidence.signs == (try slow.signs(period)), comment)
    #expect(evidence.happened == slow.happened(in: period), comment)
    #expect(evidence.unpromised == slow.unpromised, comment)
    #expect(
      [evidence.corrections, evidence.correctionsSince] == slow.corrections(in: period), comment)
    #expect(evidence.events == model.held.count, comment)
    let dossiers = model.inForce.filter { $0.told.type == "dossier.received" }
    #expect(evidence.dossiers == dossiers.count, comment)
  }

  @Test("is what the slow model counts, whatever was recorded", arguments: Sweep.seeds(30))
  func now(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x2EC)
    for _ in 0..<3 {
      let day = RandomScript.firstDay.advanced(byDays: Int.random(in: -2...90, using: &random))
      try compare(run.test.ledger.current, run.model, asOf: day, "seed \(seed), as of \(day)")
    }
  }

  @Test("is what the slow model counted at any time", arguments: Sweep.seeds(20))
  func earlier(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x2ECC)
    for time in run.times(3) {
      let day = RandomScript.firstDay.advanced(byDays: Int.random(in: -2...90, using: &random))
      try compare(
        run.test.ledger.view(knownAt: time), run.model.known(at: time), asOf: day,
        "seed \(seed), known at \(time), as of \(day)")
    }
  }
}
