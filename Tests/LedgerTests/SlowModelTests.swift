import BusinessDays
import Events
import FormatsTestSupport
import Ledger
import LedgerTestSupport
import Standards
import Testing

/// The ledger against its slow model, on what is drawn by lot.
@Suite("A ledger answers as its slow model does")
struct SlowModelTests {
  @Test("whatever was recorded, in whatever batches", arguments: Sweep.seeds(40))
  func now(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    #expect(run.admissions == run.modelAdmissions, "seed \(seed)")
    try run.compare(run.test.ledger.current, run.model, "seed \(seed)")
  }
}

/// One ledger and its model, told the same.
struct RandomRun {
  let definitions: [Definition]
  let test: TestLedger
  private(set) var model: SlowLedger
  private(set) var admissions: [String] = []
  private(set) var modelAdmissions: [String] = []
  /// The recording clock of each batch.
  private(set) var clocks: [Int64] = []
  private var random: SeededGenerator
  private let questions: [Question]

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed ^ 0xDA7E)
    definitions = try RandomDeclarations(seed: seed).definitions()
    test = try TestLedger(definitions)
    model = try SlowLedger(definitions)
    questions = Question.draw(8, test.ledger.rulebook, &random)
    var script = RandomScript(seed: seed, test.ledger.rulebook)
    var clock = Clock.afterwards
    for batch in script.batches() {
      // A clock set back is no reason to record earlier than before.
      clock += random.happens(onceIn: 5) ? -3 * Clock.second : 60 * Clock.second
      for admission in try test.record(batch, now: clock) {
        switch admission {
        case .accepted: admissions.append("accepted")
        case .duplicate: admissions.append("duplicate")
        case .refused(let refusal): admissions.append(refusal.code.rawValue)
        }
      }
      let recorded = max(clock, model.held.last?.recorded ?? 0)
      for told in batch { modelAdmissions.append(try model.offer(told, recorded: recorded)) }
      clocks.append(recorded)
    }
  }

  /// Asks both all the questions.
  func compare(_ view: LedgerView, _ model: SlowLedger, _ comment: String) throws {
    for question in questions {
      let fast = try question.ask(view)
      let slow = try question.ask(model)
      for (said, expected) in zip(fast, slow) where said != expected {
        Issue.record(
          "\(comment), \(question): \(difference(said, expected))\n\(story(model))")
        return
      }
    }
  }

  private func difference(_ said: [String], _ expected: [String]) -> String {
    let place = zip(said, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = place ?? min(said.count, expected.count)
    func line(_ lines: [String]) -> String { index < lines.count ? lines[index] : "(nothing)" }
    return "\n  said     \(line(said))\n  expected \(line(expected))"
  }

  private func story(_ model: SlowLedger) -> String {
    let promises = model.promises.map { promise in
      promise.id + " from \(promise.effective):\n"
        + promise.standards.map { standard in
          "  \(standard.id) \(standard.services) \(standard.start) restarts \(standard.restarts) "
            + "\(standard.stops) admissible only \(standard.admissibleOnly) \(standard.limit) "
            + standard.unit.rawValue
        }.joined(separator: "\n")
    }
    return (promises + model.held.map { "\($0.sequence) \($0.told.line)" }).joined(separator: "\n")
  }
}

/// A day and all that is asked about it.
struct Question: CustomStringConvertible {
  let day: Day
  let period: Period
  let breakdown: Breakdown?
  let settled: Period?
  let within: Int
  let filter: WordFilter

  var description: String {
    "as of \(day), period \(period.label), by \(breakdown?.rawValue ?? "nothing"), "
      + "settled in \(settled?.label ?? "none"), within \(within), \(filter)"
  }

  static func draw(_ count: Int, _ rulebook: Rulebook, _ random: inout SeededGenerator)
    -> [Question]
  {
    (0..<count).map { _ in
      // Before, during and after what happens: weekends and days to come among them.
      let day = RandomScript.firstDay.advanced(byDays: Int.random(in: -3...60, using: &random))
      return Question(
        day: random.happens(onceIn: 12) ? day.advanced(byDays: 400) : day,
        period: period(rulebook, &random),
        breakdown: (Breakdown.allCases + [nil]).randomElement(using: &random) ?? nil,
        settled: random.happens(onceIn: 2) ? period(rulebook, &random) : nil,
        within: Int.random(in: 0...12, using: &random), filter: filter(rulebook, &random))
    }
  }

  private static func period(_ rulebook: Rulebook, _ random: inout SeededGenerator) -> Period {
    let from = RandomScript.firstDay.advanced(byDays: Int.random(in: -20...60, using: &random))
    let through = from.advanced(byDays: Int.random(in: 0...30, using: &random))
    let text =
      ["2025-2026", "2026-2027", "2026-03", "2026-04", "\(from)..\(from)", "\(from)..\(through)"]
      .randomElement(using: &random) ?? ""
    let beginning = rulebook.latest.fiscalYearBegins
    guard let period = Period(text, fiscalYearBegins: beginning) else {
      preconditionFailure("a period is written so")
    }
    return period
  }

  private static func filter(_ rulebook: Rulebook, _ random: inout SeededGenerator) -> WordFilter {
    var filter = WordFilter()
    if random.happens(onceIn: 4) {
      filter.service = rulebook.services.ids.randomElement(using: &random)
    }
    if random.happens(onceIn: 4) {
      filter.office = rulebook.offices.ids.randomElement(using: &random)
    }
    if random.happens(onceIn: 4) { filter.standard = "norme-1" }
    return filter
  }

  func ask(_ view: LedgerView) throws -> [[String]] {
    [
      try view.obligationWords(asOf: day),
      try view.summaryWords(asOf: day, period: period, by: breakdown),
      try view.lateWords(asOf: day, settled: settled, filter),
      try view.dueWords(asOf: day, within: within, filter),
    ]
  }

  func ask(_ model: SlowLedger) throws -> [[String]] {
    [
      try model.obligations(asOf: day),
      try model.summary(asOf: day, period: period, by: breakdown),
      try model.late(asOf: day, settled: settled, filter),
      try model.due(asOf: day, within: within, filter),
    ]
  }
}
