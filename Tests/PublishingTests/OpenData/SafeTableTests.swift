import ResultsTestSupport
import Testing

@testable import Publishing

@Suite("Tables that no spreadsheet computes")
struct SafeTableTests {
  @Test("in a whole file, nothing that computes follows what may end a cell")
  func files() throws {
    let starters: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    let ends: Set<Unicode.Scalar> = [",", ";", "\"", "\t", "\r", "\n", "\u{FEFF}"]
    for seed in 0..<60 as Range<UInt64> {
      let report = try MadeReport.hostile(seed: seed)
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
