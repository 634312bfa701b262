public import ServiceStandards

/// What the pictures of a report say, and the tables beside them.
public protocol ChartMessages {
  /// A month's name, as short as it can be.
  func shortMonth(_ month: Int) -> String
  /// A weekday's name, as short as it can be; 1 is Monday.
  func shortWeekday(_ weekday: Int) -> String
  /// A month of a year.
  func month(_ month: Int, of year: Int) -> String
  /// A percentage that is rounded already, with a point: `91.3`.
  func percent(digits: String) -> String

  /// The title of a small picture of a standard's rate and target.
  func rateTitle(_ rate: String, target: String) -> String
  /// Its description: what the period can still come to.
  func rateDescription(worst: String, best: String) -> String
  /// The title of a picture of a standard's last months.
  func monthsTitle(_ count: Int) -> String
  /// Its description.
  func monthsDescription(lowest: String, highest: String, last: String, target: String) -> String
  /// The title of a picture of the parts of a period: on time, late, undecided.
  var partsTitle: String { get }
  /// The title of the same of a period that is over: on time, late.
  var partsTitleOfPast: String { get }
  /// Its description.
  func partsDescription(onTime: Int, missed: Int, pending: Int) -> String
  /// Its description when the period is over.
  func partsDescription(onTime: Int, missed: Int) -> String

  /// The title of the control chart.
  var controlTitle: String { get }
  /// Its description: its lines, and how many months stand out.
  func controlDescription(
    months: Int, mean: String, lower: String, upper: String, target: String, signals: Int
  ) -> String
  /// How to read it; limits that are provisional allow less to be said.
  func controlReading(isProvisional: Bool) -> String
  /// What is said of limits that rest on fewer months than are enough.
  func provisional(_ months: Int, enough: Int) -> MarkedText
  /// What is said where there are too few months for a chart.
  var tooFewMonths: String { get }
  /// What makes a month stand out.
  func signal(_ signal: ControlChart.Signal) -> String
  /// A name of several things, then they.
  func named(_ name: MarkedText, _ things: MarkedText) -> MarkedText
  /// What is said of the month in progress: its rate, and where it would stand beside limits in
  /// which it is not.
  func runningMonth(_ month: MarkedText, rate: MarkedText, _ place: ControlChart.Place)
    -> MarkedText
  /// What is said when no month that is over stands out.
  var noSignal: String { get }
  /// What is said of a month that is not over.
  var monthRunning: String { get }

  /// The title of the histogram.
  func delaysTitle(_ unit: Standard.Unit) -> String
  /// Its description: how many are on each side of the norm.
  func delaysDescription(onTime: Int, missed: Int, limit: String) -> String
  /// What is said in its place.
  var nothingSettled: String { get }
  /// The name of its axis.
  func delayAxis(_ unit: Standard.Unit) -> String

  /// The title of the calendar.
  func calendarTitle(_ period: String) -> String
  /// Its description: how many days there are of each kind.
  func calendarDescription(
    allOnTime: Int, fewMissed: Int, manyMissed: Int, nothing: Int, closed: Int
  ) -> String
  /// Some were late, fewer than so many.
  func fewLate(below count: Int) -> String
  /// So many were late, or more.
  func manyLate(from count: Int) -> String
  /// What was counted on a day.
  var calendarReading: String { get }

  /// What stands in place of a count that is withheld.
  func withheld(below count: Int) -> String
}
