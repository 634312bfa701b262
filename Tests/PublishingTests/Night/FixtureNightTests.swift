import BusinessDays
import Foundation
import Language
import Ledger
import LedgerTestSupport
import Publishing
import Testing

/// One morning of the fixture year, as it is kept in `fixtures/nuit`.
@Suite("A night of the fixture year")
struct FixtureNightTests {
  /// `DILIGENCE_RECORD=1` writes what is said into the files; the test still fails, so that what
  /// was recorded is read before it is believed.
  static let isRecording = ProcessInfo.processInfo.environment["DILIGENCE_RECORD"] == "1"

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures")

  @Test("its files, its alert and its mail are those that are kept")
  func kept() throws {
    // Two days later than the night: what was recorded since changes nothing.
    let test = try TestLedger.ofFixtureYear(through: try #require(Day("2025-12-18"))) { day in
      try Nights.night(day.description).instant + 19 * 3600 * Clock.second
    }
    let night = try Nights.night("2025-12-16")
    let before = try Nights.night("2025-12-15")
    var spool = SpoolCounts()
    spool.filesApplied = 11
    spool.filesRefused = 1
    spool.linesAccepted = 1_204
    spool.linesDuplicate = 17
    spool.linesRefused = 3
    let report = try NightReport(
      test.ledger, night: night, previous: before, timeliness: .onTime, spool: spool,
      confidential: ["plainte"], clock: .max)
    // What is due is long, and told twice: once without complaints, once of nothing else.
    for file in report.files(Language.french) where file.name != "due.ics" {
      try expect(file.name, file.bytes)
    }
    let alert = try #require(try Alert(test.ledger, night, since: before))
    try expect("alerte.json", alert.json(Language.french))
    let sender = try #require(MailAddress("diligence@exemple.org"))
    let recipient = try #require(MailAddress("direction@exemple.org"))
    try expect("courriel.eml", alert.mail(from: sender, to: [recipient], Language.french))
  }

  private func expect(_ name: String, _ bytes: [UInt8]) throws {
    let path = Self.fixtures.appending(path: "nuit/2025-12-16/" + name)
    if Self.isRecording {
      try Data(bytes).write(to: path)
      Issue.record("\(name) was recorded: read it, then run again without DILIGENCE_RECORD")
    }
    let kept = (try? Data(contentsOf: path)).map { [UInt8]($0) }
    let isSame = kept == bytes
    #expect(isSame, "\(name) says something else than fixtures/nuit/2025-12-16/\(name)")
  }
}
