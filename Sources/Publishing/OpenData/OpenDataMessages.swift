public import BusinessDays

/// What is said beside a row of the results as open data.
public enum ResultComment: Hashable, Sendable {
  /// The group is small, or its count would give that of a small one away; `below` is the number
  /// from which counts are told.
  case withheld(below: Int)
  /// Nothing was settled.
  case nothingSettled
  /// The year is not over: results as of this day.
  case running(asOf: Day)
}
