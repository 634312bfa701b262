import BusinessDays
import FormatsTestSupport
import Ledger
import LedgerTestSupport
import SQLite
import ServiceStandards
import Testing

@Suite("A view of not long ago answers as the view itself")
struct RecentViewTests {
  private func words(_ list: [ListedObligation], _ rulebook: Rulebook) -> [String] {
    list.map {
      "\($0.dossier) \(rulebook.services[$0.service].id) \($0.standard) \($0.standing) \($0.days)"
    }
  }

  private func words(_ summary: Summary) -> [String] {
    summary.standards.map {
      "\($0.declarationId)/\($0.rule.standard.id) \($0.counts) \($0.trend) \($0.verdict)"
    } + [
      Words.head(summary.declaration?.id, summary.trendFrom, unpromised: summary.unpromised)
        + " \(summary.period.label)"
    ]
  }

  /// A time, a day and a period to ask about.
  private struct Draw {
    let time: Int64
    let day: Day
    let period: Period
  }

  private func draws(_ run: inout RandomRun, _ random: inout SeededGenerator) -> [Draw] {
    let beginning = run.test.ledger.rulebook.latest.fiscalYearBegins
    return (run.times(4) + [Int64.max]).compactMap { time in
      let day = RandomScript.firstDay.advanced(byDays: Int.random(in: -2...70, using: &random))
      return Period.fiscalYear(of: day, beginning: beginning).map {
        Draw(time: time, day: day, period: $0)
      }
    }
  }

  @Test("summaries, overdue obligations and what falls due", arguments: Sweep.seeds(40))
  func answers(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x4EC)
    for draw in draws(&run, &random) {
      let view = try run.test.ledger.view(knownAt: draw.time)
      let recent = try RecentView(view)
      let comment: Comment = "seed \(seed), known at \(draw.time), as of \(draw.day)"
      #expect(
        words(try recent.summary(asOf: draw.day, period: draw.period))
          == words(try view.summary(asOf: draw.day, period: draw.period)), comment)
      #expect(
        words(try recent.overdue(asOf: draw.day), view.rulebook)
          == words(try view.late(asOf: draw.day, ObligationFilter()), view.rulebook), comment)
      #expect(
        words(
          try recent.due(asOf: draw.day, through: view.lastDay(of: 3, from: draw.day)),
          view.rulebook)
          == words(
            try view.due(
              asOf: draw.day, through: view.lastDay(of: 3, from: draw.day), ObligationFilter()),
            view.rulebook),
        comment)
    }
  }

  @Test("the same, before definitions that were adopted since", arguments: Sweep.seeds(12))
  func adopted(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x4EC4)
    var other = DeclarationText()
    other.id = "adoptee"
    other.effective = "2026-03-10"
    other.offices = ["sud", "nord"].map {
      DeclarationText.Office($0, calendar: Calendars.publicService)
    }
    let database = try Database(path: run.test.path, mode: .readWrite, busyTimeout: 1_000)
    for definition in [
      try Calendars.definition(Calendars.publicService), try other.definition(),
    ] {
      var insert = try database.prepare(
        """
        INSERT INTO definition(kind, id, bytes, recorded, after)
        VALUES (?, ?, ?, \(Clock.afterwards * 2), 1)
        """)
      try insert.bind(definition.kind.rawValue, at: 1)
      try insert.bind(definition.id, at: 2)
      try insert.bind(blob: definition.bytes.span, at: 3)
      try insert.run()
    }
    let ledger = try run.test.reopened()
    for draw in draws(&run, &random) where draw.time < .max {
      let view = try ledger.view(knownAt: draw.time)
      #expect(view.rulebook.declarations.count < ledger.rulebook.declarations.count)
      let recent = try RecentView(view)
      let comment: Comment = "seed \(seed), known at \(draw.time), as of \(draw.day)"
      #expect(
        words(try recent.summary(asOf: draw.day, period: draw.period))
          == words(try view.summary(asOf: draw.day, period: draw.period)), comment)
      #expect(
        words(try recent.overdue(asOf: draw.day), view.rulebook)
          == words(try view.late(asOf: draw.day, ObligationFilter()), view.rulebook), comment)
      #expect(
        words(
          try recent.due(asOf: draw.day, through: view.lastDay(of: 3, from: draw.day)),
          view.rulebook)
          == words(
            try view.due(
              asOf: draw.day, through: view.lastDay(of: 3, from: draw.day), ObligationFilter()),
            view.rulebook),
        comment)
    }
  }

  @Test(
    "what is newly overdue is what one list has and the other has not", arguments: Sweep.seeds(40))
  func newlyOverdue(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x4EC1)
    for draw in draws(&run, &random) {
      let earlierTime = draw.time == .max ? .max : draw.time - 30 * Clock.second
      let earlierDay = draw.day.advanced(byDays: -Int.random(in: 0...9, using: &random))
      guard let before = try? run.test.ledger.view(knownAt: earlierTime) else { continue }
      let view = try run.test.ledger.view(knownAt: draw.time)
      func key(_ entry: ListedObligation, _ rulebook: Rulebook) -> String {
        entry.dossier.lowercased() + " " + rulebook.rule(entry.standard).standard.id
      }
      let old = Set(
        try before.late(asOf: earlierDay, ObligationFilter()).map { key($0, before.rulebook) })
      let expected = try view.late(asOf: draw.day, ObligationFilter()).filter {
        !old.contains(key($0, view.rulebook))
      }
      let new = try RecentView(view).newlyOverdue(
        asOf: draw.day, since: RecentView(before), asOf: earlierDay)
      #expect(
        words(new, view.rulebook) == words(expected, view.rulebook),
        "seed \(seed), known at \(draw.time), \(earlierDay) to \(draw.day)")
    }
  }

  @Test("dossiers asleep are those that wait, by the view's own rows", arguments: Sweep.seeds(40))
  func asleep(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x4EC2)
    for draw in draws(&run, &random) {
      let view = try run.test.ledger.view(knownAt: draw.time)
      let limit = Int.random(in: 0...12, using: &random)
      var expected: Set<String> = []
      try view.eachObligation(asOf: draw.day) { row in
        let receipt = row.receipt
        let received = view.rulebook.day(of: receipt.moment, office: receipt.office)
        let days = try? view.rulebook.calendar(of: receipt.office).businessDays(
          after: received, through: draw.day)
        if row.standing.outcome == .waiting, let days, days > limit {
          expected.insert("\(receipt.number) \(view.rulebook.rule(row.rule).standard.id) \(days)")
        }
      }
      let found = try RecentView(view).asleep(asOf: draw.day, beyond: limit)
      let said = found.flatMap { dossier in
        dossier.standards.map { "\(dossier.dossier) \($0) \(dossier.days)" }
      }
      #expect(
        Set(said) == expected, "seed \(seed), known at \(draw.time), as of \(draw.day)")
      #expect(said.count == expected.count)
    }
  }

  @Test("calls without dossiers are those that no receipt names", arguments: Sweep.seeds(60))
  func calls(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0x4EC3)
    for draw in draws(&run, &random) {
      let view = try run.test.ledger.view(knownAt: draw.time)
      let model = run.model.known(at: draw.time)
      let named = model.inForce.compactMap { event in
        let day = model.day(of: event.moment, model.office(of: event))
        return day <= draw.day ? event.told.text("call") : nil
      }
      let met = model.inForce.filter {
        $0.told.type.hasPrefix("call.") && model.day(of: $0.moment, model.firstOffice) <= draw.day
      }
      let expected = Set(met.map(\.told.subject)).subtracting(named)
      let found = try RecentView(view).callsWithoutDossiers(asOf: draw.day)
      #expect(
        found == expected.sorted(),
        "seed \(seed), known at \(draw.time), as of \(draw.day)")
    }
  }
}
