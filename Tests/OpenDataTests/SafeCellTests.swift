import FormatsTestSupport
import ResultsTestSupport
import Testing

@testable import OpenData

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

  @Test("in a whole file, nothing that computes follows what may end a cell")
  func files() throws {
    let starters: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    let ends: Set<Unicode.Scalar> = [",", ";", "\"", "\t", "\r", "\n", "\u{FEFF}"]
    for seed in 0..<60 as Range<UInt64> {
      let report = try Made.hostile(seed: seed)
      for dialect in ResultDialect.allCases {
        let bytes = ResultTable(report).csv(dialect)
        var begins = true
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
          #expect(!(begins && starters.contains(scalar)), "seed \(seed), \(dialect)")
          begins = ends.contains(scalar) || begins && scalar.properties.isWhitespace
        }
      }
    }
  }
}
