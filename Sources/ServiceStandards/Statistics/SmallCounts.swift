/// Which counts are too small to be published, because they could tell of one person.
public struct SmallCounts: Hashable, Sendable {
  /// A count of fewer than this, and more than none, is small; 1 makes none small.
  public let below: Int

  /// Counts are small below `below`, which is at least 1.
  public init(below: Int) {
    precondition(below >= 1, "small counts are told from a number of at least 1")
    self.below = below
  }

  /// Whether a count is too small to be told: zero never is.
  public func isSmall(_ count: Int) -> Bool { count > 0 && count < below }

  /// Which counts of a breakdown are withheld when its total is published, so that subtracting
  /// what is shown from the total tells none of them.
  ///
  /// Small counts are withheld. When there are any, then the smallest of the others are, too,
  /// until at least two are withheld, whose sum is not small and is more than one for each. Of
  /// equal counts the first is taken. When that cannot be, all are withheld. A count of 0 never is:
  /// it is nobody's.
  ///
  /// A single count with nothing beside it is the published total itself: it is shown, as
  /// withholding it would hide nothing.
  public func withheld(_ counts: [Int]) -> [Bool] {
    precondition(counts.allSatisfy { $0 >= 0 }, "counts are from 0 on")
    var isWithheld = counts.map(isSmall)
    var number = isWithheld.count { $0 }
    guard number > 0, counts.count(where: { $0 > 0 }) > 1 else {
      return Array(repeating: false, count: counts.count)
    }
    var sum = zip(counts, isWithheld).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    let others = counts.indices.filter { counts[$0] >= below }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    for index in others {
      // As many in all as there are counts: each is known to be 1, since none is 0.
      if number >= 2, sum >= below, sum > number { break }
      isWithheld[index] = true
      number += 1
      sum += counts[index]
    }
    return isWithheld
  }

  /// Cuts a row of neighbouring bins into runs whose sums are 0 or not small, so that no run has to
  /// be withheld: in order, each bin in one run.
  ///
  /// From left to right, a run ends as soon as it may; what is short at the end is joined to the
  /// runs before it. A row that is short as a whole is one run, and its sum is small.
  public func merged(_ counts: [Int]) -> [Range<Int>] {
    precondition(counts.allSatisfy { $0 >= 0 }, "counts are from 0 on")
    // Empty bins at the end are joined to nothing.
    let end = counts.lastIndex { $0 > 0 }.map { $0 + 1 } ?? 0
    var runs: [Range<Int>] = []
    var start = 0
    var sum = 0
    for index in 0..<end {
      sum += counts[index]
      if isSmall(sum) { continue }
      runs.append(start..<index + 1)
      (start, sum) = (index + 1, 0)
    }
    if start < end {
      while isSmall(sum), let before = runs.popLast() {
        start = before.lowerBound
        sum += counts[before].reduce(0, +)
      }
      runs.append(start..<end)
    }
    return runs + (end..<counts.count).map { $0..<$0 + 1 }
  }
}
