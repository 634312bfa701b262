import BusinessDays
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("What an obligation adds to the counts")
struct TallyTests {
  /// The obligation of a life, as its entries say it: `03-04 waiting-1 running+1`.
  private func entries(_ life: Life) throws -> [String] {
    let versions = try Fold(life.rulebook).obligations(of: life.history, meetings: [])
    return entries(of: versions)
  }

  private func entries(of versions: [Obligation]) -> [String] {
    var words: [String] = []
    Obligation.tally(versions[...]) { entry in
      switch entry {
      case .change(let tally, let day): words.append("\(short(day))\(self.words(tally))")
      case .liftInherited(let lifted, let from):
        words.append("\(short(from)) inherits the lift of \(short(lifted))")
      case .liftTakenBack(let lifted, let until):
        words.append("\(short(until)) takes back the lift of \(short(lifted))")
      }
    }
    return words
  }

  private func short(_ day: Day) -> Substring { day.description.dropFirst(5) }

  private func words(_ tally: Tally) -> String {
    [
      ("waiting", tally.waiting), ("running", tally.running), ("on-time", tally.onTime),
      ("missed", tally.missed), ("late-ended", tally.lateEnded), ("lifted", tally.lifted),
    ].filter { $0.1 != 0 }.map { " \($0.0)\($0.1 > 0 ? "+" : "")\($0.1)" }.joined()
  }

  @Test("is that it waits, runs, and is on time on the day of its answer")
  func onTime() throws {
    var life = try Life()
    try life.received("2026-03-02", complete: false)
    try life.happened("completed", "2026-03-04")
    try life.happened("answered", "2026-03-06")
    #expect(
      try entries(life) == [
        "03-02 waiting+1", "03-04 waiting-1 running+1", "03-06 running-1", "03-06 on-time+1",
      ])
  }

  @Test("is a miss on the due day, and that a late one ends")
  func late() throws {
    var life = try Life()
    try life.received("2026-03-02")
    #expect(try entries(life) == ["03-02 running+1", "03-09 missed+1"])
    try life.happened("answered", "2026-03-12")
    #expect(
      try entries(life) == [
        "03-02 running+1", "03-12 running-1", "03-09 missed+1", "03-12 late-ended+1",
      ])
  }

  @Test("is a lift, and nothing more, of what is lifted")
  func lifted() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.happened("closed", "2026-03-04")
    #expect(try entries(life) == ["03-02 running+1", "03-04 running-1 lifted+1"])
  }

  @Test("is a lift taken back when its dossier is found admissible after all")
  func takenBack() throws {
    var life = try Life { $0.admissibleOnly = true }
    try life.received("2026-03-02")
    try life.foundInadmissible("2026-03-04")
    try life.foundAdmissible("2026-03-06")
    #expect(
      try entries(life) == [
        "03-02 running+1", "03-04 running-1 lifted+1", "03-06 running+1",
        "03-06 takes back the lift of 03-04", "03-09 missed+1",
      ])
  }

  @Test("is a lift inherited when the standard comes to apply after it")
  func inherited() throws {
    let version = Obligation(
      standard: Code(0), since: try day("2026-04-15"), start: try day("2026-04-15"),
      due: try day("2026-04-22"), lifted: try day("2026-03-10"))
    #expect(entries(of: [version]) == ["04-15 inherits the lift of 03-10"])
  }

  @Test("is taken out on the day from which the standard no longer applies")
  func handedOver() throws {
    let version = Obligation(
      standard: Code(0), since: try day("2026-03-09"), until: try day("2026-03-11"))
    #expect(entries(of: [version]) == ["03-09 waiting+1", "03-11 waiting-1"])
  }
}
