import CommandLine
import Commands
import Foundation
import Guides
import Testing

@Suite("What the guides type")
struct DocumentTests {
  @Test(
    "the conversations can be had, as they stand", arguments: Guide.allCases, Language.allCases)
  func guides(_ guide: Guide, _ language: Language) throws {
    let code = language.rawValue
    let path = "Sources/Guides/pages/\(guide.rawValue).\(code).md"
    try Conversations(of: path, in: language).hold()
  }
}

/// The conversations of a page, played from its top to its end on one stage.
///
/// They stand in blocks of the kind `console`: a command after `$ `, and under it what it answers.
/// Nothing under a command, or a last line `…`, leaves the rest unsaid. A comment
/// `<!-- # now 2026-11-20T09:00:00-05:00 -->` sets the scene, as in a transcript.
struct Conversations {
  private let path: String
  private let language: Language

  init(of path: String, in language: Language) {
    self.path = path
    self.language = language
  }

  /// Whether what is answered is written into the page; the test fails all the same.
  private static let isRecording = ProcessInfo.processInfo.environment["DILIGENCE_RECORD"] != nil

  func hold() throws {
    let url = Fixtures.root.appending(path: path)
    let written = try String(contentsOf: url, encoding: .utf8)
    let played = try play(written)
    guard played != written else { return }
    for (number, pair) in zip(lines(written), lines(played)).enumerated() where pair.0 != pair.1 {
      Issue.record("\(path):\(number + 1) says\n\(pair.0)\nand the program\n\(pair.1)")
      break
    }
    if Self.isRecording { try Data(played.utf8).write(to: url) }
  }

  private func play(_ page: String) throws -> String {
    let stage = try Stage()
    try stage.set(["# lang \(language.rawValue)"])
    var result: [String] = []
    var rest = lines(page)[...]
    var isConversation = false
    while let line = rest.popFirst() {
      result.append(line)
      if line.hasPrefix("```") {
        isConversation = line == "```console"
      } else if line.hasPrefix("<!-- # "), line.hasSuffix(" -->") {
        try stage.set([String(line.dropFirst(5).dropLast(4))])
      } else if isConversation, line.hasPrefix("$ ") {
        let shown = rest.prefix { !$0.hasPrefix("$ ") && $0 != "```" }
        rest = rest.dropFirst(shown.count)
        result += try answer(to: line, shown: Array(shown), on: stage)
      }
    }
    return result.joined(separator: "\n")
  }

  /// What a page has under a command, as it is answered now.
  private func answer(to line: String, shown: [String], on stage: Stage) throws -> [String] {
    // A reader stands in the repository's folder.
    let command = line.dropFirst(2).replacingOccurrences(of: " fixtures/", with: " $FIXTURES/")
    let lines = try stage.answer(to: command)
    let isRefused = lines.last?.hasPrefix("? ") ?? false
    let isMeantToBe = shown.first?.hasPrefix("diligence: ") ?? false
    #expect(isRefused == isMeantToBe, "\(path): \(line): \(lines)")
    let found =
      isRefused
      ? lines.dropLast().map { String($0.dropFirst(2)) } : lines.filter { !$0.hasPrefix("! ") }
    if shown.isEmpty { return [] }
    guard shown.last == "…" else { return found }
    return found.prefix(shown.count - 1) + ["…"]
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
