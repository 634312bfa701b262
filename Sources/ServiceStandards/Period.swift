public import BusinessDays

/// Days from one to another, both included, under the name that people give them.
public struct Period: Hashable, Sendable {
  public let from: Day
  public let through: Day
  /// `2026-2027` for a fiscal year, `2026` for one that is a civil year, `2026-T3` for a quarter,
  /// `2026-11` for a month, else `FROM..TO`.
  public let label: String

  public var days: ClosedRange<Day> { from...through }

  /// The fiscal year that a day is in.
  public static func fiscalYear(of day: Day, beginning: MonthDay) -> Period? {
    let isBefore = (day.month, day.day) < (beginning.month, beginning.day)
    return fiscalYear(startingIn: isBefore ? day.year - 1 : day.year, beginning: beginning)
  }

  static func fiscalYear(startingIn year: Int, beginning: MonthDay) -> Period? {
    months(
      0..<12, after: beginning, of: year,
      label: beginning == .newYear ? padded(year) : "\(padded(year))-\(padded(year + 1))")
  }

  /// Some months, the first being counted as 0, from a day of a year on.
  private static func months(
    _ months: Range<Int>, after beginning: MonthDay, of year: Int, label: String
  ) -> Period? {
    func day(_ month: Int) -> Day? {
      let month = beginning.month - 1 + month
      return Day(year: year + month / 12, month: month % 12 + 1, day: beginning.day)
    }
    guard let from = day(months.lowerBound), let next = day(months.upperBound) else { return nil }
    return Period(from: from, through: next.advanced(byDays: -1), label: label)
  }

  private static func month(_ month: Int, of year: Int) -> Period? {
    guard (1...12).contains(month) else { return nil }
    let digits = month < 10 ? "0\(month)" : "\(month)"
    return months(
      month - 1..<month, after: .newYear, of: year, label: "\(padded(year))-\(digits)")
  }

  /// Reads `2026-2027` or `2026` for a fiscal year, else `2026` for the civil year, `2026-T3` for
  /// the third quarter of the fiscal year that begins in 2026, `2026-11`, `2026-09..2026-11` or
  /// `2026-04-01..2026-06-30`; `nil` when it is none of these.
  public init?(_ text: String, fiscalYearBegins beginning: MonthDay) {
    guard let dots = text.firstRange(of: "..") else {
      guard let period = Period(oneWord: text, beginning) else { return nil }
      self = period
      return
    }
    let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
    let days: (from: Day, through: Day)
    if let from = Day(first), let through = Day(last) {
      days = (from, through)
    } else if let from = Period(month: first), let through = Period(month: last) {
      days = (from.from, through.through)
    } else {
      return nil
    }
    guard days.from <= days.through else { return nil }
    self.init(from: days.from, through: days.through, label: text)
  }

  private init?(oneWord text: String, _ beginning: MonthDay) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Period.digits(parts[0], 4) else { return nil }
    let period: Period?
    if parts.count == 1 {
      period = Period.fiscalYear(startingIn: year, beginning: .newYear)
    } else if parts.count > 2 {
      period = nil
    } else if let second = Period.digits(parts[1], 4) {
      // A fiscal year that is a civil year goes by one name.
      let isFiscal = second == year + 1 && beginning != .newYear
      period = isFiscal ? Period.fiscalYear(startingIn: year, beginning: beginning) : nil
    } else if let quarter = Period.quarter(parts[1]) {
      period = Period.months(
        3 * quarter - 3..<3 * quarter, after: beginning, of: year,
        label: "\(Period.padded(year))-T\(quarter)")
    } else {
      period = Period(month: text[...])
    }
    guard let period else { return nil }
    self = period
  }

  private init?(month text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Period.digits(parts[0], 4),
      let number = Period.digits(parts[1], 2), let month = Period.month(number, of: year)
    else { return nil }
    self = month
  }

  /// A number of just so many digits.
  private static func digits(_ text: Substring, _ count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// `T1` to `T4`, in any case.
  private static func quarter(_ text: Substring) -> Int? {
    guard text.first == "T" || text.first == "t", let quarter = digits(text.dropFirst(), 1),
      (1...4).contains(quarter)
    else { return nil }
    return quarter
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
