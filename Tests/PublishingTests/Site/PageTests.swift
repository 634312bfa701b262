import FormatsTestSupport
import Foundation
import Language
import LedgerTestSupport
import Testing

@testable import Publishing

@Suite("Pages", .enabled(if: Python.isThere))
struct PageTests {
  @Test("the fixture year's pages are well made and accessible", arguments: Language.allCases)
  func made(_ language: Language) throws {
    let folder = try SiteFolder(try FixtureReports.december.get(), in: language)
    #expect(folder.names.count == 10)
    let answer = try Python.answers(of: try Script.pages.text, to: folder.pages)
    #expect(answer == ["10 pages read"])
  }

  @Test("every number of the fixture year's pages is the JSON's", arguments: Language.allCases)
  func numbers(_ language: Language) throws {
    let folder = try SiteFolder(try FixtureReports.december.get(), in: language)
    let answer = try Python.answers(of: try Script.compare.text, to: [folder.path])
    #expect(answer.count == 1, "\(answer)")
    let compared = answer.first.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    #expect(compared > 600)
  }

  @Test("months that stand out, groups withheld and earlier years are told")
  func longer() throws {
    let report = InventedReports.longer(try FixtureReports.december.get())
    let folder = try SiteFolder(report, in: .french)
    #expect(try Python.answers(of: try Script.pages.text, to: folder.pages) == ["10 pages read"])
    let answer = try Python.answers(of: try Script.compare.text, to: [folder.path])
    #expect(answer.count == 1, "\(answer)")
    let text = try folder.text(of: "norme-reponse-renseignements.html")
    #expect(text.contains("moins de 5 ou non publié"))
    #expect(text.contains("hors des limites"))
    #expect(!text.contains("Limites provisoires"))
    // 7,973 of 8,859 is below 90 %, and is not shown as 90 %.
    #expect(try folder.text(of: "annuel.html").contains("89,999\u{A0}%"))
  }

  @Test("delays that go far and months that are missing are told", arguments: Language.allCases)
  func longTailed(_ language: Language) throws {
    let report = InventedReports.longTailed(try FixtureReports.december.get())
    let folder = try SiteFolder(report, in: language)
    #expect(try Python.answers(of: try Script.pages.text, to: folder.pages) == ["10 pages read"])
    let answer = try Python.answers(of: try Script.compare.text, to: [folder.path])
    #expect(answer.count == 1, "\(answer)")
  }

  @Test("a year that is over is told as such", arguments: Language.allCases)
  func finished(_ language: Language) throws {
    let report = try FixtureReports.finished.get()
    let folder = try SiteFolder(report, in: language)
    #expect(try Python.answers(of: try Script.pages.text, to: folder.pages) == ["10 pages read"])
    let answer = try Python.answers(of: try Script.compare.text, to: [folder.path])
    #expect(answer.count == 1, "\(answer)")
    let messages = language
    for name in folder.names {
      let text = try folder.text(of: name)
      for label in [SiteLabel.overdue, .open, .waiting, .pending, .outlook, .recovery, .undecided] {
        #expect(!text.contains(">\(messages.label(label))<"), "\(name): \(label)")
      }
      #expect(
        !name.hasPrefix("norme-") || text.contains(">\(messages.label(.lifted))<"), "\(name)")
    }
  }

  @Test("pages of nothing, with hostile names, are as well made", arguments: Language.allCases)
  func hostile(_ language: Language) throws {
    let report = try FixtureReports.hostile()
    let folder = try SiteFolder(report, in: language)
    let answer = try Python.answers(of: try Script.pages.text, to: folder.pages)
    #expect(answer == ["10 pages read"])
    let numbers = try Python.answers(of: try Script.compare.text, to: [folder.path])
    #expect(numbers.count == 1, "\(numbers)")
    for file in Site.files(of: report, in: language) {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(!page.contains("<script") && !page.contains("<b>"), "\(file.name)")
    }
  }

  @Test("the same report makes the same bytes")
  func same() throws {
    let report = try FixtureReports.december.get()
    for language in Language.allCases {
      let first = Site.files(of: report, in: language)
      #expect(first == Site.files(of: report, in: language))
    }
  }

  @Test(
    "what is wrong with a page is seen",
    arguments: [
      ("<main id", "<main lang=\"fr\" lang=\"fr\" id", "an attribute twice"),
      ("</main>", "", "is open"),
      ("<h2", "<h4", "h4 after h1"),
      ("<caption>", "<p>", "is open"),
      ("scope=\"row\"", "", "th without a scope"),
      ("href=\"#contenu\"", "href=\"#ailleurs\"", "leads nowhere"),
      ("href=\"index.html\"", "href=\"javascript:1\"", "no page of the site"),
      ("role=\"img\"", "", "a picture without role"),
      ("id=\"rate-1-desc\"", "id=\"rate-2-desc\"", "stands twice"),
      ("<html lang=\"fr\"", "<html lang=\"xx\"", "lang"),
      ("<article class", "<article style=\"color:red\" class", "has style"),
      ("<footer", "<script>1</script><footer", "script is there"),
      ("--paper: #ffffff", "--paper: #fffffe", "digest"),
      ("<strong><data value=\"7\">", "<strong><data value=\"8\">", "is not 8"),
    ])
  func faults(_ sought: String, _ replacement: String, _ fault: String) throws {
    let report = try FixtureReports.december.get()
    let folder = try SiteFolder(report, in: .french)
    let page = folder.path + "/index.html"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let range = try #require(text.range(of: sought))
    try text.replacingCharacters(in: range, with: replacement)
      .write(toFile: page, atomically: false, encoding: .utf8)
    let answer = try Python.answers(of: try Script.pages.text, to: [page])
    #expect(answer.contains { $0.contains(fault) }, "\(answer)")
  }
}
