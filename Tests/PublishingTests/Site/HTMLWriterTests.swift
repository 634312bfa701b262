import Language
import Testing

@testable import Publishing

@Suite("The writer of pages")
struct HTMLWriterTests {
  private func written(_ markup: Markup) -> String {
    var writer = HTMLWriter()
    writer.write(markup)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "text is escaped for its context",
    arguments: [
      ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"'", "\"'"), ("é", "é"),
      ("a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"), ("\u{202E}x\u{2066}", "\u{FFFD}x\u{FFFD}"),
      ("a\nb\u{2028}c", "a\u{FFFD}b\u{FFFD}c"), ("\u{200B}\u{FEFF}", "\u{FFFD}\u{FFFD}"),
      ("]]>", "]]&gt;"), ("&lt;", "&amp;lt;"), ("1\u{A0}%", "1\u{A0}%"),
    ])
  func text(_ text: String, _ expected: String) {
    #expect(written(.text(text)) == expected)
  }

  @Test("what is no character is replaced", arguments: [0xFFFE, 0xFDD0, 0x1FFFF] as [UInt32])
  func noncharacter(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(written(.text(String(scalar))) == "\u{FFFD}")
  }

  @Test("an attribute cannot be left")
  func attribute() {
    let written = written(Tag.span(.class("\"><b>'`&")) { "x" })
    #expect(written == "<span class=\"&quot;&gt;&lt;b&gt;&#39;`&amp;\">x</span>")
  }

  @Test("a sentence says its numbers and dates to programs too")
  func marked() throws {
    let text: MarkedText = "\(Language.french.marked(1_200)) sur \(Language.english.marked(3))"
    #expect(
      written(Markup(text))
        == "<data value=\"1200\">1\u{A0}200</data> sur <data value=\"3\">3</data>")
  }

  @Test("void elements have no end")
  func void() {
    #expect(written(Tag.br()) == "<br>")
  }
}
