import BusinessDays

/// A month of a year.
struct Month: Hashable, Comparable {
  let year: Int
  /// 1 to 12.
  let month: Int

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  init(_ day: Day) { self.init(year: day.year, month: day.month) }

  /// `2026-11`.
  var label: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  var next: Month {
    month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1)
  }

  /// `nil` beyond the days that there are.
  var firstDay: Day? { Day(year: year, month: month, day: 1) }
  var lastDay: Day? { next.firstDay?.advanced(byDays: -1) }

  func months(until other: Month) -> Int { (other.year - year) * 12 + other.month - month }

  static func < (one: Month, other: Month) -> Bool {
    (one.year, one.month) < (other.year, other.month)
  }
}
