import Foundation
import Language
import Testing

@Suite("How the README and the guides are written")
struct TypographyTests {
  /// Each half of the README, and each guide, without code.
  static let proses: [Prose] = {
    let halves = (Page.readme?.text ?? "").components(separatedBy: "\n## English\n")
    let readme = zip(halves, Language.allCases).map { Prose("README.md", $1, $0) }
    return readme + Page.guides.map { Prose($0.path, $0.language, $0.text) }
  }()

  struct Prose: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let language: Language
    /// The lines outside of blocks and comments, without what stands between backquotes.
    let lines: [String]

    init(_ path: String, _ language: Language, _ text: String) {
      testDescription = path + " " + language.rawValue
      self.language = language
      let outside = text.components(separatedBy: "\n```").enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.flatMap { $0.element.components(separatedBy: "\n") }
      lines = outside.filter { !$0.hasPrefix("<!--") && !$0.hasPrefix("```") }.map { line in
        line.components(separatedBy: "`").enumerated()
          .map { $0.offset.isMultiple(of: 2) ? $0.element : "x" }.joined()
      }
    }

    /// The sentences of paragraphs and lists.
    var sentences: [String] {
      lines.map { $0.hasPrefix("- ") || $0.hasPrefix("|") || $0.hasPrefix("#") ? ". " + $0 : $0 }
        .map { $0.isEmpty ? ". " : $0 }.joined(separator: " ")
        .replacing(#/[.?:;] |\|/#) { _ in "\n" }.split(separator: "\n").map(String.init)
    }
  }

  @Test("French has its no-break spaces and its apostrophes", arguments: proses)
  func spaces(_ prose: Prose) throws {
    let wrong: [Regex<Substring>] =
      switch prose.language {
      case .french: [#/ [:%»]/#, #/« /#, #/[ \u{A0}][;!?]/#, #/'/#, #/\d \d{3}\b/#]
      case .english: [#/'/#, #/"/#, #/ [:;!?%]/#]
      }
    for line in prose.lines {
      for pattern in wrong { #expect(line.firstMatch(of: pattern) == nil, "\(line)") }
    }
  }

  @Test("words that the glossary replaced do not come back", arguments: proses)
  func words(_ prose: Prose) {
    let words =
      switch prose.language {
      case .french:
        [
          "manquement", "à échoir", "obligation", "constat", "tête", "pliage", "en recul",
          "en reprise", "inadmissible", "la prise", "départager", "fait défaut",
        ]
      case .english:
        [
          "delay", "dossier", "ledger", "promise", "anew", "forge", "mend", "whoever", "miss ",
          "slipping", "head that", "in the place of the other", "e-mail", "inadmissible",
        ]
      }
    for line in prose.lines {
      let text = line.lowercased()
      for word in words where text.contains(word) { Issue.record("\(word): \(line)") }
    }
  }

  @Test("a sentence has 30 words at most", arguments: proses)
  func length(_ prose: Prose) {
    for sentence in prose.sentences {
      let count = sentence.split(separator: " ").count
      #expect(count <= 30, "\(count): \(sentence)")
    }
  }
}
