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

  /// The bins that hold many days more than usual, so that the axis is broken before them.
  var broken: [Int] {
    let lengths = bins.map(\.days.count).sorted()
    guard !lengths.isEmpty else { return [] }
    let usual = lengths[(lengths.count - 1) / 2]
    return bins.indices.dropFirst().filter { bins[$0].days.count >= 4 * usual }
  }

  /// The bins that are named: the last one and those after a break first, then as many of the
  /// others, evenly apart, as have room.
  func named(step: Double) -> [Int] {
    guard let last = bins.indices.last else { return [] }
    let places = bins.indices.map { place($0, step: step) }
    func areApart(_ one: Int, _ other: Int) -> Bool {
      places[one].upperBound <= places[other].lowerBound
        || places[other].upperBound <= places[one].lowerBound
    }
    var named = [last]
    for index in broken.reversed() where named.allSatisfy({ areApart($0, index) }) {
      named.append(index)
    }
    for interval in [1, 2, 5, 10, 20] {
      let others = stride(from: 0, to: last, by: interval).filter { index in
        named.allSatisfy { areApart($0, index) }
      }
      if zip(others, others.dropFirst()).allSatisfy(areApart) { return (named + others).sorted() }
    }
    return named.sorted()
  }

  /// Where a bin's name would stand, after the start of the first bin.
  private func place(_ index: Int, step: Double) -> Range<Double> {
    let width = HistogramLayout.width(of: DelayHistogram.name(bins[index].days)) + 6
    let middle = (Double(index) + 0.5) * step
    let start =
      index == bins.count - 1
      ? min(middle - width / 2, step * Double(bins.count) - width) : middle - width / 2
    return start..<start + width
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
