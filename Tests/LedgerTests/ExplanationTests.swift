import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("An explanation")
struct ExplanationTests {
  private func ledger(
    channels: [String]? = nil, _ change: (inout DeclarationText.Standard) -> Void = { _ in }
  ) throws -> TestLedger {
    var standard = DeclarationText.Standard("answer")
    change(&standard)
    var text = DeclarationText([standard])
    text.stoppingChannels = channels
    return try TestLedger([
      try Calendars.definition(Calendars.publicService), try text.definition(),
    ])
  }

  /// The explanation of the only obligation of dossier A-1.
  private func explanation(_ test: TestLedger, asOf text: String) throws -> Explanation {
    let day = try #require(Day(text))
    let view = test.ledger.current
    let report = try #require(try view.report(on: "A-1"))
    let explanations = try view.explanations(of: report, asOf: day)
    try #require(explanations.count == 1)
    return try #require(explanations.first)
  }

  private func received(_ time: String, complete: Bool = true) -> Told {
    Told(
      "dossier.received", "A-1", at: time, id: "1",
      ["service": .text("alpha"), "complete": .flag(complete)])
  }

  private func told(
    _ type: String, _ time: String, id: String, _ data: [String: Told.Datum] = [:]
  ) -> Told {
    Told("dossier.\(type)", "A-1", at: time, id: id, data)
  }

  /// Received on a Thursday: the Saturday and the Sunday count, or not.
  @Test(
    "numbers the days in the standard's own unit",
    arguments: [("calendar-days", [1, 2, 3, 4]), ("business-days", [1, 0, 0, 2, 3, 4])])
  func unit(unit: String, numbers: [Int]) throws {
    let test = try ledger {
      $0.limit = 4
      $0.unit = unit
    }
    try test.record([received("2026-03-05")])
    let explanation = try explanation(test, asOf: "2026-03-06")
    let found = explanation.days.map { day in
      if case .counted(let number) = day.standing { number } else { 0 }
    }
    #expect(found == numbers)
    #expect(explanation.days.last?.day == explanation.standing.due)
    let (rule, office) = (explanation.rule, explanation.receipt.office)
    let due = try #require(explanation.standing.due)
    #expect(try rule.left(after: #require(Day("2026-03-06")), through: due, office: office) == 3)
    #expect(try rule.left(after: due, through: due, office: office) == 0)
  }

  @Test("tells the stop from a closing of the same day, whatever was recorded first")
  func stopBeforeClosing() throws {
    let test = try ledger()
    try test.record([
      received("2026-03-02"), told("closed", "2026-03-04", id: "2", ["reason": .text("doublon")]),
      told("answered", "2026-03-04", id: "3"),
    ])
    let explanation = try explanation(test, asOf: "2026-03-10")
    #expect(explanation.standing.outcome == .onTime)
    #expect(explanation.stop?.sequence == 3)
  }

  @Test("tells the stop from an answer of the same day by a channel that stops nothing")
  func stoppingChannel() throws {
    let test = try ledger(channels: ["courriel"])
    try test.record([
      received("2026-03-02"),
      told("answered", "2026-03-04", id: "2", ["channel": .text("poste")]),
      told("answered", "2026-03-04", id: "3", ["channel": .text("courriel")]),
    ])
    #expect(try explanation(test, asOf: "2026-03-10").stop?.sequence == 3)
  }

  @Test("tells a closing that stopped the clock late")
  func lateClosing() throws {
    let test = try ledger()
    try test.record([
      received("2026-03-02"), told("closed", "2026-03-11", id: "2", ["reason": .text("doublon")]),
    ])
    let explanation = try explanation(test, asOf: "2026-03-20")
    #expect(explanation.standing.outcome == .late)
    #expect(explanation.stop?.sequence == 2)
    #expect(explanation.lift == nil)
  }

  @Test("tells what lifted it: a finding, or a closing after a finding that was taken back")
  func lift() throws {
    let found = try ledger { $0.admissibleOnly = true }
    try found.record([
      received("2026-03-02"), told("closed", "2026-03-04", id: "2", ["reason": .text("doublon")]),
      told("assessed", "2026-03-04", id: "3", ["admissible": .flag(false)]),
    ])
    #expect(try explanation(found, asOf: "2026-03-10").lift?.sequence == 3)

    let takenBack = try ledger { $0.admissibleOnly = true }
    try takenBack.record([
      received("2026-03-02"),
      told("assessed", "2026-03-04", id: "2", ["admissible": .flag(false)]),
      told("assessed", "2026-03-04", id: "3", ["admissible": .flag(true)]),
      told("closed", "2026-03-04", id: "4", ["reason": .text("doublon")]),
    ])
    #expect(try explanation(takenBack, asOf: "2026-03-10").lift?.sequence == 4)
  }

  @Test("tells the due day that a further start made void, whatever was found in between")
  func restarts() throws {
    let test = try ledger {
      $0.start = "interviewed"
      $0.restarts = true
      $0.admissibleOnly = true
    }
    try test.record([
      received("2026-03-02"), told("interviewed", "2026-03-03", id: "2"),
      told("assessed", "2026-03-04", id: "3", ["admissible": .flag(false)]),
      told("assessed", "2026-03-05", id: "4", ["admissible": .flag(true)]),
      told("interviewed", "2026-03-06", id: "5"), told("interviewed", "2026-03-09", id: "6"),
      told("interviewed", "2026-03-30", id: "7"),
    ])
    let explanation = try explanation(test, asOf: "2026-03-31")
    let start = try #require(explanation.start)
    #expect(start.event.sequence == 6)
    #expect(start.reason == .restarted(previousDue: try #require(Day("2026-03-13"))))
    #expect(explanation.lateStarts.map(\.sequence) == [7])
  }

  @Test("tells the first completion, and how many others there are")
  func completions() throws {
    let test = try ledger()
    try test.record([
      received("2026-03-02", complete: false), told("completed", "2026-03-05", id: "2"),
      told("completed", "2026-03-04", id: "3"),
    ])
    let start = try #require(try explanation(test, asOf: "2026-03-10").start)
    #expect(start.event.sequence == 3)
    #expect(start.reason == .firstCompletion(others: 1))
  }

  @Test("agrees with the obligations, and counts its days to the limit", arguments: Sweep.seeds(15))
  func agrees(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    let view = run.test.ledger.current
    for offset in [5, 12, 20, 40] {
      let day = RandomScript.firstDay.advanced(byDays: offset)
      for number in Set(run.model.held.map(\.told.subject)) {
        guard let report = try view.report(on: number) else { continue }
        let explanations = try view.explanations(of: report, asOf: day)
        let standings = report.obligations.filter { $0.holds(on: day) }.map {
          $0.standing(asOf: day)
        }
        #expect(explanations.map(\.standing) == standings, "seed \(seed), \(number), \(day)")
        for one in explanations { try check(one, "seed \(seed), \(number), \(day)") }
      }
    }
  }

  private func check(_ one: Explanation, _ comment: String) throws {
    #expect((one.start == nil) == (one.standing.start == nil), "\(comment)")
    #expect((one.stop == nil) == (one.standing.stop == nil), "\(comment)")
    #expect((one.lift == nil) == (one.standing.lifted == nil), "\(comment)")
    guard let start = one.standing.start, let due = one.standing.due else { return }
    #expect(one.days.first?.day == start.advanced(byDays: 1), "\(comment)")
    let toDue = one.days.filter { $0.day <= due }
    #expect(toDue.count == start.days(until: due), "\(comment)")
    guard one.rule.standard.unit == .businessDays else { return }
    let counted = toDue.filter { if case .counted = $0.standing { true } else { false } }
    #expect(counted.count == one.rule.standard.limit, "\(comment)")
  }
}
