import StrictCSV
import Testing

@Suite("CSVWriter")
struct CSVWriterTests {
  func written(
    _ records: [[String]], _ separator: CSVSeparator = .comma,
    _ lineEnd: CSVWriter.LineEnd = .lineFeed, _ formulas: CSVWriter.Formulas = .kept
  ) -> String {
    var writer = CSVWriter(separator: separator, lineEnd: lineEnd, formulas: formulas)
    for record in records { writer.record(record) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("quotes are there only where they are needed")
  func quotes() {
    let record = ["a", "b,c", "d;e", "f\"g", "h\ni", "j\rk", "", " ", "été"]
    #expect(
      written([record]) == "a,\"b,c\",d;e,\"f\"\"g\",\"h\ni\",\"j\rk\",, ,été\n")
    #expect(
      written([record], .semicolon)
        == "a;b,c;\"d;e\";\"f\"\"g\";\"h\ni\";\"j\rk\";; ;été\n")
  }

  @Test("a record of one empty field is not a line of nothing")
  func emptyField() {
    #expect(written([[""], ["", ""], []], .comma, .carriageReturnLineFeed) == "\"\"\r\n,\r\n\r\n")
  }

  @Test(
    "what a spreadsheet would compute is made a text, when asked",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("\t=1", "'\t'=1"),
      ("\r=1", "\"'\r'=1\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=1", "a=1"), ("'=1", "'=1"),
      ("", "\"\""), ("=\u{301}", "'=\u{301}"),
    ])
  func formulas(text: String, expected: String) {
    #expect(written([[text]], .comma, .lineFeed, .neutralised) == expected + "\n")
  }

  @Test("integers and what is absent are fields too, and storage is used again")
  func otherFields() {
    var writer = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    writer.field(-5)
    writer.field(nil as Int?)
    writer.field(nil as String?)
    writer.endRecord()
    #expect(writer.bytes == Array("-5,,\n".utf8))
    writer.removeAll()
    writer.record([""])
    #expect(writer.bytes == Array("\"\"\n".utf8))
  }
}
