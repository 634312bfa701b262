import BusinessDays
import FormatsTestSupport
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

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

  /// Times at which something was recorded, and others.
  mutating func times(_ count: Int) -> [Int64] {
    (0..<count).map { _ in
      let clock = clocks.randomElement(using: &random) ?? 0
      return clock + Int64.random(in: -1...1, using: &random)
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
