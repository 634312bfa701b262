/// How civil dates and hours are written in sentences; tables have ISO dates instead.
///
/// Months are 1 to 12, weekdays 1 (Monday) to 7 (Sunday) as in ISO 8601, hours 0 to 23.
public protocol DateMessages {
  /// A month's name, as it stands in a sentence.
  func monthName(_ month: Int) -> String
  /// A weekday's name, as it stands in a sentence.
  func weekdayName(_ weekday: Int) -> String
  /// A date in full.
  func date(year: Int, month: Int, day: Int) -> String
  /// A date with the name of its weekday.
  func date(weekday: Int, year: Int, month: Int, day: Int) -> String
  /// A time of day.
  func time(hour: Int, minute: Int) -> String
  /// A date, then an hour, as both are given by the functions above.
  func moment(date: String, time: String) -> String
}

/// The name at `number`, counted from 1.
func nth(_ number: Int, of names: [String]) -> String {
  precondition((1...names.count).contains(number), "\(number) is not 1 to \(names.count)")
  return names[number - 1]
}

/// The minutes of an hour, in two digits.
func twoDigits(_ minute: Int) -> String {
  precondition((0...59).contains(minute), "an hour has 60 minutes, and none is \(minute)")
  return minute < 10 ? "0\(minute)" : "\(minute)"
}
