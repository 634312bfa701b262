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

/// What describes the results as open data, and what stands in their text columns.
public protocol OpenDataMessages {
  /// The name of a column, for people.
  func columnTitle(_ column: ResultColumn) -> String
  /// What stands in a column, and its codes.
  func columnDescription(_ column: ResultColumn) -> String
  /// The title of the data package: what it holds, of which year and whose.
  func openDataTitle(year: String, organization: String) -> String
  /// What the data package is; `below` is the number of obligations from which a group's counts
  /// are told, 1 or less when all are.
  func openDataDescription(asOf day: Day, withheldBelow below: Int) -> String
  /// The title of the table: `forExcel` says that it is the one for spreadsheets of Québec.
  func resultsTitle(forExcel: Bool) -> String
  /// A comment, as a sentence.
  func comment(_ comment: ResultComment) -> String
}
