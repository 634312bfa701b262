import StrictCSV
import Testing

@Suite("CSVSplitter")
struct CSVSplitterTests {
  func fields(_ bytes: [UInt8], _ separator: CSVSeparator = .comma) throws -> [String] {
    var splitter = CSVSplitter(separator: separator)
    try splitter.split(bytes.span, from: 0, to: bytes.count)
    return splitter.fields.map { $0.text(in: bytes.span) }
  }

  @Test(
    "a record is split at its separators, quotes taken off",
    arguments: [
      ("", [""]), (",", ["", ""]), ("a", ["a"]), ("a,b", ["a", "b"]), ("a,", ["a", ""]),
      (",a", ["", "a"]), (#""""#, [""]), (#""","""#, ["", ""]), (#""a,b",c"#, ["a,b", "c"]),
      (#""a""b""#, ["a\"b"]), (#""""""#, ["\""]), (#""""""""#, ["\"\""]),
      ("\"a\nb\r\nc\",\"\r\"", ["a\nb\r\nc", "\r"]), (" a , b ", [" a ", " b "]),
      ("été;x,\t😀", ["été;x", "\t😀"]),
    ])
  func splits(record: String, expected: [String]) throws {
    #expect(try fields(Array(record.utf8)) == expected)
  }

  @Test("with semicolons, a comma is a character like others")
  func semicolons() throws {
    #expect(try fields(Array("a,b;\"c;d\";".utf8), .semicolon) == ["a,b", "c;d", ""])
  }

  @Test("a field tells whether it was quoted, and where it is")
  func ranges() throws {
    let bytes = Array(#"xx,,"","a""b",y"#.utf8)
    var splitter = CSVSplitter(separator: .comma)
    try splitter.split(bytes.span, from: 1, to: bytes.count)
    #expect(splitter.fields.map(\.range) == [1..<2, 3..<3, 5..<5, 8..<12, 14..<15])
    #expect(splitter.fields.map(\.isQuoted) == [false, false, true, true, false])
    #expect(splitter.fields.map(\.hasDoubledQuotes) == [false, false, false, true, false])
  }

  @Test("a field is compared by scalars, doubled quotes made single")
  func comparison() throws {
    let bytes = Array("é,\"a\"\"b\"".utf8)
    var splitter = CSVSplitter(separator: .comma)
    try splitter.split(bytes.span, from: 0, to: bytes.count)
    func has(_ text: String, at index: Int) -> Bool {
      splitter.fields[index].hasText(text, in: bytes.span)
    }
    #expect(has("é", at: 0))
    #expect(!has("e\u{301}", at: 0))
    #expect(!has("", at: 0))
    #expect(has("a\"b", at: 1))
    #expect(!has("a\"\"b", at: 1))
  }

  @Test(
    "what is not CSV is refused, with the reason and the place",
    arguments: [
      (#"a"b"#, .quoteInUnquotedField, 1),
      (#"a, "b""#, .quoteInUnquotedField, 3),
      (#""a"b"#, .textAfterClosingQuote, 3),
      (#""a" ,b"#, .textAfterClosingQuote, 3),
      ("\"a\"\r", .textAfterClosingQuote, 3),
      (#"x,"a"#, .unterminatedQuote, 2),
      (#"""#, .unterminatedQuote, 0),
      (#"""""#, .unterminatedQuote, 0),
      ("a\r", .lineEndInUnquotedField, 1),
      ("a\rb", .lineEndInUnquotedField, 1),
      ("a,b\nc", .lineEndInUnquotedField, 3),
    ] as [(String, CSVError.Fact, Int)])
  func refuses(record: String, fact: CSVError.Fact, offset: Int) {
    let bytes = Array(("12" + record).utf8)
    var splitter = CSVSplitter(separator: .comma)
    do {
      try splitter.split(bytes.span, from: 2, to: bytes.count)
      Issue.record("split")
    } catch {
      #expect(error.fact == fact)
      #expect(error.offset == offset + 2)
      #expect(splitter.fields.isEmpty)
    }
  }

  @Test("Windows-1252 is not UTF-8, and the first such byte is shown")
  func invalidUTF8() throws {
    let bytes: [UInt8] = [0x61, 0x2C, 0xE9, 0x74, 0xE9]
    let error = try #require(#expect(throws: CSVError.self) { try fields(bytes) })
    #expect(error.fact == .invalidUTF8)
    #expect(error.offset == 2)
  }
}
