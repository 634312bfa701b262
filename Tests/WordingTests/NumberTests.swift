import Language
import Testing

/// The generator of Steele, Lea and Flood, which a seed makes repeatable.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Numbers")
struct NumberTests {
  @Test(
    "digits are in groups of three",
    arguments: [
      (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_204, "1\u{A0}204", "1,204"),
      (-1_234_567, "-1\u{A0}234\u{A0}567", "-1,234,567"), (100_000, "100\u{A0}000", "100,000"),
    ])
  func numbers(_ value: Int, _ french: String, _ english: String) {
    #expect(Language.french.number(value) == french)
    #expect(Language.english.number(value) == english)
  }

  @Test(
    "a percentage never rounds over to the other side of its target",
    arguments: [
      (7_973, 8_859, 9_000, "89,999"), (9, 10, 9_000, "90,0"), (170, 192, 8_500, "88,5"),
      (8_999, 10_000, 9_000, "89,99"), (89_999, 100_000, 9_000, "89,999"),
      (899_999, 1_000_000, 9_000, "89,9999"), (899, 1_000, 9_000, "89,9"),
      (8_754, 10_000, 8_753, "87,54"), (87_541, 100_000, 8_754, "87,54"),
      (2, 3, 8_500, "66,7"), (0, 5, 8_500, "0,0"), (5, 5, 8_500, "100,0"),
      (9_999, 10_000, 8_500, "99,99"), (1, 10_000, 8_500, "0,01"), (1, 1, 10_000, "100,0"),
      (0, 1, 0, "0,0"), (Int.max - 1, Int.max, 10_000, "99,99999999999999999"),
    ])
  func percent(_ onTime: Int, _ count: Int, _ target: Int, _ digits: String) {
    #expect(
      Language.french.percent(onTime: onTime, of: count, target: target) == digits + "\u{A0}%")
    #expect(
      Language.english.percent(onTime: onTime, of: count, target: target)
        == digits.replacing(",", with: ".") + "%")
  }

  @Test("what is shown is on the target's own side, and near the truth", arguments: 0..<100)
  func side(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<100 {
      let target = Int.random(in: 0...10_000, using: &random)
      let count = Int.random(in: 1...(1 << Int.random(in: 1...40, using: &random)), using: &random)
      // Near the target is where rounding matters.
      let near =
        Int(Double(count) * Double(target) / 10_000) + Int.random(in: -2...2, using: &random)
      let onTime =
        Bool.random(using: &random)
        ? min(max(near, 0), count) : Int.random(in: 0...count, using: &random)
      let text = Language.english.percent(onTime: onTime, of: count, target: target)
      let context = "seed \(seed): \(onTime) of \(count), target \(target), shown \(text)"
      let parts = text.dropLast().split(separator: ".")
      let decimals = try #require(parts.last?.count, "\(context)")
      let shown = try #require(Int128(parts.joined()), "\(context)")
      let unit = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
      let reached = Int128(onTime) * 10_000 >= Int128(target) * Int128(count)
      #expect((shown * 100 >= Int128(target) * unit) == reached, "\(context)")
      #expect((shown == 100 * unit) == (onTime == count), "\(context)")
      #expect((shown == 0) == (onTime == 0), "\(context)")
      // Within half a unit of the last decimal.
      let exact = Int128(onTime) * 100 * unit
      let distance = (shown * Int128(count) - exact).magnitude * 2
      #expect(distance <= Int128(count).magnitude, "\(context)")
    }
  }

  @Test("a share of nothing is a dash")
  func nothing() {
    #expect(Language.french.percent(onTime: 0, of: 0, target: 9_000) == "–")
    #expect(Language.english.percent(onTime: 0, of: 0, target: 9_000) == "–")
  }

  @Test(
    "targets have no needless decimals",
    arguments: [
      (9_500, "95"), (8_750, "87,5"), (9_999, "99,99"), (10_000, "100"), (0, "0"), (5, "0,05"),
    ])
  func targets(_ target: Int, _ digits: String) {
    #expect(Language.french.percent(target: target) == digits + "\u{A0}%")
    #expect(Language.english.percent(target: target) == digits.replacing(",", with: ".") + "%")
  }

  @Test("the French plural begins at two, the English singular is one")
  func plurals() {
    #expect(Language.french.counted(0, .businessDay) == "0 jour ouvrable")
    #expect(Language.french.counted(1, .dossier) == "1 dossier")
    #expect(Language.french.counted(2, .businessDay) == "2 jours ouvrables")
    #expect(Language.french.counted(1_500, .event) == "1\u{A0}500 événements")
    #expect(Language.english.counted(0, .businessDay) == "0 business days")
    #expect(Language.english.counted(1, .miss) == "1 miss")
    #expect(Language.english.counted(2, .miss) == "2 misses")
    for noun in CountedNoun.allCases {
      #expect(Language.french.counted(1, noun) != Language.french.counted(2, noun))
      #expect(Language.english.counted(1, noun) != Language.english.counted(2, noun))
    }
  }

  @Test("lists and quotations follow the language")
  func phrases() {
    #expect(Language.french.list(["a", "b", "c"], .and) == "a, b et c")
    #expect(Language.english.list(["a", "b", "c"], .or) == "a, b or c")
    #expect(Language.french.list(["a"], .or) == "a")
    #expect(Language.english.list([], .and) == "")
    #expect(Language.french.quoted("a\u{1B}b") == "«\u{A0}a\\u{1B}b\u{A0}»")
    #expect(Language.english.quoted("x") == "“x”")
    #expect(Language.english.quoted(String(repeating: "x", count: 99)).count == 62)
    #expect(Language.english.failure("no command") == "diligence: no command")
  }
}
