/// How often each of the numbers from 0 on occurs, such as delays in days.
///
/// Adding takes constant time. The memory is that of one integer for each number from 0 through the
/// largest that occurs.
public struct IntegerDistribution: Hashable, Sendable {
  /// How often each number occurs, from 0 through the largest that does: the last is never 0.
  public private(set) var counts: [Int] = []
  /// How many there are in all.
  public private(set) var total = 0

  /// An empty distribution.
  public init() {}

  /// Adds a number `count` times; fewer than none takes it out as often, and it must be there.
  public mutating func add(_ value: Int, count: Int = 1) {
    precondition(value >= 0, "a distribution holds numbers from 0 on")
    guard count != 0 else { return }
    if value >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: value + 1 - counts.count))
    }
    counts[value] += count
    precondition(counts[value] >= 0, "what is taken out of a distribution is in it")
    total += count
    // So that equal distributions are the same value.
    while counts.last == 0 { counts.removeLast() }
  }

  /// Adds all of another.
  public mutating func merge(_ other: IntegerDistribution) {
    for (value, count) in other.counts.enumerated() { add(value, count: count) }
  }

  /// The smallest number such that at least so many hundredths of all are that number or less (the
  /// nearest rank): 50 asks for the median, 90 for the 90th percentile, up to 100 for the largest.
  /// `nil` when there is none at all.
  public func percentile(_ hundredths: Int) -> Int? {
    precondition((1...100).contains(hundredths), "a percentile is from 1 to 100")
    var missing = (total * hundredths + 99) / 100
    return counts.firstIndex { count in
      missing -= count
      return missing <= 0 && count > 0
    }
  }
}
