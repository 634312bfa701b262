import FormatsTestSupport
import Foundation
import Language
import Publishing
import Testing

@Suite("Pages in a browser", .serialized, .enabled(if: Chromium.isThere))
struct BrowserTests {
  /// `DILIGENCE_SCREENSHOTS` names a folder for the pictures, `DILIGENCE_AXE` the file of
  /// axe-core, an accessibility checker that is not kept with these tests.
  @Test(
    "nothing overflows or complains, on screens and paper", arguments: Chromium.uncheckedLanguages)
  func opened(_ language: Language) throws {
    try open(try FixtureReports.december.get(), in: language, pictures: language.rawValue)
  }

  @Test("nor does anything fail a check of accessibility", .enabled(if: Chromium.checker != nil))
  func checked() throws {
    try open(
      try FixtureReports.december.get(), in: .french, pictures: Language.french.rawValue,
      checker: try #require(Chromium.checker))
  }

  @Test("nor do words touch where delays go far and months are missing")
  func longTailed() throws {
    try open(
      InventedReports.longTailed(try FixtureReports.december.get()), in: .english,
      pictures: "long")
  }

  @Test("nor does a year that is over complain")
  func finished() throws {
    try open(try FixtureReports.finished.get(), in: .french, pictures: "over")
  }

  /// - Parameter checker: the checker that looks too, if any.
  private func open(
    _ report: Report, in language: Language, pictures name: String, checker: String = ""
  ) throws {
    let folder = try SiteFolder(report, in: language)
    var pictures = ""
    if let root = Chromium.environment["DILIGENCE_SCREENSHOTS"], !root.isEmpty {
      pictures = root + "/" + name
      try FileManager.default.createDirectory(
        atPath: pictures, withIntermediateDirectories: true)
    }
    let answer = try Python.answers(
      of: try Script.browser.text, to: [folder.path, pictures, checker])
    #expect(answer.count == 1, "\(answer.joined(separator: "\n"))")
    #expect(answer.last?.hasPrefix("30 openings") == true)
  }
}

/// The browser that pages are opened in.
private enum Chromium {
  static let environment = ProcessInfo.processInfo.environment

  /// The file of the accessibility checker; `nil` when none is at hand.
  static let checker = environment["DILIGENCE_AXE"].flatMap {
    FileManager.default.isReadableFile(atPath: $0) ? $0 : nil
  }

  /// The languages in which nothing but the browser looks: the checker takes longer than all the
  /// rest, and the pages are built alike in both.
  static let uncheckedLanguages = checker == nil ? Language.allCases : [.english]

  /// Whether there is a Chromium to open pages in, and a Python to drive it.
  static let isThere =
    Python.isThere
    && ["chromium", "chromium-browser"].contains { name in
      (environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
      }
    }
}
