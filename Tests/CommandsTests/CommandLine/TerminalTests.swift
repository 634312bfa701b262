import Commands
import Language
import Testing

@Suite("Text for a terminal")
struct TerminalTests {
  @Test(
    "what could act on a terminal or hide in it is shown as its code",
    arguments: [
      ("plain text ~", "plain text ~"), ("é ç « » œ", "é ç « » œ"),
      ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb\tc\r", "a\\u{0A}b\\u{09}c\\u{0D}"),
      ("\u{7F}\u{9B}2J", "\\u{7F}\\u{9B}2J"), ("a\u{202E}b", "a\\u{202E}b"),
      ("\u{200B}\u{200D}\u{FEFF}", "\\u{200B}\\u{200D}\\u{FEFF}"),
      ("\u{2028}\u{2066}", "\\u{2028}\\u{2066}"), ("\u{AD}\u{3164}", "\\u{AD}\\u{3164}"),
      ("\u{E0041}", "\\u{E0041}"), ("e\u{301}", "e\u{301}"), ("日本", "日本"),
      ("❤\u{FE0F}", "❤\u{FE0F}"), ("3\u{A0}%", "3\u{A0}%"),
    ])
  func safe(_ text: String, _ shown: String) {
    #expect(safeForTerminal(text) == shown)
  }

  @Test("no scalar that a terminal obeys comes through")
  func allControls() {
    for value in (0...0x9F as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = safeForTerminal(String(Character(scalar)))
      #expect(shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test(
    "widths are those of the terminal's cells",
    arguments: [
      ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("日本語", 6), ("ｱ", 1),
      ("Ａ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩🏽", 2),
      ("🇨🇦", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("a\u{FE0F}", 1), ("…", 1), ("«\u{A0}»", 3),
      ("œ", 1), ("क्ष", 2),
    ])
  func widths(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("a letter is as wide where Unicode’s tables need not be asked as beside one that they tell")
  func narrow() {
    for value in (0x20...0x2100 as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .control
      else { continue }
      let text = String(Character(scalar))
      #expect(displayWidth(text) == displayWidth(text + "日") - 2, "\(String(value, radix: 16))")
    }
  }

  @Test("columns are as wide as what they hold, words left and numbers right")
  func table() {
    var table = TextTable(columns: [.init("Bureau"), .init("Dossiers", .right), .init("Note")])
    table.append(["québec", "1 204", ""])
    table.append(["東京", "7", "a\u{1B}b"])
    #expect(
      table.rendered() == """
        Bureau  Dossiers  Note
        québec     1 204
        東京           7  a\\u{1B}b

        """)
  }

  @Test("titles are emphasised only when asked")
  func style() {
    let table = TextTable(columns: [.init("Dossier")])
    #expect(table.rendered(.plain) == "Dossier\n")
    #expect(table.rendered(.emphasised) == "\u{1B}[1mDossier\u{1B}[0m\n")
  }

  @Test("lines are cut only when a width is given")
  func clipping() {
    var table = TextTable(columns: [.init("A"), .init("B")])
    table.append(["日本語日本語", "rest"])
    #expect(table.rendered(clippedTo: 6) == "A  …\n日本…\n".replacing("A  …", with: "A    …"))
    #expect(clipped("abcdef", to: 6) == "abcdef")
    #expect(clipped("abcdef", to: 5) == "abcd…")
    #expect(clipped("abc", to: 0) == "")
  }
}
