import BusinessDays
import LedgerTestSupport
import Testing

@testable import ServiceStandards

@Suite("A settlement")
struct SettlementTests {
  /// An obligation held from 2 March on.
  private func obligation(_ change: (inout Obligation) throws -> Void) throws -> Obligation {
    var obligation = Obligation(standard: Code(0), since: try day("2026-03-02"))
    try change(&obligation)
    return obligation
  }

  /// One whose clock runs from 3 March, due on the 10th.
  private func running(stop: String? = nil, lifted: String? = nil) throws -> Obligation {
    try obligation {
      $0.start = try day("2026-03-03")
      $0.due = try day("2026-03-10")
      $0.stop = try stop.map(day)
      $0.lifted = try lifted.map(day)
    }
  }

  private func settlement(
    of obligation: Obligation, on text: String, _ result: Settlement.Result
  ) throws -> Settlement {
    Settlement(
      day: try day(text), start: try #require(obligation.start),
      due: try #require(obligation.due), result: result)
  }

  @Test("is none while an obligation waits, or runs up to its due day")
  func none() throws {
    let waiting = try obligation { $0.stop = try day("2026-03-04") }
    #expect(try waiting.settlement(asOf: day("2026-12-31")) == nil)
    #expect(try running().settlement(asOf: day("2026-03-10")) == nil)
  }

  @Test("is a miss on the due day, from the day after it on")
  func missed() throws {
    let running = try running()
    let expected = try settlement(of: running, on: "2026-03-10", .missed(ended: nil))
    #expect(try running.settlement(asOf: day("2026-03-11")) == expected)
    #expect(try !expected.isOnTime && expected.end(asOf: day("2026-03-11")) == day("2026-03-11"))
  }

  @Test("of what is answered in time is on time, from the day of the answer on")
  func onTime() throws {
    for stop in ["2026-03-03", "2026-03-10"] {
      let answered = try running(stop: stop)
      let expected = try settlement(of: answered, on: stop, .onTime(answered: day(stop)))
      #expect(try answered.settlement(asOf: day(stop).advanced(byDays: -1)) == nil)
      #expect(try answered.settlement(asOf: day(stop)) == expected)
      #expect(try expected.isOnTime && expected.end(asOf: day("2026-12-31")) == day(stop))
    }
  }

  @Test("of what was answered before its clock started counts on the day of the start")
  func answeredBefore() throws {
    let answered = try running(stop: "2026-03-02")
    let expected = try settlement(
      of: answered, on: "2026-03-03", .onTime(answered: day("2026-03-02")))
    #expect(try answered.settlement(asOf: day("2026-03-02")) == nil)
    #expect(try answered.settlement(asOf: day("2026-03-03")) == expected)
  }

  @Test("of what is answered late stays a miss of the due day, ended by the answer")
  func late() throws {
    let late = try running(stop: "2026-03-12")
    let before = try settlement(of: late, on: "2026-03-10", .missed(ended: nil))
    let after = try settlement(of: late, on: "2026-03-10", .missed(ended: day("2026-03-12")))
    #expect(try late.settlement(asOf: day("2026-03-11")) == before)
    #expect(try late.settlement(asOf: day("2026-03-12")) == after)
    #expect(try after.end(asOf: day("2026-12-31")) == day("2026-03-12"))
  }

  @Test("is none of what was lifted")
  func lifted() throws {
    let lifted = try running(lifted: "2026-03-05")
    #expect(try lifted.settlement(asOf: day("2026-12-31")) == nil)
  }

  @Test("is none of a version that held for a time only")
  func versions() throws {
    // The clock ran anew on the 5th: neither a miss of the 10th, nor the answer, is this one's.
    for stop in [nil, "2026-03-04"] {
      var version = try running(stop: stop)
      version.until = try day("2026-03-05")
      #expect(try version.settlement(asOf: day("2026-12-31")) == nil)
    }
  }

  @Test("of a dossier whose clock ran anew is one, by the last clock")
  func restarted() throws {
    var life = try Life {
      $0.start = "interviewed"
      $0.restarts = true
    }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-02")
    try life.happened("interviewed", "2026-03-05")
    try life.happened("answered", "2026-03-11")
    let asOf = try day("2026-12-31")
    let settlements = try Fold(life.rulebook).obligations(of: life.history, meetings: [])
      .compactMap { $0.settlement(asOf: asOf) }
    // The first clock's due day was the 9th.
    #expect(settlements.map(\.due) == [try day("2026-03-12")])
    #expect(settlements.map(\.isOnTime) == [true])
  }
}
