import Commands
import Testing

@testable import Language

@Suite("Suggesting the nearest word")
struct SuggestionTests {
  @Test(
    "one mistake is seen through, more in longer words",
    arguments: [
      ("quebec", "quebec"), ("Québec", "quebec"), ("qubec", "quebec"), ("queebc", "quebec"),
      ("montral", "montreal"), ("mtl", nil), ("", nil), ("p-2026-0042", "P-2026-00042"),
      ("paris", nil), ("mo", "montreal"), ("m", nil),
    ] as [(String, String?)])
  func nearest(_ word: String, _ answer: String?) {
    #expect(suggestion(for: word, among: ["quebec", "montreal", "P-2026-00042"]) == answer)
  }

  @Test("of several equally near, the first is suggested; a beginning of several, none")
  func ties() {
    #expect(suggestion(for: "bat", among: ["cat", "hat"]) == "cat")
    #expect(suggestion(for: "rec", among: ["receive", "recevoir"]) == nil)
  }

  @Test("a limit keeps neighbours in a series from being suggested for each other")
  func limit() {
    #expect(suggestion(for: "P-2026-00049", among: ["P-2026-00001"], within: 1) == nil)
    #expect(suggestion(for: "P-2026-00049", among: ["P-2026-0049"], within: 1) == "P-2026-0049")
  }

  @Test("the edit distance agrees with a plain recursion", arguments: 0..<40)
  func distance(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    func word() -> [Unicode.Scalar] {
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      }
    }
    for _ in 0..<20 {
      let (first, second) = (word(), word())
      let expected = slowDistance(first[...], second[...])
      for limit in 0...6 {
        #expect(
          editDistance(first, second, within: limit) == (expected <= limit ? expected : nil),
          "seed \(seed): \(first) \(second) within \(limit)")
      }
    }
  }
}

/// The optimal string alignment distance by its definition.
private func slowDistance(
  _ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>
) -> Int {
  guard let lastFirst = first.last, let lastSecond = second.last else {
    return max(first.count, second.count)
  }
  let (shortFirst, shortSecond) = (first.dropLast(), second.dropLast())
  var best = min(
    slowDistance(shortFirst, shortSecond) + (lastFirst == lastSecond ? 0 : 1),
    slowDistance(shortFirst, second) + 1, slowDistance(first, shortSecond) + 1)
  if shortFirst.last == lastSecond, shortSecond.last == lastFirst {
    best = min(best, slowDistance(shortFirst.dropLast(), shortSecond.dropLast()) + 1)
  }
  return best
}
