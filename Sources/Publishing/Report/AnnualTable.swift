public import BusinessDays
public import ServiceStandards

/// The results of three fiscal years, as annual management reports print them.
public struct AnnualTable: Sendable {
  /// The oldest first; the last is the period of the report.
  public let years: [Period]
  /// In the order of the declaration.
  public let rows: [AnnualRow]
  /// Each remark once, in the order in which the table comes upon them: the first is note a.
  public let notes: [AnnualRemark]

  /// The letter of a remark: `a` for the first, `aa` after `z`.
  public func letter(of remark: AnnualRemark) -> String? {
    notes.firstIndex(of: remark).map(AnnualTable.letter)
  }

  static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < letters.count
      ? String(letters[index])
      : letter(index / letters.count - 1) + String(letters[index % letters.count])
  }
}

/// One promise, and how it was kept year after year. A promise whose limit or target changed is
/// another one, with a row of its own.
public struct AnnualRow: Sendable {
  /// As the last declaration that has this promise words it.
  public let standard: Standard
  /// One for each year of the table.
  public let results: [AnnualResult]
}

/// How one promise was kept in one year.
public struct AnnualResult: Hashable, Sendable {
  public let rate: Rate
  /// In the standard's unit; `nil` when nothing was settled.
  public let median: Int?
  public let remarks: [AnnualRemark]
}

/// What must be said beside a result.
public enum AnnualRemark: Hashable, Sendable {
  /// Nothing was settled in the year.
  case nothingSettled
  /// The year is not over: results as of this day.
  case running(asOf: Day)
  /// No declaration in force in that year had this promise.
  case notPromised
}
