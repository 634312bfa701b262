import BLAKE2
import BusinessDays
import FormatsTestSupport
import Foundation
import Language
import Ledger
import LedgerTestSupport
import Publishing
import ServiceStandards
import Testing

/// What is published of one day of the fixture year, as it is kept in `fixtures/rapport`: the same
/// ledger as of the same day gives the same bytes, whatever the machine, its locale or its zone.
@Suite("What is published of the fixture year")
struct KeptReportTests {
  /// `DILIGENCE_RECORD=1` writes what is made into the files; the test still fails, so that what
  /// was recorded is looked at before it is believed.
  static let isRecording = ProcessInfo.processInfo.environment["DILIGENCE_RECORD"] == "1"

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/rapport/2025-12-16")

  /// Those that are kept whole, in French: what changes in them can be read.
  static let whole = ["index.html", "annuel.html", "preuve.html", "resultats.csv", "feries.ics"]

  private static let files = Result {
    let day = try #require(Day("2025-12-16"))
    let test = try TestLedger.ofFixtureYear(through: day, evening: TestLedger.endOfWork)
    let view = try RecentView(test.ledger.current)
    let beginning = view.rulebook.latest.fiscalYearBegins
    let period = try #require(Period("2025-2026", fiscalYearBegins: beginning))
    let report = try Report(view, asOf: day, period: period, annual: true)
    let summary = try view.summary(asOf: day, period: period)
    let messages: [Language] = [Language.french, Language.english]
    return messages.map { Publication.files(of: report, summary, in: $0, forExcel: true) }
  }

  @Test("pages and tables are those that are kept")
  func pages() throws {
    let french = try #require(try Self.files.get().first)
    for name in Self.whole {
      let file = try #require(french.first { $0.name == name })
      try expect(name, file.bytes)
    }
  }

  @Test("every file in each language has the digest that is kept, as b2sum -l 256 writes it")
  func digests() throws {
    for (language, files) in zip(["fr", "en"], try Self.files.get()) {
      let lines = files.sorted { $0.name < $1.name }.map { file in
        Hexadecimal.text(BLAKE2b.digest(of: file.bytes.span)) + "  \(file.name)\n"
      }
      try expect("sommes-\(language).txt", Array(lines.joined().utf8))
    }
  }

  private func expect(_ name: String, _ bytes: [UInt8]) throws {
    let path = Self.folder.appending(path: name)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: path)
      Issue.record("\(name) was recorded: look at it, then run again without DILIGENCE_RECORD")
    }
    let kept = (try? Data(contentsOf: path)).map { [UInt8]($0) }
    let isSame = kept == bytes
    #expect(isSame, "\(name) is another than fixtures/rapport/2025-12-16/\(name)")
  }
}
