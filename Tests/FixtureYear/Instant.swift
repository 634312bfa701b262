import BusinessDays

/// A second of the clocks of Québec, without a zone's file, so that the same seed gives the same
/// bytes whatever the machine has: since 2007 they are at -04:00 from the second Sunday of March
/// to the first of November, else at -05:00, and change at 2 h, when nothing happens here.
struct Instant: Hashable, Comparable, Sendable {
  /// The civil day in Québec.
  let day: Day

  /// Seconds since midnight, 0 to 86,399.
  let secondOfDay: Int

  /// The instant at which clocks show that day and so many seconds after midnight.
  init(_ day: Day, secondOfDay: Int) {
    precondition((0..<86_400).contains(secondOfDay), "a day's seconds are 0 to 86,399")
    self.day = day
    self.secondOfDay = secondOfDay
  }

  static func < (left: Instant, right: Instant) -> Bool {
    left.day == right.day ? left.secondOfDay < right.secondOfDay : left.day < right.day
  }

  /// The instant so many seconds later, or the day's last second when that would be another day.
  func later(bySeconds seconds: Int) -> Instant {
    Instant(day, secondOfDay: min(secondOfDay + seconds, 86_399))
  }

  /// Milliseconds since 1970-01-01T00:00:00Z.
  var milliseconds: Int64 {
    let local = Int64(day.ordinal) * 86_400 + Int64(secondOfDay)
    return (local + Int64(Instant.hoursBehind(on: day)) * 3600) * 1000
  }

  /// RFC 3339, to the second: `2026-11-20T14:03:00-05:00`.
  var text: String {
    let hour = Instant.twoDigits(secondOfDay / 3600)
    let minute = Instant.twoDigits(secondOfDay / 60 % 60)
    let second = Instant.twoDigits(secondOfDay % 60)
    return "\(day)T\(hour):\(minute):\(second)-0\(Instant.hoursBehind(on: day)):00"
  }

  private static func hoursBehind(on day: Day) -> Int {
    day >= sunday(2, month: 3, year: day.year) && day < sunday(1, month: 11, year: day.year)
      ? 4 : 5
  }

  /// The n-th Sunday of a month.
  private static func sunday(_ count: Int, month: Int, year: Int) -> Day {
    guard let first = Day(year: year, month: month, day: 1) else {
      preconditionFailure("a month has a first day")
    }
    let untilSunday = (7 - first.weekday.rawValue) % 7
    return first.advanced(byDays: untilSunday + 7 * (count - 1))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
