import FormatsTestSupport
import ServiceStandards
import Testing

@Suite("Distributions of integers")
struct IntegerDistributionTests {
  private func distribution(_ values: [Int]) -> IntegerDistribution {
    var distribution = IntegerDistribution()
    for value in values { distribution.add(value) }
    return distribution
  }

  @Test(
    "a percentile is the nearest rank",
    arguments: [
      ([7], 1, 7), ([7], 100, 7),
      ([15, 20, 35, 40, 50], 5, 15), ([15, 20, 35, 40, 50], 30, 20),
      ([15, 20, 35, 40, 50], 40, 20), ([15, 20, 35, 40, 50], 41, 35),
      ([15, 20, 35, 40, 50], 50, 35), ([15, 20, 35, 40, 50], 100, 50),
      ([1, 2, 3, 4], 50, 2), ([0, 0, 0, 9], 75, 0), ([0, 0, 0, 9], 76, 9),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 91, 10),
    ])
  func nearestRank(values: [Int], hundredths: Int, expected: Int) {
    #expect(distribution(values).percentile(hundredths) == expected)
  }

  @Test("nothing has no percentile")
  func nothing() {
    #expect(IntegerDistribution().percentile(50) == nil)
    #expect(IntegerDistribution().total == 0)
    #expect(IntegerDistribution().counts == [])
  }

  @Test("what is taken out leaves no trace")
  func takenOut() {
    var one = distribution([2, 4])
    one.add(900, count: 3)
    one.add(900, count: -2)
    one.add(900, count: -1)
    one.add(1000, count: 0)
    #expect(one == distribution([4, 2]))
    #expect(one.counts == [0, 0, 1, 0, 1])
    one.add(4, count: -1)
    one.add(2, count: -1)
    #expect(one == IntegerDistribution())
    #expect(one.percentile(50) == nil)
  }

  @Test(
    "any values, put in and taken out, are told as a sorted list tells them",
    arguments: 1...4 as ClosedRange<UInt64>)
  func agreesWithModel(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var halves = [IntegerDistribution(), IntegerDistribution()]
      var held: [[Int]] = [[], []]
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let half = Int.random(in: 0...1, using: &random)
        if random.happens(onceIn: 3), !held[half].isEmpty {
          let index = Int.random(in: held[half].indices, using: &random)
          halves[half].add(held[half].remove(at: index), count: -1)
        } else {
          let value = Int.random(in: 0...40, using: &random)
          held[half].append(value)
          halves[half].add(value)
        }
      }
      let values = (held[0] + held[1]).sorted()
      var whole = halves[0]
      whole.merge(halves[1])
      #expect(whole == distribution(values), "seed \(seed)")
      #expect(whole.total == values.count, "seed \(seed)")
      for hundredths in 1...100 {
        let expected = values.first { value in
          100 * values.count { $0 <= value } >= hundredths * values.count
        }
        #expect(whole.percentile(hundredths) == expected, "seed \(seed): \(values)")
      }
    }
  }
}
