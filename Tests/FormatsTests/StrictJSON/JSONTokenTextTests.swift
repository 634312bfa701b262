import StrictJSON
import Testing

@Suite("JSONToken text")
struct JSONTokenTextTests {
  /// One text that is a string or a number, and its token.
  struct Scanned {
    let bytes: [UInt8]
    let token: JSONToken

    init(_ text: String) throws {
      let bytes = Array(text.utf8)
      var scanner = JSONScanner()
      try scanner.scan(bytes.span)
      self.bytes = bytes
      token = scanner.tokens[0]
    }

    var text: String { token.text(in: bytes.span) }

    func has(_ text: String) -> Bool {
      let answer = token.hasText(text, in: bytes.span)
      #expect(token.hasText(Array(text.utf8), in: bytes.span) == answer)
      return answer
    }

    func appended(to head: [UInt8]) -> [UInt8] {
      var bytes = head
      token.appendText(of: self.bytes.span, to: &bytes)
      return bytes
    }
  }

  @Test(
    "a string is decoded, appended and compared the same way",
    arguments: [
      ("", ""), ("a", "a"),
      ("plain text of more than fifteen bytes", "plain text of more than fifteen bytes"),
      ("été 😀", "été 😀"),
      (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#"\u0041\u00e9\u20AC\ud83d\ude00\u0000"#, "Aé€😀\0"),
      (#"\uD800\uDC00\uDBFF\uDFFF"#, "\u{10000}\u{10FFFF}"),
      (#"a\nb"#, "a\nb"), (#"\\n"#, #"\n"#), (#"\u005cn"#, #"\n"#), ("\u{7F}", "\u{7F}"),
    ])
  func strings(written: String, decoded: String) throws {
    let scanned = try Scanned("\"\(written)\"")
    #expect(scanned.token.hasEscapes == written.contains("\\"))
    #expect(scanned.text == decoded)
    #expect(scanned.appended(to: [7]) == [7] + Array(decoded.utf8))
    #expect(scanned.has(decoded))
    #expect(!scanned.has(decoded + "x"))
    #expect(!scanned.has("x" + decoded.dropFirst()))
    let index = JSONNames(["other", decoded, "names"]).index(
      of: scanned.token, in: scanned.bytes.span)
    #expect(index == 1)
  }

  @Test("a letter written in two ways is two texts")
  func canonicalEquivalence() throws {
    let scanned = try Scanned("\"é\"")
    #expect(scanned.has("é"))
    #expect(!scanned.has("e\u{301}"))
  }

  @Test(
    "a number's text is as it is written", arguments: ["-0", "1.50e+3", "12345678901234567890"])
  func numbers(written: String) throws {
    #expect(try Scanned(written).text == written)
  }
}
