import CommandLine
import Foundation
import Testing

@Suite("What the README types")
struct ReadmeTests {
  /// The README, when there is one.
  private static let text = try? String(
    contentsOf: Fixtures.root.appending(path: "README.md"), encoding: .utf8)

  @Test(
    "the conversations of both languages can be had, as they stand", .enabled(if: text != nil),
    arguments: Language.allCases)
  func conversations(_ language: Language) throws {
    let parts = try #require(ReadmeTests.text).components(separatedBy: "\n## English\n")
    try #require(parts.count == 2)
    let desk = try Desk(now: "2026-11-20T14:03:00-05:00", language: language)
    var lines = ReadmeTests.blocks("console", in: parts[language == .french ? 0 : 1])[...]
    #expect(!lines.isEmpty)
    while let line = lines.popFirst() {
      try #require(line.hasPrefix("$ diligence "), "\(line)")
      // What was known in April is asked of a ledger that was there in April.
      if line.contains("--connu-le") || line.contains("--known-at") { continue }
      let answer = desk.run(TestShell.words(of: String(line.dropFirst("$ diligence ".count))))
      #expect(answer.status == .done, "\(line): \(answer.complaint)")
      var shown: [String] = []
      while let next = lines.first, !next.hasPrefix("$ ") {
        shown.append(next)
        lines.removeFirst()
      }
      guard !shown.isEmpty else { continue }
      let found = answer.text.split(separator: "\n").map { ReadmeTests.plain(String($0)) }
      #expect(found == shown.map(ReadmeTests.plain), "\(line)")
    }
  }

  @Test("every command between backquotes is one", .enabled(if: text != nil))
  func commands() throws {
    let text = try #require(ReadmeTests.text)
    var count = 0
    for part in text.components(separatedBy: "`") where part.hasPrefix("diligence ") {
      if part.contains(where: \.isNewline)
        || part.contains(where: \.isUppercase) && !part.contains("-2026-")
      {
        continue
      }
      let line = part.prefix { $0 != ">" }
      let answer = try Desk().run(
        TestShell.words(of: String(line.dropFirst("diligence ".count))) + ["--help"])
      #expect(answer.status == .done, "\(part): \(answer.complaint)")
      count += 1
    }
    #expect(count > 5)
  }

  /// The lines of the blocks of a kind.
  private static func blocks(_ kind: String, in text: String) -> [String] {
    text.components(separatedBy: "```\(kind)\n").dropFirst().flatMap { block in
      block.components(separatedBy: "\n```")[0].split(separator: "\n").map(String.init)
    }
  }

  /// A line whose spaces are all alike: a page may be written without no-break ones.
  private static func plain(_ line: String) -> String {
    line.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "’", with: "'")
  }
}
