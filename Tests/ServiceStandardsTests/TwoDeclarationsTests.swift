import BusinessDays
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("Two declarations")
struct TwoDeclarationsTests {
  /// The same standard, of 5 business days, and from 10 March on of 3.
  private func life(_ change: (inout DeclarationText.Standard) -> Void = { _ in }) throws -> Life {
    var standard = DeclarationText.Standard("answer")
    change(&standard)
    var one = DeclarationText([standard])
    one.id = "une"
    standard.limit = 3
    var two = DeclarationText([standard])
    two.id = "deux"
    two.effective = "2026-03-10"
    return try Life(one, two)
  }

  private func words(_ life: Life, asOf day: String) throws -> [String] {
    try life.standings(asOf: day).map {
      "\(life.rulebook.declarations[$0.rule.declaration].id) \($0.standing.outcome.rawValue) "
        + "\($0.standing.start?.description ?? "-") \($0.standing.due?.description ?? "-")"
    }
  }

  @Test("share a dossier by the day on which its clock started")
  func byStart() throws {
    var before = try life()
    try before.received("2026-03-09")
    #expect(try words(before, asOf: "2026-03-12") == ["une open 2026-03-09 2026-03-16"])

    var after = try life()
    try after.received("2026-03-10")
    #expect(try words(after, asOf: "2026-03-12") == ["deux open 2026-03-10 2026-03-13"])
  }

  @Test("share a waiting dossier by the day of receipt, until its clock starts")
  func whileWaiting() throws {
    var life = try life()
    try life.received("2026-03-09", complete: false)
    #expect(try words(life, asOf: "2026-03-20") == ["une waiting - -"])
    try life.happened("completed", "2026-03-11")
    #expect(try words(life, asOf: "2026-03-10") == ["une waiting - -"])
    #expect(try words(life, asOf: "2026-03-11") == ["deux open 2026-03-11 2026-03-16"])
  }

  @Test("do not change hands when a clock runs anew")
  func restart() throws {
    var life = try life {
      $0.start = "interviewed"
      $0.restarts = true
    }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-09")
    try life.happened("interviewed", "2026-03-12")
    #expect(try words(life, asOf: "2026-03-31") == ["une overdue 2026-03-12 2026-03-19"])
  }

  @Test("leave a dossier closed while it waits to the one under which it was received")
  func closedWhileWaiting() throws {
    var life = try life()
    try life.received("2026-03-09", complete: false)
    try life.happened("closed", "2026-03-12")
    try life.happened("completed", "2026-03-13")
    #expect(try words(life, asOf: "2026-03-20") == ["une lifted - -"])
  }

  @Test("keep an early answer and a finding of before, when the clock starts under the later one")
  func carriedOver() throws {
    var answered = try life()
    try answered.received("2026-03-06", complete: false)
    try answered.happened("answered", "2026-03-09")
    try answered.happened("completed", "2026-03-11")
    #expect(try words(answered, asOf: "2026-03-10") == ["une waiting - -"])
    #expect(try words(answered, asOf: "2026-03-11") == ["deux on-time 2026-03-11 2026-03-16"])

    var found = try life { $0.admissibleOnly = true }
    try found.received("2026-03-06", complete: false)
    try found.foundInadmissible("2026-03-09")
    try found.happened("completed", "2026-03-11")
    #expect(try words(found, asOf: "2026-03-10") == ["une lifted - -"])
    #expect(try words(found, asOf: "2026-03-11") == ["deux lifted 2026-03-11 2026-03-16"])
  }

  @Test("need not have the same standards")
  func otherStandards() throws {
    let one = DeclarationText([DeclarationText.Standard("answer")])
    var other = DeclarationText.Standard("acknowledge")
    other.services = ["alpha", "beta"]
    other.stops = ["acknowledged"]
    var two = DeclarationText([other])
    two.id = "deux"
    two.effective = "2026-03-10"
    var life = try Life(one, two)
    try life.received("2026-03-09", service: "beta")
    // Nothing was promised for the service when the clock started.
    #expect(try words(life, asOf: "2026-03-31") == [])
  }
}
