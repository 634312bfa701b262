import StrictJSON
import Testing

@Suite("JSONScanner")
struct JSONScannerTests {
  func refusal(of bytes: [UInt8]) -> JSONError? {
    var scanner = JSONScanner()
    do {
      try scanner.scan(bytes.span)
      return nil
    } catch {
      #expect(scanner.tokens.isEmpty, "a text that is refused has no tokens")
      return error
    }
  }

  @Test(
    "what is not JSON is refused, with the reason and the place",
    arguments: [
      ("", .unexpectedEnd, 0),
      ("  \n", .unexpectedEnd, 3),
      ("\u{FEFF}1", .byteOrderMark, 0),
      ("\u{A0}1", .expectedValue, 0),
      ("\u{0B}1", .expectedValue, 0),
      ("[", .unexpectedEnd, 1),
      ("[1", .unexpectedEnd, 2),
      ("[1,", .unexpectedEnd, 3),
      ("[1,]", .expectedValue, 3),
      ("[,1]", .expectedValue, 1),
      ("[1 2]", .expectedCommaOrBracket, 3),
      ("[1}", .expectedCommaOrBracket, 2),
      ("]", .expectedValue, 0),
      ("{", .unexpectedEnd, 1),
      ("{1:2}", .expectedKey, 1),
      ("{a:2}", .expectedKey, 1),
      ("{'a':2}", .expectedKey, 1),
      ("{\"a\"}", .expectedColon, 4),
      ("{\"a\" 1}", .expectedColon, 5),
      ("{\"a\":}", .expectedValue, 5),
      ("{\"a\":1,}", .expectedKey, 7),
      ("{\"a\":1 \"b\":2}", .expectedCommaOrBrace, 7),
      ("{\"a\":1]", .expectedCommaOrBrace, 6),
      ("1 2", .textAfterValue, 2),
      ("{}}", .textAfterValue, 2),
      ("1\u{0}", .textAfterValue, 1),
      ("tru", .unexpectedEnd, 3),
      ("trux", .invalidLiteral, 0),
      ("[nul]", .invalidLiteral, 1),
      ("True", .expectedValue, 0),
      ("truex", .textAfterValue, 4),
      ("NaN", .expectedValue, 0),
      ("-", .invalidNumber, 1),
      ("-Infinity", .invalidNumber, 1),
      ("+1", .expectedValue, 0),
      (".5", .expectedValue, 0),
      ("1.", .invalidNumber, 2),
      ("1.e5", .invalidNumber, 2),
      ("1e", .invalidNumber, 2),
      ("1e+", .invalidNumber, 3),
      ("01", .leadingZero, 0),
      ("-012", .leadingZero, 1),
      ("0x1", .textAfterValue, 1),
      ("[\"abc", .unterminatedString, 1),
      ("\"abc\\", .unexpectedEnd, 5),
      ("\"abc\\\"", .unterminatedString, 0),
      ("\"a\nb\"", .controlCharacter, 2),
      ("\"a\tb\"", .controlCharacter, 2),
      ("\"12345678\u{1F}\"", .controlCharacter, 9),
      ("\"\u{0}\"", .controlCharacter, 1),
      ("\"\\x41\"", .invalidEscape, 1),
      ("\"\\'\"", .invalidEscape, 1),
      ("\"\\U0041\"", .invalidEscape, 1),
      ("\"\\u12\"", .invalidUnicodeEscape, 1),
      ("\"\\u12G4\"", .invalidUnicodeEscape, 1),
      ("\"\\u", .invalidUnicodeEscape, 1),
      ("\"\\ud800\"", .loneSurrogate, 1),
      ("\"\\uDC00\"", .loneSurrogate, 1),
      ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
      ("\"\\ud800\\ud800\"", .loneSurrogate, 1),
      ("\"\\ud800\\n\"", .loneSurrogate, 1),
    ] as [(String, JSONError.Fact, Int)])
  func refused(text: String, fact: JSONError.Fact, offset: Int) {
    let error = refusal(of: Array(text.utf8))
    #expect(error?.fact == fact)
    #expect(error?.offset == offset)
  }

  @Test(
    "bytes that are not UTF-8 are refused at the sequence's first byte",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x22], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xE2, 0x82, 0x22], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
    ] as [[UInt8]])
  func invalidUTF8(sequence: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for head in [[], Array("é 12345678".utf8)] {
      let error = refusal(of: [quote] + head + sequence + [quote])
      #expect(error?.fact == .invalidUTF8)
      #expect(error?.offset == 1 + head.count)
    }
    #expect(refusal(of: sequence)?.fact == .expectedValue)
  }

  @Test("every scalar but the controls, the quote and the backslash may stand in a string")
  func everyScalar() {
    for code in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(code), scalar != "\"", scalar != "\\" else { continue }
      let error = refusal(of: Array("\"\(scalar)\"".utf8))
      if error != nil { #expect(error == nil, "U+\(String(code, radix: 16))") }
    }
  }

  @Test("tokens lie flat, and each leads past what it contains")
  func tape() throws {
    let text = #" {"a" : [1, {"b":"c\n"}], "d":{}, "e": [ ], "f":true,"g":null,"h":false } "#
    let bytes = Array(text.utf8)
    var scanner = JSONScanner()
    try scanner.scan(bytes.span)
    let shown = scanner.tokens.map { token in
      let written = String(decoding: bytes[token.range], as: UTF8.self)
      return "\(token.kind) \(token.next) \(token.count) \(token.hasEscapes) \(written)"
    }
    let whole = text.dropFirst().dropLast()
    #expect(
      shown
        == [
          "object 17 6 false \(whole)",
          "string 2 0 false a",
          #"array 7 2 false [1, {"b":"c\n"}]"#,
          "number 4 0 false 1",
          #"object 7 1 false {"b":"c\n"}"#,
          "string 6 0 false b",
          #"string 7 0 true c\n"#,
          "string 8 0 false d", "object 9 0 false {}",
          "string 10 0 false e", "array 11 0 false [ ]",
          "string 12 0 false f", "true 13 0 false true",
          "string 14 0 false g", "null 15 0 false null",
          "string 16 0 false h", "false 17 0 false false",
        ])
  }

  @Test("a scanner serves many texts, refused ones among them")
  func reuse() throws {
    var scanner = JSONScanner()
    try scanner.scan(Array("[1,2,3]".utf8).span)
    #expect(scanner.tokens.count == 4)
    #expect(throws: JSONError.self) { try scanner.scan(Array("[1,2,3".utf8).span) }
    #expect(scanner.tokens.isEmpty)
    try scanner.scan(Array("7".utf8).span)
    #expect(scanner.tokens.count == 1)
  }

  @Test("nesting has no limit but the text's length")
  func deepNesting() throws {
    let depth = 100_000
    for opening in ["[", #"{"":"#] {
      let text = String(repeating: opening, count: depth)
      #expect(refusal(of: Array(text.utf8))?.fact == .unexpectedEnd)
    }
    var scanner = JSONScanner()
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    try scanner.scan(Array(text.utf8).span)
    #expect(scanner.tokens.count == depth)
    #expect(scanner.tokens[0].next == depth)
    #expect(scanner.tokens[depth - 1].count == 0)
  }

  @Test("a text longer than the limit is refused unread")
  func tooLong() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: JSONScanner.lengthLimit + 1)
    #expect(refusal(of: bytes)?.fact == .tooLong)
  }
}
