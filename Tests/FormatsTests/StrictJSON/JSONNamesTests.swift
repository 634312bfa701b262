import StrictJSON
import Testing

@Suite("JSONNames")
struct JSONNamesTests {
  func index(of name: String, in list: JSONNames) -> Int? { list.index(of: name.utf8.span) }

  @Test("every name is found, and nothing else", arguments: [0, 1, 2, 7, 40, 1000])
  func finds(count: Int) {
    let names = (0..<count).map { "name \($0)" }
    let list = JSONNames(names)
    #expect(list.names == names)
    for (expected, name) in names.enumerated() {
      #expect(index(of: name, in: list) == expected)
    }
    for stranger in ["", "name", "name \(count)", "name 0 ", "Name 0", "é"] {
      #expect(index(of: stranger, in: list) == nil)
    }
  }

  @Test("names of the same length and ends are told apart")
  func sameHash() {
    let list = JSONNames(["abbbc", "abdbc", "", "abxbc"])
    #expect(index(of: "abdbc", in: list) == 1)
    #expect(index(of: "", in: list) == 2)
    #expect(index(of: "abxbc", in: list) == 3)
    #expect(index(of: "abybc", in: list) == nil)
  }
}
