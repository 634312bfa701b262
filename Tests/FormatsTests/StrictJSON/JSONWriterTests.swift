import FormatsTestSupport
import StrictJSON
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
  func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("commas are where they belong")
  func commas() {
    let text = written { writer in
      writer.beginObject()
      writer.key("a")
      writer.beginArray()
      writer.value(1)
      writer.beginObject()
      writer.endObject()
      writer.beginArray()
      writer.endArray()
      writer.value("x")
      writer.endArray()
      writer.member("b", true)
      writer.member("c", nil as Int?)
      writer.member("d", nil as String?)
      writer.member("e", nil as Bool?)
      writer.member("f", -5)
      writer.member("g", "y")
      writer.key("h")
      writer.null()
      writer.endObject()
    }
    #expect(
      text == #"{"a":[1,{},[],"x"],"b":true,"c":null,"d":null,"e":null,"f":-5,"g":"y","h":null}"#)
  }

  @Test("lines follow one another, and storage is used again")
  func lines() {
    var writer = JSONWriter()
    for line in 1...2 {
      writer.beginArray()
      writer.value(line)
      writer.endArray()
      writer.endLine()
    }
    #expect(writer.bytes == Array("[1]\n[2]\n".utf8))
    writer.removeAll()
    writer.value(false)
    #expect(writer.bytes == Array("false".utf8))
  }

  @Test(
    "only what must be is escaped, and what a terminal may obey",
    arguments: [
      ("", ""), ("plain", "plain"), ("/", "/"), ("été «\u{A0}»", "été «\u{A0}»"),
      ("\"\\", #"\"\\"#), ("\u{8}\u{C}\n\r\t", #"\b\f\n\r\t"#),
      ("\u{0}\u{1B}[31m\u{1F}", #"\u0000\u001b[31m\u001f"#),
      ("\u{7F}", #"\u007f"#), ("a\u{80}\u{9B}31m\u{9F}", #"a\u0080\u009b31m\u009f"#),
      ("12345678\u{7F}", #"12345678\u007f"#), ("😀\u{2028}", "😀\u{2028}"),
      ("a long text, all plain ASCII", "a long text, all plain ASCII"),
      ("a long text, all plain \"ASCII\"", #"a long text, all plain \"ASCII\""#),
    ])
  func escapes(text: String, expected: String) {
    #expect(written { $0.value(text) } == "\"\(expected)\"")
    #expect(written { $0.value(utf8: text.utf8.span) } == "\"\(expected)\"")
  }

  @Test("bytes that are not UTF-8 are written as the replacement character")
  func repaired() {
    let broken: [UInt8] = [0x61, 0xFF, 0x62, 0xC2]
    #expect(written { $0.value(utf8: broken.span) } == "\"a\u{FFFD}b\u{FFFD}\"")
  }

  @Test(
    "a decimal is exact and has no idle zeros",
    arguments: [
      (8950, 2, "89.5"), (8900, 2, "89"), (8905, 2, "89.05"), (5, 2, "0.05"), (50, 2, "0.5"),
      (0, 2, "0"), (-5, 3, "-0.005"), (-1200, 2, "-12"), (7, 0, "7"), (120, 0, "120"),
      (Int.min, 18, "-9.223372036854775808"), (Int.max, 0, "9223372036854775807"),
    ])
  func decimals(integer: Int, digits: Int, expected: String) {
    #expect(written { $0.value(integer, fractionDigits: digits) } == expected)
  }

  @Test("naughty strings come back as they went", .enabled(if: TestData.folder != nil))
  func naughtyStrings() throws {
    let strings = try JSONNode.parse(TestData.bytes(of: "blns.json")).elements()
    #expect(strings.count > 400)
    for node in strings {
      let text = try node.string()
      var writer = JSONWriter()
      writer.beginObject()
      writer.member(text, text)
      writer.endObject()
      let member = try #require(try JSONNode.parse(writer.bytes).members().first)
      #expect(Array(member.key.utf8) == Array(text.utf8))
      #expect(try Array(member.node.string().utf8) == Array(text.utf8))
      #expect(!writer.bytes.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }
}
