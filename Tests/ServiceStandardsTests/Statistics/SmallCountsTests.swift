import FormatsTestSupport
import ServiceStandards
import Testing

@Suite("Small counts")
struct SmallCountsTests {
  /// Counts as they are published: `nil` is withheld.
  private func shown(_ counts: [Int], below: Int = 5) -> [Int?] {
    zip(counts, SmallCounts(below: below).withheld(counts)).map { $1 ? nil : $0 }
  }

  @Test(
    "small counts are withheld, and with them what would tell them",
    arguments: [
      ([], []),
      ([0, 0], [0, 0]),
      ([5, 0, 80], [5, 0, 80]),
      // A second, so that the total does not tell the first: the smallest.
      ([4, 80, 30, 12], [nil, 80, 30, nil]),
      ([4, 12, 30, 12], [nil, nil, 30, 12]),
      ([4, 4, 30], [nil, nil, 30]),
      // Two whose sum is small, too.
      ([1, 2, 30, 12], [nil, nil, 30, nil]),
      // As many as there are counts would tell that each is 1.
      ([1, 1, 1, 1, 1, 30, 12], [nil, nil, nil, nil, nil, 30, nil]),
      // Zeros are nobody's, and hide nobody.
      ([0, 4, 0, 30], [0, nil, 0, nil]),
      // Nothing is left to hide behind.
      ([1, 0, 2], [nil, 0, nil]),
      // One group is the total.
      ([0, 3], [0, 3]), ([3], [3]),
    ] as [([Int], [Int?])])
  func withheld(counts: [Int], expected: [Int?]) {
    #expect(shown(counts) == expected)
  }

  @Test("below 1, nothing is small")
  func nothing() {
    #expect(shown([1, 2, 0, 1], below: 1) == [1, 2, 0, 1])
    #expect(SmallCounts(below: 1).merged([1, 0, 2]) == [0..<1, 1..<2, 2..<3])
  }

  private func counts(_ random: inout SeededGenerator) -> [Int] {
    let most = [1, 3, 6, 20, 100].randomElement(using: &random) ?? 1
    return (0..<Int.random(in: 0...9, using: &random)).map { _ in
      random.happens(onceIn: 4) ? 0 : Int.random(in: 0...most, using: &random)
    }
  }

  @Test(
    "no count that is withheld follows from the total and from what is shown",
    arguments: 1...4 as ClosedRange<UInt64>)
  func notDerived(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let counts = counts(&random)
      let below = Int.random(in: 1...8, using: &random)
      let told = shown(counts, below: below)
      let why: Comment = "seed \(seed), below \(below): \(counts) as \(told)"
      let withheld = counts.indices.filter { told[$0] == nil }.map { counts[$0] }
      let others = told.compactMap { $0 }.filter { $0 > 0 }

      #expect(told == shown(counts, below: below), why)
      #expect(!withheld.contains(0), why)
      if withheld.isEmpty {
        let isSafe = others.allSatisfy { $0 >= below } || others.count == 1
        #expect(isSafe, why)
        continue
      }
      #expect(others.allSatisfy { $0 >= below }, why)
      #expect(withheld.count >= 2, why)
      let sum = withheld.reduce(0, +)
      if others.isEmpty { continue }
      // Each may be 1, and each may be more than that.
      #expect(sum >= below && sum > withheld.count, why)

      // Without the last that was added, it would not have been enough.
      guard let last = withheld.max(), last >= below else { continue }
      #expect(others.allSatisfy { $0 >= last }, why)
      let (number, rest) = (withheld.count - 1, sum - last)
      #expect(number < 2 || rest < below || rest <= number, why)
    }
  }

  @Test(
    "neighbouring bins are joined until none is small",
    arguments: [
      ([], []),
      ([0, 0], [0..<1, 1..<2]),
      ([5, 6, 7], [0..<1, 1..<2, 2..<3]),
      ([2, 2, 2, 9], [0..<3, 3..<4]),
      ([3, 0, 0, 4, 0, 8], [0..<4, 4..<5, 5..<6]),
      ([7, 3, 0, 0], [0..<2, 2..<3, 3..<4]),
      ([7, 0, 0, 3], [0..<4]),
      ([0, 0, 3, 0], [0..<3, 3..<4]),
      ([0, 1, 2, 1], [0..<4]),
    ] as [([Int], [Range<Int>])])
  func merged(counts: [Int], expected: [Range<Int>]) {
    #expect(SmallCounts(below: 5).merged(counts) == expected)
  }

  @Test(
    "runs hold every bin once, in order, and none is small unless all bins together are",
    arguments: 1...4 as ClosedRange<UInt64>)
  func runs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let counts = counts(&random)
      let below = Int.random(in: 1...8, using: &random)
      let runs = SmallCounts(below: below).merged(counts)
      let why: Comment = "seed \(seed), below \(below): \(counts) as \(runs)"
      #expect(runs.flatMap { Array($0) } == Array(counts.indices), why)
      #expect(runs.allSatisfy { !$0.isEmpty }, why)
      let sums = runs.map { counts[$0].reduce(0, +) }
      if (1..<below).contains(counts.reduce(0, +)) {
        #expect(sums.count { $0 > 0 } == 1, why)
      } else {
        #expect(sums.allSatisfy { $0 == 0 || $0 >= below }, why)
      }
      // A run that holds something ended as soon as it might; the last one may hold what was short.
      let full = runs.indices.filter { sums[$0] > 0 }
      for run in full.dropLast().map({ runs[$0] }) {
        #expect(counts[run.dropLast()].reduce(0, +) < below, why)
      }
    }
  }
}
