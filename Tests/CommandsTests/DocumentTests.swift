import Commands
import FormatsTestSupport
import Foundation
import Guides
import Language
import StrictJSON
import Testing

@Suite("The README and the guides")
struct DocumentTests {
  @Test("the conversations of a guide can be had, as they stand", arguments: Page.guides)
  func guides(_ page: Page) throws { try Conversations(of: page).hold() }

  @Test("the README's can be had, as they stand", .enabled(if: Page.readme != nil))
  func readme() throws { try Conversations(of: try #require(Page.readme)).hold() }

  @Test(
    "the README's can be had on any day", .enabled(if: Page.readme != nil),
    arguments: [
      "2026-12-25T10:00:00-05:00", "2027-01-01T00:00:01-05:00", "2028-02-29T23:59:59-05:00",
      "2031-11-02T01:30:00-04:00", "2027-06-26T12:00:00-04:00",
    ])
  func anyDay(_ clock: String) throws {
    try Conversations(of: try #require(Page.readme)).played(at: clock)
  }

  @Test(
    "the README has 8 KB at most, and each half says the same",
    .enabled(if: Page.readme != nil))
  func length() throws {
    let readme = try #require(Page.readme)
    #expect(readme.text.utf8.count <= 8192)
    let halves = readme.text.components(separatedBy: "\n## English\n").map { half in
      half.split(separator: "\n").filter { $0.hasPrefix("### ") || $0.hasPrefix("```") }
    }
    #expect(halves.count == 2 && halves[0].count == halves[1].count)
  }

  @Test("a guide is the same in both languages, part by part", arguments: Guide.allCases)
  func languages(_ guide: Guide) {
    func shape(_ text: String) -> [String] {
      GuideBlock.parse(text).map { block in
        switch block {
        case .heading(let level, _): "heading \(level)"
        case .paragraph: "paragraph"
        case .list(let items): "list of \(items.count)"
        case .code(let kind, _): kind
        case .table(let rows): "table of \(rows.count)"
        }
      }
    }
    #expect(shape(guide.french) == shape(guide.english))
  }

  @Test(
    "every command that a page names is one",
    arguments: Page.guides + [Page.readme].compactMap(\.self))
  func commands(_ page: Page) throws {
    for part in page.code where part.hasPrefix("diligence ") {
      let command = part.dropFirst("diligence ".count)
      let words = TestShell.words(of: String(command.prefix { $0 != ">" }))
      if words.contains("SUJET") || words.contains("TOPIC") { continue }
      let isHelp = ["aide", "help"].contains(words[0])
      let answer = try Desk().run(words + (isHelp ? [] : ["--help"]))
      #expect(answer.status == .done, "\(part): \(answer.complaint)")
    }
  }

  @Test("what a page gives as JSON is JSON", arguments: Page.guides)
  func json(_ page: Page) throws {
    for block in page.blocks("json") {
      // Several lines are an object, or an object a line.
      let texts = block.hasPrefix("{\n") ? [block] : block.split(separator: "\n").map(String.init)
      for text in texts { _ = try JSONNode.parse([UInt8](text.utf8)) }
    }
  }

  @Test("the event of the guide to formats is taken as it stands", arguments: Language.allCases)
  func event(_ language: Language) throws {
    let page = try #require(
      Page.guides.first { $0.path.hasSuffix("formats.\(language.rawValue).md") })
    let desk = try Desk(now: "2026-11-20T15:00:00-05:00")
    try desk.write([UInt8]((page.blocks("json")[0] + "\n").utf8), to: "événement.jsonl")
    #expect(desk.run(["importer", desk.file("événement.jsonl")]).status == .done)
    try desk.write([UInt8]((page.blocks("csv")[0] + "\n").utf8), to: "feuille.csv")
    #expect(desk.run(["importer", desk.file("feuille.csv")]).status == .done)
  }
}
