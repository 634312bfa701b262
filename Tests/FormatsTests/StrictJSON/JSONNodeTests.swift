import StrictJSON
import Testing

@Suite("JSONNode")
struct JSONNodeTests {
  @Test("a tree has every value and its place")
  func placesOfValues() throws {
    let text = """
      {
        "a": [1, "é\\u00e9\\n", true],
        "é": {"b": null},  "c": -0.5e+2
      }
      """
    let node = try JSONNode.parse(Array(text.utf8))
    func at(_ line: Int, _ column: Int) -> TextPlace { TextPlace(line: line, column: column) }
    #expect(
      node
        == JSONNode(
          .object([
            JSONMember(
              key: "a", keyPlace: at(2, 3),
              node: JSONNode(
                .array([
                  JSONNode(.number("1"), at: at(2, 9)),
                  JSONNode(.string("éé\n"), at: at(2, 12)),
                  JSONNode(.bool(true), at: at(2, 25)),
                ]), at: at(2, 8))),
            JSONMember(
              key: "é", keyPlace: at(3, 3),
              node: JSONNode(
                .object([
                  JSONMember(
                    key: "b", keyPlace: at(3, 9), node: JSONNode(.null, at: at(3, 14)))
                ]), at: at(3, 8))),
            JSONMember(
              key: "c", keyPlace: at(3, 22), node: JSONNode(.number("-0.5e+2"), at: at(3, 27))),
          ]), at: at(1, 1)))
  }

  @Test("512 containers may be nested, not 513")
  func depthLimit() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONNode.parse(nested(JSONNode.depthLimit))
    let error = #expect(throws: JSONError.self) {
      try JSONNode.parse(nested(JSONNode.depthLimit + 1))
    }
    #expect(error?.fact == .tooDeep)
    #expect(error?.offset == 512)
  }

  @Test("an error knows its line and column")
  func placeOfError() throws {
    let bytes = Array("{\r\n  \"é\": 1,\n}".utf8)
    let error = try #require(#expect(throws: JSONError.self) { try JSONNode.parse(bytes) })
    #expect(error.fact == .expectedKey)
    #expect(error.place(in: bytes) == TextPlace(line: 3, column: 1))
  }
}
