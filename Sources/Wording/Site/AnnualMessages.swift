public import BusinessDays
public import Standards

/// What the annual results table says.
public protocol AnnualMessages {
  /// The page's title, and what stands above its table.
  func annualTitle(_ label: String) -> String
  func annualCaption(from first: String, to last: String) -> String
  /// What a standard is measured by, as such tables print it.
  func indicator(_ limit: Int, _ unit: Standard.Unit) -> MarkedText
  /// How to read the table's other columns.
  func annualReading(_ label: String) -> String
  /// Percentage points above or below the target, from digits with a point: `-1.6`.
  func points(digits: String) -> String
  /// What stands for a median within which half of the cases were.
  func median(_ days: Int, _ unit: Standard.Unit) -> MarkedText
  /// The remarks, as notes under the table.
  var noteNothingSettled: String { get }
  func noteRunning(asOf day: Day) -> MarkedText
  var noteNotPromised: String { get }
  /// What is announced of a region that scrolls sideways.
  func scrolls(_ caption: String) -> String
}
