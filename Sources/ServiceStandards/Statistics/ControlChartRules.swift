/// Judges the points of a control chart by its four rules.
struct ControlChartRules {
  /// What each point bears, in order.
  private(set) var signals: [Set<ControlChart.Signal>]

  /// So many points in a row are not chance.
  private static let run = 7

  /// `distance` is that of the limits from the mean.
  init(_ values: [Double], mean: Double, distance: Double) {
    signals = Array(repeating: [], count: values.count)
    // Far more than the rounding of a sum, far less than what tells one rate from another.
    let noise = 1e-12 * values.reduce(abs(mean)) { max($0, abs($1)) }
    let deviations = values.map { $0 - mean }
    mark(.beyondLimit, deviations.map { abs($0) > distance + noise })
    mark(
      .shift,
      ControlChartRules.inRuns(deviations.map { Side($0, noise) }, of: ControlChartRules.run))
    markDrifts(zip(values, values.dropFirst()).map { Side($1 - $0, noise) })
    let outer = deviations.map { deviation in
      let isOuter =
        abs(deviation) >= distance * 2 / 3 - noise && abs(deviation) <= distance + noise
      return isOuter ? Side(deviation, noise) : .neither
    }
    mark(.nearLimit, ControlChartRules.twoOfThree(outer))
  }

  /// Where a value is from another, or where it goes.
  private enum Side: Equatable {
    case above, below, neither

    init(_ difference: Double, _ noise: Double) {
      if difference > noise {
        self = .above
      } else if difference < -noise {
        self = .below
      } else {
        self = .neither
      }
    }
  }

  private mutating func mark(_ signal: ControlChart.Signal, _ isMarked: [Bool]) {
    for index in signals.indices where isMarked[index] { signals[index].insert(signal) }
  }

  /// A step leads to the point after it: so many points in a row have one step fewer.
  private mutating func markDrifts(_ steps: [Side]) {
    let inRuns = ControlChartRules.inRuns(steps, of: ControlChartRules.run - 1)
    for index in steps.indices where inRuns[index] {
      signals[index].insert(.drift)
      signals[index + 1].insert(.drift)
    }
  }

  /// Which are in a run of `length` or more of the same side.
  private static func inRuns(_ sides: [Side], of length: Int) -> [Bool] {
    var found = Array(repeating: false, count: sides.count)
    var start = 0
    for index in sides.indices {
      if sides[index] != sides[start] { start = index }
      guard sides[index] != .neither, index - start + 1 >= length else { continue }
      for member in start...index { found[member] = true }
    }
    return found
  }

  /// Which are on one side together with another, of the two before or the two after.
  private static func twoOfThree(_ sides: [Side]) -> [Bool] {
    sides.indices.map { index in
      let neighbours = max(0, index - 2)...min(sides.count - 1, index + 2)
      return sides[index] != .neither
        && neighbours.contains { $0 != index && sides[$0] == sides[index] }
    }
  }
}
