import Foundation
import Language
import Testing

/// A page of Markdown for people: the README, or a guide.
struct Page: CustomTestStringConvertible, Sendable {
  let path: String
  let language: Language
  let text: String

  /// Every guide in each language.
  static let guides: [Page] = guidePaths.compactMap { path, language in
    Page(path: path, language: language)
  }

  private static let guidePaths = Fixtures.names(in: "../Sources/Guides/pages").map { name in
    ("Sources/Guides/pages/" + name, name.hasSuffix(".fr.md") ? Language.french : .english)
  }

  /// The README, whose halves set their language themselves.
  static let readme = Page(path: "README.md", language: .french)

  private init?(path: String, language: Language) {
    let url = Fixtures.root.appending(path: path)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    (self.path, self.language, self.text) = (path, language, text)
  }

  var testDescription: String { path }

  /// What stands in its blocks of a kind.
  func blocks(_ kind: String) -> [String] {
    text.components(separatedBy: "```\(kind)\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
  }

  /// What stands between backquotes in its text.
  var code: [String] {
    let prose = text.components(separatedBy: "\n```").enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\n")
    return prose.components(separatedBy: "`").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
      .map { $0.element.replacingOccurrences(of: "\n", with: " ") }
  }
}

/// The conversations of a page, played from its top to its end on one stage.
///
/// They stand in blocks of the kind `console`: a command after `$ `, and under it what it answers.
/// Nothing under a command, or a last line `…`, leaves the rest unsaid. A comment
/// `<!-- # now 2026-11-20T09:00:00-05:00 -->` sets the scene, as in a transcript.
struct Conversations {
  private let page: Page

  init(of page: Page) { self.page = page }

  /// Whether what is answered is written into the page; the test fails all the same.
  private static let isRecording = ProcessInfo.processInfo.environment["DILIGENCE_RECORD"] != nil

  /// Holds the page to what is answered now.
  func hold() throws {
    let played = try played(at: nil)
    guard played != page.text else { return }
    let pairs = zip(lines(page.text), lines(played)).enumerated()
    for (number, pair) in pairs where pair.0 != pair.1 {
      Issue.record("\(page.path):\(number + 1) says\n\(pair.0)\nand the program\n\(pair.1)")
      break
    }
    guard Self.isRecording else { return }
    try Data(played.utf8).write(to: Fixtures.root.appending(path: page.path))
  }

  /// The page with what is answered now, on another day when one is given.
  @discardableResult
  func played(at clock: String?) throws -> String {
    let stage = try Stage()
    try stage.set(["# lang \(page.language.rawValue)"])
    if let clock { try stage.set(["# now \(clock)"]) }
    var result: [String] = []
    var rest = lines(page.text)[...]
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
    let lines = try stage.answer(to: placed(String(line.dropFirst(2))))
      .map { $0.replacingOccurrences(of: "$HERE/", with: "") }
    let isRefused = lines.last?.hasPrefix("? ") ?? false
    let isMeantToBe = shown.first?.hasPrefix("diligence: ") ?? false
    #expect(isRefused == isMeantToBe, "\(page.path): \(line): \(lines)")
    let found =
      isRefused
      ? lines.dropLast().map { String($0.dropFirst(2)) } : lines.filter { !$0.hasPrefix("! ") }
    if shown.isEmpty { return [] }
    guard shown.last == "…" else { return found }
    return found.prefix(shown.count - 1) + ["…"]
  }

  /// The command given from the repository's folder, but for what it writes.
  private func placed(_ command: String) -> String {
    let written = ["--sortie ", "--output ", "sauvegarder ", "backup "]
    return written.reduce(command.replacingOccurrences(of: " fixtures/", with: " $FIXTURES/")) {
      $0.replacingOccurrences(of: $1, with: $1 + "$HERE/")
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
