import BusinessDays
import Ledger
import LedgerTestSupport
import Publishing
import ResultsTestSupport
import ServiceStandards
import Testing

@Suite("The annual table")
struct AnnualTableTests {
  /// A ledger of two declarations: the second asks for more of one promise, keeps one, and makes a
  /// new one.
  private func report(asOf day: String, effective: String = "2024-03-01") throws -> Report {
    var first = NamedDeclaration()
    first.effective = effective
    first.promises = [.init("reponse", target: 9_000), .init("accuse", target: 9_500)]
    var second = first
    second.id = "suite"
    second.effective = "2025-04-01"
    second.promises = [
      .init("accuse", target: 9_500), .init("reponse", target: 9_500), .init("suivi"),
    ]
    let test = try TestLedger(
      [try Calendars.definition(Calendars.publicService)]
        + [first, second].map { try Definition(declaration: $0.bytes) })
    var told: [Told] = []
    for (index, received) in ["2024-05-06", "2024-05-07", "2025-05-06"].enumerated() {
      told.append(
        Told(
          "dossier.received", "D-\(index)", at: received, id: "\(index)",
          ["service": .text("demande")]))
      told.append(
        Told("dossier.answered", "D-\(index)", at: received.dropLast(2) + "09", id: "r\(index)"))
    }
    try test.record(told)
    let beginning = test.ledger.rulebook.latest.fiscalYearBegins
    return try Report(
      RecentView(test.ledger.current), asOf: try #require(Day(day)),
      period: try #require(Period("2025-2026", fiscalYearBegins: beginning)), annual: true)
  }

  @Test("has a row for each promise; one whose target changed is another")
  func rows() throws {
    let annual = try #require(report(asOf: "2026-04-15").annual)
    #expect(
      annual.rows.map { "\($0.standard.id) \($0.standard.target.percentText)" }
        == ["accuse 95", "reponse 95", "suivi 90", "reponse 90"])
    #expect(
      annual.rows.map { $0.results.map(\.rate.settled) }
        == [[0, 2, 1], [0, 0, 1], [0, 0, 1], [0, 2, 0]])
  }

  @Test("says of a year that ended before the first declaration that nothing was promised")
  func beforeTheFirst() throws {
    let annual = try #require(report(asOf: "2026-04-15", effective: "2024-04-01").annual)
    #expect(annual.rows.map { $0.results[0].remarks } == Array(repeating: [.notPromised], count: 4))
  }

  @Test("says beside a result what must be said, a letter each")
  func remarks() throws {
    let annual = try #require(report(asOf: "2026-04-15").annual)
    #expect(
      annual.rows.map { $0.results.map { $0.remarks.map(\.id) } } == [
        [["nothing-settled"], [], []], [["not-promised"], ["not-promised"], []],
        [["not-promised"], ["not-promised"], []], [["nothing-settled"], [], ["not-promised"]],
      ])
    #expect(annual.notes == [.nothingSettled, .notPromised])
    let running = try #require(report(asOf: "2025-06-30").annual)
    let day = try #require(Day("2025-06-30"))
    #expect(running.rows[0].results[2].remarks == [.running(asOf: day)])
    #expect(running.letter(of: .running(asOf: day)) == "b")
  }
}
