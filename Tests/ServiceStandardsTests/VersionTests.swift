import BusinessDays
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A version of an obligation")
struct VersionTests {
  /// Each version of a life's obligation: its first day, and the first on which it is no more.
  private func versions(_ life: Life) throws -> [String] {
    try Fold(life.rulebook).obligations(of: life.history, meetings: []).map {
      "\($0.since) \($0.until?.description ?? "-")"
    }
  }

  @Test("begins when a dossier found inadmissible is found admissible, and only then")
  func admissible() throws {
    var life = try Life { $0.admissibleOnly = true }
    try life.received("2026-03-02")
    try life.foundAdmissible("2026-03-03")
    try life.foundAdmissible("2026-03-04")
    #expect(try versions(life) == ["2026-03-02 -"])
    try life.foundInadmissible("2026-03-05")
    try life.foundAdmissible("2026-03-06")
    #expect(try versions(life) == ["2026-03-02 2026-03-06", "2026-03-06 -"])
  }

  @Test("that would begin and end on one day is none")
  func noLength() throws {
    var life = try Life {
      $0.start = "interviewed"
      $0.restarts = true
    }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-02")
    try life.happened("interviewed", "2026-03-02")
    #expect(try versions(life) == ["2026-03-02 -"])
    try life.happened("interviewed", "2026-03-04")
    #expect(try versions(life) == ["2026-03-02 2026-03-04", "2026-03-04 -"])
  }

  @Test("of a complete receipt keeps its clock, whatever was said to complete it before")
  func completeReceipt() throws {
    var life = try Life { $0.restarts = true }
    // Received incomplete and completed; then the receipt is amended to a complete one.
    try life.received("2026-03-02")
    try life.happened("completed", "2026-03-05")
    #expect(try versions(life) == ["2026-03-02 -"])
    #expect(try life.line(asOf: "2026-03-06") == "open 2026-03-02 2026-03-09 -")
  }
}
