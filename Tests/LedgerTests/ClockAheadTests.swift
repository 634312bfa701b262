import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A clock that was ahead")
struct ClockAheadTests {
  private static let right: Int64 = Clock.afterwards
  private static let ahead = right + 42 * 86_400 * Clock.second

  private func ledger() throws -> TestLedger {
    let test = try TestLedger(
      [try DeclarationText().definition(), try Calendars.definition(Calendars.publicService)])
    for (number, now) in [(1, Self.right), (2, Self.ahead), (3, Self.right + Clock.second)] {
      let told = Told(
        "dossier.received", "A-\(number)", at: "2026-07-02", id: "e\(number)",
        ["service": .text("alpha")])
      try test.record([told], now: now)
    }
    return test
  }

  @Test("hides from a time what was recorded since, and from no number of events")
  func views() throws {
    let ledger = try ledger().ledger
    for (through, numbers) in [(0, []), (1, ["A-1"]), (3, ["A-1", "A-2", "A-3"])] {
      let view = try ledger.view(through: Int64(through))
      let known = try ["A-1", "A-2", "A-3"].filter { try view.receipt(of: $0) != nil }
      #expect(known == numbers)
    }
    let byTime = try ledger.view(knownAt: Self.right + 10 * Clock.second)
    #expect(try byTime.receipt(of: "A-3") == nil)
    #expect(try ledger.lastEvent(recordedBy: Self.right + 10 * Clock.second) == 1)
  }

  @Test("is found out by the last recording, a second's difference apart")
  func ahead() throws {
    let ledger = try ledger().ledger
    #expect(try ledger.recordedAhead(of: Self.right) == Self.ahead)
    #expect(try ledger.recordedAhead(of: Self.ahead - Clock.second) == nil)
    #expect(try ledger.recordedAhead(of: Self.ahead - Clock.second - 1) == Self.ahead)
    #expect(try ledger.recordedAhead(of: .max) == nil)
  }
}
