import StrictJSON
import Testing

@Suite("Duplicate keys")
struct JSONDuplicateKeyTests {
  func offset(ofDuplicateIn text: String) -> Int? {
    var scanner = JSONScanner()
    do {
      try scanner.scan(Array(text.utf8).span)
      return nil
    } catch {
      #expect(error.fact == .duplicateKey)
      return error.offset
    }
  }

  @Test(
    "the same key twice is refused, at any depth, once escapes are decoded",
    arguments: [
      (#"{"a":1,"a":2}"#, 8),
      (#"{"a":1,"b":2,"a":3}"#, 14),
      (#"{"":1,"":2}"#, 7),
      (#"[[{"x":{"a":[],"b":{},"a":3}}]]"#, 23),
      (#"{"a":1,"\u0061":2}"#, 8),
      (#"{"\u0061":1,"a":2}"#, 13),
      (#"{"é":1,"\u00E9":2}"#, 9),
      (#"{"\ud83d\ude00":1,"😀":2}"#, 19),
      (#"{"\/":1,"/":2}"#, 9),
      (#"{"long key number one":{"k":1},"long key number one":2}"#, 32),
    ])
  func refused(text: String, offset: Int) {
    #expect(self.offset(ofDuplicateIn: text) == offset)
  }

  @Test(
    "keys that only look the same are not the same",
    arguments: [
      #"{"a":1,"A":2}"#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#, #"{"a":1,"a ":2}"#,
      // Two forms of one letter: other code points, so another key.
      #"{"é":1,"e\#u{301}":2}"#, #"{"\\u0061":1,"a":2}"#, #"{"aba":1,"aca":2,"ada":3}"#,
      #"{"a":"a","b":"a"}"#,
    ])
  func accepted(text: String) {
    #expect(offset(ofDuplicateIn: text) == nil)
  }

  @Test("objects of any size are looked through", arguments: [2, 31, 32, 33, 34, 500, 5000])
  func anySize(count: Int) {
    let members = (0..<count).map { #""k\#($0)":{"v":\#($0)}"# }
    #expect(offset(ofDuplicateIn: "{\(members.joined(separator: ","))}") == nil)
    for repeated in Set([0, 1, count / 2, count - 1]) {
      let text = "{\(members.joined(separator: ",")),\"k\(repeated)\":0}"
      let expected = text.utf8.count - "k\(repeated)\":0}".utf8.count
      #expect(offset(ofDuplicateIn: text) == expected, "k\(repeated)")
    }
  }
}
