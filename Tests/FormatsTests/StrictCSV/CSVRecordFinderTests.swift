import StrictCSV
import Testing

@Suite("CSVRecordFinder")
struct CSVRecordFinderTests {
  /// The records of a text, each with its line end's length, and whether it ends within quotes.
  func found(_ text: String) -> (records: [String], lengths: [Int], isWithinQuotes: Bool) {
    let bytes = Array(text.utf8)
    var finder = CSVRecordFinder(separator: .comma)
    var records: [String] = []
    var lengths: [Int] = []
    var start = 0
    while let end = finder.scan(bytes.span, from: start) {
      records.append(
        String(decoding: bytes[start..<end.next - end.lineEndLength], as: UTF8.self))
      lengths.append(end.lineEndLength)
      start = end.next
    }
    records.append(String(decoding: bytes[start...], as: UTF8.self))
    return (records, lengths, finder.isWithinQuotes)
  }

  @Test(
    "a record ends at a line feed that is not within quotes",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("\n\n", ["", "", ""]),
      ("\"a\nb\"\nc", ["\"a\nb\"", "c"]), ("\"a\"\"\n\"\nc", ["\"a\"\"\n\"", "c"]),
      ("x,\"\n\",\"\n\"\ny", ["x,\"\n\",\"\n\"", "y"]),
      // What is not CSV must not swallow the records after it.
      ("a\"b\nc\n", ["a\"b", "c", ""]), ("\"a\"b\"\nc", ["\"a\"b\"", "c"]),
      ("a \"\nc\"", ["a \"", "c\""]), ("a\rb\nc", ["a\rb", "c"]), ("\r\"\nb", ["\r\"", "b"]),
    ])
  func ends(text: String, expected: [String]) {
    #expect(found(text).records == expected)
  }

  @Test("a carriage return just before is part of the line end")
  func lineEnds() {
    #expect(found("a\r\nb\n\"c\r\n\"\r\n\r\n\r\r\n").lengths == [2, 1, 2, 2, 2])
    #expect(found("\"a\r\"\n").lengths == [1])
  }

  @Test("a text may end within quotes")
  func withinQuotes() {
    #expect(found("a,\"b\nc").isWithinQuotes)
    #expect(!found("a,\"b\nc\"").isWithinQuotes)
    #expect(!found("a,b\"").isWithinQuotes)
  }
}

@Suite("CSVSeparator")
struct CSVSeparatorTests {
  @Test(
    "the header tells it: the more frequent one outside quotes",
    arguments: [
      ("a,b", .comma), ("a;b", .semicolon), ("\"a,b,c\";d", .semicolon), ("a;b,c,d", .comma),
      ("\"a\"\";;;\",b", .comma), ("a", nil), ("", nil), ("a,b;c", nil),
    ] as [(String, CSVSeparator?)])
  func told(header: String, expected: CSVSeparator?) {
    let separator = CSVSeparator(header: header.utf8.span)
    #expect(separator == expected)
  }
}
