import FormatsTestSupport
import Foundation
import ServiceStandards
import Testing

@Suite("Control charts")
struct ControlChartTests {
  typealias Signal = ControlChart.Signal

  /// The points that bear a signal, from 1.
  func points(_ signal: Signal, _ values: [Double]) throws -> [Int] {
    let chart = try #require(ControlChart(values))
    return chart.points.indices.filter { chart.points[$0].signals.contains(signal) }.map { $0 + 1 }
  }

  @Test("a value that is none of the points is below the limits, within or above")
  func places() throws {
    // Mean 92, moving range 2: limits 86.68 and 97.32.
    let chart = try #require(ControlChart([91, 93, 91, 93]))
    #expect(chart.place(of: 86) == .below)
    #expect(chart.place(of: 86.69) == .within && chart.place(of: 97.3) == .within)
    #expect(chart.place(of: 97.4) == .above)
  }

  @Test("the published check of NHSRplotthedots: mean 1.94, upper limit 6.95, nothing screened out")
  func published() throws {
    let values: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let chart = try #require(ControlChart(values))
    #expect(String(format: "%.2f", chart.mean) == "1.94")
    #expect(String(format: "%.2f", chart.upperLimit) == "6.95")
    #expect(String(format: "%.2f", chart.lowerLimit) == "-3.06")
    #expect(chart.points.map(\.value) == values)
    #expect(try points(.beyondLimit, values) == [5])
    #expect(chart.points.allSatisfy { $0.signals.isSubset(of: [.beyondLimit]) })
    #expect(!chart.isProvisional)
  }

  @Test("two values make a chart, one does not")
  func fewest() {
    #expect(ControlChart([]) == nil)
    #expect(ControlChart([3]) == nil)
    let chart = ControlChart([3, 5])
    #expect(chart?.mean == 4)
    #expect(chart?.movingRange == 2)
    #expect(chart?.isProvisional == true)
  }

  @Test("limits are provisional until the twelfth point", arguments: [11, 12])
  func provisional(count: Int) throws {
    let chart = try #require(ControlChart(Array(repeating: 1, count: count)))
    #expect(chart.isProvisional == (count < 12))
  }

  @Test(
    "equal values bear no signal, whatever their sum is rounded to",
    arguments: [0, 0.1, 100.0 / 3, 93.3, -7.7, 1e15 / 7])
  func equal(value: Double) throws {
    let chart = try #require(ControlChart(Array(repeating: value, count: 36)))
    #expect(chart.mean == value)
    #expect(chart.movingRange == 0)
    #expect(chart.points.allSatisfy { $0.signals.isEmpty })
  }

  @Test("values that differ by rounding only bear no signal")
  func rounding() throws {
    let values = (0..<20).map { $0.isMultiple(of: 2) ? 0.3 : 0.1 + 0.2 }
    #expect(Set(values).count == 2)
    for offset in [0.0, 33, 66] {
      let chart = try #require(ControlChart(values.map { $0 + offset }))
      #expect(chart.points.allSatisfy { $0.signals.isEmpty })
    }
    let growing = (0..<20).map { 50 + Double($0) * 1e-14 }
    #expect(try #require(ControlChart(growing)).points.allSatisfy { $0.signals.isEmpty })
  }

  @Test("seven in a row on one side of the mean are a shift, six are not")
  func shift() throws {
    let six: [Double] = [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1]
    #expect(try points(.shift, six).isEmpty)
    let seven: [Double] = [1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -3]
    #expect(try points(.shift, seven) == Array(1...7))
    let eight: [Double] = [8, -1, -1, -1, -1, -1, -1, -1, -1]
    #expect(try points(.shift, eight) == Array(2...9))
  }

  @Test("a point on the mean ends a run")
  func onTheMean() throws {
    let values: [Double] = [1, 1, 1, 1, 0, 1, 1, 1, -1, -1, -1, -1, -1, -2]
    #expect(try points(.shift, values).isEmpty)
  }

  @Test("seven points that each rise, or each fall, are a drift; equal neighbours are not")
  func drift() throws {
    #expect(try points(.drift, [5, 1, 2, 3, 4, 5, 6, 2]).isEmpty)
    #expect(try points(.drift, [5, 1, 2, 3, 4, 5, 6, 7, 2]) == Array(2...8))
    #expect(try points(.drift, [8, 7, 6, 5, 4, 3, 2, 1, 9]) == Array(1...8))
    #expect(try points(.drift, [1, 2, 3, 3, 4, 5, 6, 7]).isEmpty)
    // The seventh point of a rise is the first of a fall.
    #expect(
      try points(.drift, [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]) == Array(1...13))
  }

  /// Some values, and what makes their mean 0 and their moving range 1: the limits are ± 2.66, and
  /// the outer thirds begin at ± 1.7733. What is added at the end stays below that.
  private func charted(_ first: [Double]) -> [Double] {
    var values = first + first.reversed().map { -$0 } + [0]
    let moves = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    var excess = moves - Double(values.count - 1)
    let missing = (excess.rounded(.up) - excess) / 4
    values += [missing, -missing, 0]
    excess = excess.rounded(.up) - 3
    while excess < 0 {
      values += [1.5, -1.5, 0]
      excess += 3
    }
    return values + Array(repeating: 0, count: Int(excess))
  }

  @Test("a point on a limit is not beyond it, but near it")
  func onTheLimit() throws {
    let chart = try #require(ControlChart(charted([2.66, 2.66, 0, 0])))
    #expect(abs(chart.mean) < 1e-9 && abs(chart.movingRange - 1) < 1e-9)
    #expect(try points(.beyondLimit, charted([2.66, 2.66, 0, 0])).isEmpty)
    #expect(try points(.nearLimit, charted([2.66, 2.66, 0, 0])) == [1, 2, 7, 8])
    #expect(try points(.beyondLimit, charted([2.661, 2.66, 0, 0])) == [1, 8])
    #expect(try points(.nearLimit, charted([2.661, 2.66, 0, 0])).isEmpty)
  }

  @Test("the outer third begins at two thirds of the way to the limit")
  func outerThird() throws {
    let edge = 2.66 * 2 / 3
    #expect(try points(.nearLimit, charted([edge, edge, 0, 0])) == [1, 2, 7, 8])
    #expect(try points(.nearLimit, charted([edge - 0.001, edge, 0, 0])).isEmpty)
  }

  @Test("two of three in the outer third of one side are near the limit, the third is not")
  func nearLimit() throws {
    #expect(try points(.nearLimit, charted([2, 0, 2, 0])) == [1, 3, 6, 8])
    #expect(try points(.nearLimit, charted([2, 2, 0, 0])) == [1, 2, 7, 8])
    #expect(try points(.nearLimit, charted([2, 0, 0, 2, 0])).isEmpty)
    #expect(try points(.nearLimit, charted([2, -2, 0, 0])).isEmpty)
    #expect(try points(.nearLimit, charted([1.5, 1.5, 0, 0])).isEmpty)
    #expect(try points(.nearLimit, charted([2, 3, 0, 0])).isEmpty)
    #expect(try points(.nearLimit, charted([2, 3, 2, 0])) == [1, 3, 6, 8])
  }

  /// Every rule as it is spoken, each window by itself, on integers.
  private func model(_ values: [Int]) -> [Set<Signal>] {
    var signals = Array(repeating: Set<Signal>(), count: values.count)
    func mark(_ signal: Signal, _ indices: [Int]) {
      for index in indices { signals[index].insert(signal) }
    }
    let count = values.count
    // Deviations and limits, all times `count * (count - 1) * 300`.
    let sum = values.reduce(0, +)
    let deviations = values.map { ($0 * count - sum) * (count - 1) * 300 }
    let moves = (1..<count).map { abs(values[$0] - values[$0 - 1]) }.reduce(0, +)
    let limit = 798 * moves * count
    mark(.beyondLimit, values.indices.filter { abs(deviations[$0]) > limit })
    for side in [1, -1] {
      let sided = deviations.map { $0 * side }
      for start in 0..<max(0, count - 6) {
        let window = Array(start..<start + 7)
        if window.allSatisfy({ sided[$0] > 0 }) { mark(.shift, window) }
        let rises = window.dropLast().allSatisfy { values[$0] * side < values[$0 + 1] * side }
        if rises { mark(.drift, window) }
      }
      for start in 0..<max(1, count - 2) {
        let outer = (start..<min(count, start + 3)).filter {
          sided[$0] > 0 && 3 * sided[$0] >= 2 * limit && sided[$0] <= limit
        }
        if outer.count >= 2 { mark(.nearLimit, outer) }
      }
    }
    return signals
  }

  @Test(
    "any series bears the signals of the rules as they are spoken",
    arguments: 1...4 as ClosedRange<UInt64>)
  func agreesWithModel(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var seen: Set<Signal> = []
    for _ in 0..<500 {
      let step = Int.random(in: 1...6, using: &random)
      var level = Int.random(in: 0...50, using: &random)
      let values = (0..<Int.random(in: 2...40, using: &random)).map { _ in
        if random.happens(onceIn: 8) { level += Int.random(in: -20...20, using: &random) }
        level += Int.random(in: -1...2, using: &random) * Int.random(in: 0...1, using: &random)
        return level + Int.random(in: -step...step, using: &random)
      }
      let chart = try #require(ControlChart(values.map(Double.init)))
      let signals = chart.points.map(\.signals)
      #expect(signals == model(values), "seed \(seed): \(values)")
      for set in signals { seen.formUnion(set) }
      // The same in another unit, in which sums are rounded.
      let tenths = try #require(ControlChart(values.map { Double($0) / 10 }))
      #expect(tenths.points.map(\.signals) == signals, "seed \(seed), tenths: \(values)")
    }
    #expect(seen == Set(Signal.allCases))
  }
}
