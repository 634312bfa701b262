import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("An obligation of admissible dossiers only")
struct AdmissibilityTests {
  private func life(restarts: Bool = false) throws -> Life {
    var life = try Life {
      $0.start = "interviewed"
      $0.restarts = restarts
      $0.admissibleOnly = true
    }
    try life.received("2026-03-02")
    return life
  }

  /// Running from the 3rd to the 10th.
  private func running(restarts: Bool = false) throws -> Life {
    var life = try life(restarts: restarts)
    try life.happened("interviewed", "2026-03-03")
    return life
  }

  @Test("holds for a dossier never assessed")
  func neverAssessed() throws {
    let life = try running()
    #expect(try life.line(asOf: "2026-03-05") == "open 2026-03-03 2026-03-10 -")
  }

  @Test("is lifted when found inadmissible, from that day on, up to the due day")
  func lifted() throws {
    for found in ["2026-03-05", "2026-03-10"] {
      var life = try running()
      try life.foundInadmissible(found)
      #expect(try life.line(asOf: "2026-03-04") == "open 2026-03-03 2026-03-10 -")
      #expect(try life.line(asOf: found) == "lifted 2026-03-03 2026-03-10 \(found)")
      #expect(try life.line(asOf: "2026-03-31") == "lifted 2026-03-03 2026-03-10 \(found)")
    }
  }

  @Test("is lifted since the first of several findings in a row")
  func foundTwice() throws {
    var life = try running()
    try life.foundInadmissible("2026-03-04")
    try life.foundInadmissible("2026-03-06")
    #expect(try life.line(asOf: "2026-03-31") == "lifted 2026-03-03 2026-03-10 2026-03-04")
  }

  @Test("runs on as if nothing had been when the finding is taken back in time")
  func takenBack() throws {
    var life = try running()
    try life.foundInadmissible("2026-03-04")
    try life.foundAdmissible("2026-03-10")
    #expect(try life.line(asOf: "2026-03-09") == "lifted 2026-03-03 2026-03-10 2026-03-04")
    #expect(try life.line(asOf: "2026-03-10") == "open 2026-03-03 2026-03-10 -")
    #expect(try life.line(asOf: "2026-03-11") == "overdue 2026-03-03 2026-03-10 -")
  }

  @Test("is not changed by any assessment after the due day")
  func tooLate() throws {
    var missed = try running()
    try missed.foundInadmissible("2026-03-11")
    #expect(try missed.line(asOf: "2026-03-12") == "overdue 2026-03-03 2026-03-10 -")

    var lifted = try running()
    try lifted.foundInadmissible("2026-03-05")
    try lifted.foundAdmissible("2026-03-11")
    #expect(try lifted.line(asOf: "2026-03-12") == "lifted 2026-03-03 2026-03-10 2026-03-05")
  }

  @Test("heeds assessments while it waits, even after an early answer")
  func whileWaiting() throws {
    var life = try life()
    try life.happened("answered", "2026-03-04")
    try life.foundInadmissible("2026-03-05")
    try life.foundAdmissible("2026-03-09")
    try life.happened("interviewed", "2026-03-12")
    #expect(try life.line(asOf: "2026-03-04") == "waiting - - 2026-03-04")
    #expect(try life.line(asOf: "2026-03-08") == "lifted - - 2026-03-05")
    #expect(try life.line(asOf: "2026-03-09") == "waiting - - 2026-03-04")
    #expect(try life.line(asOf: "2026-03-12") == "on-time 2026-03-12 2026-03-19 2026-03-04")
  }

  @Test("found inadmissible after an early answer stays lifted once the clock starts")
  func settledAtStart() throws {
    var life = try life()
    try life.happened("answered", "2026-03-04")
    try life.foundInadmissible("2026-03-05")
    try life.happened("interviewed", "2026-03-12")
    // The start of that very day has settled it.
    try life.foundAdmissible("2026-03-12")
    #expect(try life.line(asOf: "2026-03-31") == "lifted 2026-03-12 2026-03-19 2026-03-05")
  }

  @Test("goes on being fed while lifted: a further start gives it another due day")
  func restartsWhileLifted() throws {
    var life = try running(restarts: true)
    try life.foundInadmissible("2026-03-05")
    try life.happened("interviewed", "2026-03-09")
    #expect(try life.line(asOf: "2026-03-06") == "lifted 2026-03-03 2026-03-10 2026-03-05")
    #expect(try life.line(asOf: "2026-03-09") == "lifted 2026-03-09 2026-03-16 2026-03-05")
    // In time for the due day that the further start gave.
    try life.foundAdmissible("2026-03-13")
    #expect(try life.line(asOf: "2026-03-13") == "open 2026-03-09 2026-03-16 -")
  }

  @Test("answered or closed while lifted stays lifted, on the day of the assessment")
  func overWhileLifted() throws {
    for (milestone, over) in [
      ("answered", "2026-03-09"), ("answered", "2026-03-12"), ("closed", "2026-03-09"),
      ("closed", "2026-03-12"),
    ] {
      var life = try running()
      try life.foundInadmissible("2026-03-05")
      try life.happened(milestone, over)
      try life.foundAdmissible("2026-03-10")
      let expected =
        over < "2026-03-10"
        ? "lifted 2026-03-03 2026-03-10 2026-03-05" : "open 2026-03-03 2026-03-10 -"
      #expect(try life.line(asOf: "2026-03-10") == expected, "\(milestone) on \(over)")
    }
    var life = try running()
    try life.foundInadmissible("2026-03-05")
    try life.happened("closed", "2026-03-12")
    #expect(try life.line(asOf: "2026-03-31") == "lifted 2026-03-03 2026-03-10 2026-03-05")
  }

  @Test("closed before it starts, while lifted, stays lifted on the day of the assessment")
  func closedWaitingAndLifted() throws {
    var life = try life()
    try life.foundInadmissible("2026-03-04")
    try life.happened("closed", "2026-03-06")
    try life.foundAdmissible("2026-03-09")
    #expect(try life.line(asOf: "2026-03-31") == "lifted - - 2026-03-04")
  }

  @Test("is the only one that heeds assessments")
  func others() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.foundInadmissible("2026-03-03")
    #expect(try life.line(asOf: "2026-03-04") == "open 2026-03-02 2026-03-09 -")
  }
}
