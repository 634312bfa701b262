import Testing

@testable import StrictCSV

@Suite("Cells that no spreadsheet computes")
struct SafeCellTests {
  @Test(
    "a formula is made a text, wherever a cell may begin",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("\u{FF1D}1", "'\u{FF1D}1"),
      (" =1", " '=1"), ("\u{A0}=1", "\u{A0}'=1"), ("\t=1", "'\t'=1"), ("\rx", "'\rx"),
      ("\nx", "'\nx"), ("a;=1", "a;'=1"), ("a,+1", "a,'+1"), ("a\"=1", "a\"'=1"),
      ("a\n=1", "a\n'=1"),
      ("a; -b", "a; '-b"),
    ])
  func neutralised(_ text: String, _ safe: String) {
    #expect(SafeCell.text(text) == safe)
  }

  @Test(
    "other texts stay as they are",
    arguments: ["", "a=b", "1-2", "90 % – oui", "porte-à-porte; suite", "a'b", "courriel@exemple"])
  func kept(_ text: String) {
    #expect(SafeCell.text(text) == text)
  }
}
