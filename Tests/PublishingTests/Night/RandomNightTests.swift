import BusinessDays
import FormatsTestSupport
import Language
import Ledger
import LedgerTestSupport
import Publishing
import ServiceStandards
import Testing

/// Nights of what is drawn by lot, against the plain answers of the ledger.
@Suite("Nights after nights, whatever happened")
struct RandomNightTests {
  /// A ledger that is told a little each day.
  private struct Run {
    let test: TestLedger
    let schedule: NightSchedule
    var random: SeededGenerator
    private var batches: ArraySlice<[Told]>

    init(seed: UInt64) throws {
      random = SeededGenerator(seed: seed ^ 0x9167)
      test = try TestLedger(try RandomDeclarations(seed: seed).definitions())
      let rulebook = test.ledger.rulebook
      schedule = NightSchedule(hour: .usual, zone: rulebook.zone(of: rulebook.firstOffice))
      var script = RandomScript(seed: seed, rulebook)
      batches = script.batches()[...]
    }

    /// Records part of what is left, a while after an instant.
    mutating func tellMore(after instant: Int64) throws {
      for batch in batches.prefix(Int.random(in: 0...2, using: &random)) {
        // Clocks of machines may be set back, and ahead.
        try test.record(batch, now: max(instant, Clock.afterwards))
      }
      batches = batches.dropFirst(2)
    }
  }

  private struct Line: Hashable {
    let dossier: String
    let standard: String
    let days: Int
  }

  private func lines(_ list: [ListedObligation], _ view: LedgerView) -> [Line] {
    list.map {
      Line(
        dossier: $0.dossier.lowercased(), standard: view.rulebook.rule($0.standard).standard.id,
        days: $0.days)
    }
  }

  @Test(
    "a report is what the ledger says of its night and of the one before",
    arguments: Sweep.seeds(25))
  func reports(seed: UInt64) throws {
    var run = try Run(seed: seed)
    let first = try #require(Day("2026-08-01"))
    var previous: Night?
    for offset in 0..<6 {
      let night = run.schedule.night(of: first.advanced(byDays: offset * 3))
      try run.tellMore(after: night.instant - 3600 * Clock.second)
      let ledger = run.test.ledger
      let report = try NightReport(
        ledger, night: night, previous: previous, timeliness: .onTime, spool: SpoolCounts(),
        confidential: ["alpha"], clock: .max)
      let view = try ledger.view(knownAt: night.instant)
      let late = lines(try view.late(asOf: night.day, ObligationFilter()), view)
      var expected = late
      var changes: [String] = []
      if let previous {
        let before = try ledger.view(knownAt: previous.instant)
        let old = lines(try before.late(asOf: previous.day, ObligationFilter()), before)
        expected = late.filter { line in
          !old.contains { $0.dossier == line.dossier && $0.standard == line.standard }
        }
        let verdicts = try verdicts(before, previous.day)
        for (key, verdict) in try self.verdicts(view, night.day) {
          let old = verdicts.first { $0.key == key }?.verdict ?? "no-data"
          if old != verdict { changes.append("\(key) \(old) \(verdict)") }
        }
      }
      let comment: Comment = "seed \(seed), night \(night.day)"
      #expect(lines(report.newlyLate, view) == expected, comment)
      let told = report.changes.map { change in
        let key = "\(change.standard.declarationId)/\(change.standard.rule.standard.id)"
        return "\(key) \(change.from.rawValue) \(change.to.rawValue)"
      }
      #expect(told == changes, comment)
      #expect(
        report.dueSoon
          == (try view.due(asOf: night.day, through: report.soonThrough, ObligationFilter())),
        comment)
      previous = night
    }
  }

  private func verdicts(_ view: LedgerView, _ day: Day) throws -> [(key: String, verdict: String)] {
    let year = try #require(
      Period.fiscalYear(
        of: day.advanced(byDays: -1), beginning: view.rulebook.latest.fiscalYearBegins))
    return try view.summary(asOf: day, period: year).standards.map {
      ("\($0.declarationId)/\($0.rule.standard.id)", $0.verdict.rawValue)
    }
  }

  @Test("no file says a number to those who may not see it", arguments: Sweep.seeds(25))
  func confidential(seed: UInt64) throws {
    var run = try Run(seed: seed)
    let first = try #require(Day("2026-08-01"))
    for offset in 0..<3 {
      let night = run.schedule.night(of: first.advanced(byDays: offset))
      try run.tellMore(after: night.instant - 3600 * Clock.second)
      let view = try run.test.ledger.view(knownAt: night.instant)
      var confidential: Set<String> = []
      var open: Set<String> = []
      try view.eachObligation(asOf: try #require(Day("2027-01-01"))) { row in
        let service = view.rulebook.services[row.receipt.service].id
        if service == "alpha" {
          confidential.insert(row.receipt.number)
        } else {
          open.insert(row.receipt.number)
        }
      }
      let report = try NightReport(
        run.test.ledger, night: night, previous: nil, timeliness: .onTime, spool: SpoolCounts(),
        confidential: ["alpha", "unknown"], clock: .max)
      for file in report.files(Language.french) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let forbidden: Set<String> =
          switch file.audience {
          case .everyone: open.union(confidential)
          case .dossiers: confidential
          case .confidential: open
          }
        for number in forbidden {
          #expect(!text.contains(number), "seed \(seed), \(night.day), \(file.name): \(number)")
        }
      }
      let listed = Set((report.newlyLate + report.dueSoon).map(\.dossier))
        .union(report.anomalies.asleep.map(\.dossier))
      let files = report.files(Language.english)
      for number in listed {
        let name = confidential.contains(number) ? "plaintes" : "dossiers"
        #expect(files.text(name + ".txt").contains(number), "seed \(seed): \(number)")
        #expect(files.text(name + ".json").contains(#""\#(number)""#), "seed \(seed): \(number)")
      }
    }
  }
}
