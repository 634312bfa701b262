public import BusinessDays

/// Days from one to another, both included, under the name that people give them.
public struct Period: Hashable, Sendable {
  public let from: Day
  public let through: Day
  /// `2026-2027` for a fiscal year, `2026-11` for a month, else `FROM..TO`.
  public let label: String

  public var days: ClosedRange<Day> { from...through }

  /// The fiscal year that a day is in.
  public static func fiscalYear(of day: Day, beginning: MonthDay) -> Period? {
    let isBefore = (day.month, day.day) < (beginning.month, beginning.day)
    return fiscalYear(startingIn: isBefore ? day.year - 1 : day.year, beginning: beginning)
  }

  static func fiscalYear(startingIn year: Int, beginning: MonthDay) -> Period? {
    guard let from = Day(year: year, month: beginning.month, day: beginning.day),
      let next = Day(year: year + 1, month: beginning.month, day: beginning.day)
    else { return nil }
    return Period(
      from: from, through: next.advanced(byDays: -1), label: "\(padded(year))-\(padded(year + 1))")
  }

  static func month(_ month: Int, of year: Int) -> Period? {
    guard let from = Day(year: year, month: month, day: 1),
      let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    else { return nil }
    let digits = month < 10 ? "0\(month)" : "\(month)"
    return Period(
      from: from, through: next.advanced(byDays: -1), label: "\(padded(year))-\(digits)")
  }

  /// Reads `2026-2027`, `2026-11` or `2026-04-01..2026-06-30`; `nil` when it is none of these.
  public init?(_ text: String, fiscalYearBegins beginning: MonthDay) {
    if let dots = text.firstRange(of: "..") {
      guard let from = Day(text[..<dots.lowerBound]), let through = Day(text[dots.upperBound...]),
        from <= through
      else { return nil }
      self.init(from: from, through: through, label: "\(from)..\(through)")
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    let period: Period?
    switch parts[1].utf8.count {
    case 2: period = Period.month(second, of: year)
    case 4 where second == year + 1:
      period = Period.fiscalYear(startingIn: year, beginning: beginning)
    default: period = nil
    }
    guard let period else { return nil }
    self = period
  }

  /// Days under a name.
  public init(from: Day, through: Day, label: String) {
    self.from = from
    self.through = through
    self.label = label
  }

  private static func padded(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
  }
}
