public import Standards
public import Statistics

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

  /// A small picture of a standard's rate, target, best and worst case.
  func rateTitle(_ rate: String, target: String) -> String
  func rateDescription(worst: String, best: String) -> String
  /// A small picture of a standard's months.
  func monthsTitle(_ count: Int) -> String
  func monthsDescription(lowest: String, highest: String, last: String, target: String) -> String
  /// The parts of a period: on time, late, undecided.
  var partsTitle: String { get }
  func partsDescription(onTime: Int, missed: Int, pending: Int) -> String

  /// The control chart.
  var controlTitle: String { get }
  func controlDescription(
    months: Int, mean: String, lower: String, upper: String, target: String, signals: Int
  ) -> String
  /// How to read it.
  var controlReading: String { get }
  /// What is said of limits that rest on fewer months than are enough.
  func provisional(_ months: Int, enough: Int) -> MarkedText
  /// What is said where there are too few months for a chart.
  var tooFewMonths: String { get }
  /// What makes a month stand out.
  func signal(_ signal: ControlChart.Signal) -> String
  /// A name of several things, then they.
  func named(_ name: MarkedText, _ things: MarkedText) -> MarkedText
  /// What is said when no month stands out.
  var noSignal: String { get }
  /// What is said of a month that is not over.
  var monthRunning: String { get }

  /// The histogram.
  func delaysTitle(_ unit: Standard.Unit) -> String
  func delaysDescription(onTime: Int, missed: Int, limit: String) -> String
  /// What is said in its place.
  var nothingSettled: String { get }
  /// The name of its axis.
  func delayAxis(_ unit: Standard.Unit) -> String

  /// The calendar.
  func calendarTitle(_ period: String) -> String
  func calendarDescription(
    allOnTime: Int, fewMissed: Int, manyMissed: Int, nothing: Int, closed: Int
  ) -> String
  /// Some were late: fewer than so many, or as many or more.
  func fewLate(below count: Int) -> String
  func manyLate(from count: Int) -> String
  /// What was counted on a day.
  var calendarReading: String { get }

  /// What stands in place of a count that is withheld.
  func withheld(below count: Int) -> String
}
