import Foundation
import Language
import Testing

@Suite("A table of separated values")
struct TerminalTableTests {
  private static let source = "/poste/\u{1B}[2J\u{9B}31m"

  static let lines = ["show P-2026-00001 --format csv", "export events --format csv"]

  @Test(
    "at a terminal shows control characters as their codes, and keeps its lines", arguments: lines)
  func terminal(_ line: String) throws {
    let desk = try Desk()
    desk.run(["receive", "plainte", "--source", TerminalTableTests.source])
    let kept = desk.run(line).text
    desk.isTerminal = true
    let shown = desk.run(line).text
    #expect(kept.contains(TerminalTableTests.source))
    #expect(shown.contains(#"/poste/\u{1B}[2J\u{9B}31m"#))
    #expect(shown == linesSafeForTerminal(kept))
    #expect(
      !shown.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(shown.split(separator: "\n").count == kept.split(separator: "\n").count)
  }

  @Test("in a file keeps them, from a terminal too")
  func file() throws {
    let desk = try Desk()
    desk.run(["receive", "plainte", "--source", TerminalTableTests.source])
    desk.isTerminal = true
    desk.run(["export", "events", "--format", "csv", "--output", desk.file("t.csv")])
    #expect(
      try String(contentsOfFile: desk.file("t.csv"), encoding: .utf8)
        .contains(TerminalTableTests.source))
  }
}
