public import BusinessDays
public import ServiceStandards

/// What the annual results table says.
public protocol AnnualMessages {
  /// The page's title.
  func annualTitle(_ label: String) -> String
  /// What stands above its table.
  func annualCaption(from first: String, to last: String) -> String
  /// What a standard is measured by, as such tables print it.
  func indicator(_ limit: Int, _ unit: Standard.Unit) -> MarkedText
  /// How to read the table's other columns.
  func annualReading(_ label: String) -> String
  /// Percentage points above or below the target, from digits with a point: `-1.6`.
  func points(digits: String) -> String
  /// What stands for a median within which half of the cases were.
  func median(_ days: Int, _ unit: Standard.Unit) -> MarkedText
  /// The note on a year in which nothing was settled.
  var noteNothingSettled: String { get }
  /// The note on a year that is not over.
  func noteRunning(asOf day: Day) -> MarkedText
  /// The note on a year whose declarations did not have the promise.
  var noteNotPromised: String { get }
  /// What is announced of a region that scrolls sideways.
  func scrolls(_ caption: String) -> String
}
