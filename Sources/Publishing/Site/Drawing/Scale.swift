import Language

/// Where values fall along one side of a drawing.
struct Scale {
  let values: ClosedRange<Double>
  /// The place of the least value, then that of the greatest.
  let from: Double
  let to: Double

  func callAsFunction(_ value: Double) -> Double {
    let clipped = min(max(value, values.lowerBound), values.upperBound)
    let span = values.upperBound - values.lowerBound
    return span == 0 ? from : from + (clipped - values.lowerBound) / span * (to - from)
  }
}

/// Percentages from a round one to 100, with the round ones between.
struct PercentAxis {
  let lowest: Int
  let step: Int

  /// Low enough for every one of the values, and never so high that a small difference looks great.
  init(covering values: [Double]) {
    let least = min(max(values.min() ?? 100, 0), 90)
    step = least < 50 ? 20 : least < 80 ? 10 : 5
    let steps = Int((least / Double(step)).rounded(.down))
    lowest = min(steps * step, 80)
  }

  var ticks: [Int] { Array(stride(from: 100, through: lowest, by: -step).reversed()) }

  func scale(from: Double, to: Double) -> Scale {
    Scale(values: Double(lowest)...100, from: from, to: to)
  }
}
