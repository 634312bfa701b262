public import BusinessDays
public import Standards

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

/// One promise, and how it was kept year after year.
public struct AnnualRow: Sendable {
  /// As the declaration in force at the end has it.
  public let standard: Standard
  /// One for each year of the table.
  public let results: [AnnualResult]
}

/// How one promise was kept in one year.
public struct AnnualResult: Hashable, Sendable {
  /// As it was promised in that year.
  public let target: Target
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
  /// The promise was another in that year.
  case otherPromise(limit: Int, unit: Standard.Unit, target: Target)
  /// The declaration of that year did not have this promise.
  case notPromised
}
