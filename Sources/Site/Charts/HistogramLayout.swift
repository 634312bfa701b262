import Reports

/// Which names and counts have room in a histogram, so that no words touch.
struct HistogramLayout {
  private let bins: [DelayBin]

  init(_ bins: [DelayBin]) { self.bins = bins }

  /// About how wide words are, at the size that charts have; never less than they are.
  static func width(of text: String) -> Double { Double(text.count) * 7.5 }

  /// How wide a bin is drawn, between two places.
  func step(from left: Double, to right: Double) -> Double {
    min((right - left) / Double(max(bins.count, 1)), 72)
  }

  /// Whether each of these has room over its own bin.
  func fits(_ texts: [String], from left: Double, to right: Double) -> Bool {
    let step = step(from: left, to: right)
    return texts.allSatisfy { HistogramLayout.width(of: $0) + 4 <= step }
  }

  /// Whether the last late bin holds more days than any other.
  var hasTail: Bool {
    guard let last = bins.last, !last.isOnTime, bins.count > 1 else { return false }
    return last.days.count > (bins.dropLast().map(\.days.count).max() ?? 0)
  }

  /// The bins that are named: the last one, and as many of the others, evenly apart, as have room.
  func named(step: Double) -> [Int] {
    guard let last = bins.indices.last else { return [] }
    let widths = bins.map { HistogramLayout.width(of: DelayHistogram.name($0.days)) + 6 }
    let end = step * Double(bins.count)
    let lastStart = min((Double(last) + 0.5) * step - widths[last] / 2, end - widths[last])
    for interval in [1, 2, 5, 10, 20] {
      let indices = stride(from: 0, to: last, by: interval).filter {
        (Double($0) + 0.5) * step + widths[$0] / 2 <= lastStart
      }
      let isApart = zip(indices, indices.dropFirst()).allSatisfy {
        (widths[$0] + widths[$1]) / 2 <= Double($1 - $0) * step
      }
      if isApart { return indices + [last] }
    }
    return [last]
  }

  /// Three round counts or so, through the greatest.
  static func ticks(through greatest: Int) -> [Int] {
    var unit = 1
    while greatest / unit >= 10 { unit *= 10 }
    let factor = greatest / unit >= 5 ? 2 * unit : unit
    let step = greatest / unit == 1 && unit > 1 ? unit / 2 : factor
    return Array(stride(from: step, through: greatest, by: step))
  }
}
