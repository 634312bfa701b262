public import ServiceStandards

/// What calendars and the lines of monitoring systems say.
public protocol FeedMessages {
  /// The name of the calendar of days off, and whose it is.
  func holidaysCalendar(of organization: String) -> String
  /// The category of a day off.
  var holidayCategory: String { get }
  /// A day off that only some offices keep.
  func dayOff(_ name: String, offices: [String]) -> String
  /// The name of the calendar of due days, and whose it is.
  func dueCalendar(of organization: String) -> String
  /// The category of a due day.
  var dueCategory: String { get }
  /// The last day of a promise: the dossier's number, and what is owed.
  func lastDay(of dossier: String, for what: String) -> String
  /// Standards of the same verdict; `items` are their ids, each with its rate.
  func standards(_ verdict: Verdict, _ items: [String]) -> String
  /// All is well with so many standards, of which so many have nothing settled.
  func allWell(onTarget: Int, withoutData: Int) -> String
  /// A standard's id with what was settled on time, in a share and in numbers.
  func standing(of standard: String, rate: String, onTime: Int, settled: Int) -> String
}
