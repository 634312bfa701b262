/// A day of the week. Raw values are ISO 8601's: Monday is 1, Sunday is 7.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension Weekday {
  /// The weekday so many days, 0 to 6, after Monday.
  init(daysAfterMonday days: Int) {
    switch days {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }

  /// How many days later, 0 to 6, the next such weekday is; 0 when it is the same.
  func days(untilNext other: Weekday) -> Int { (other.rawValue - rawValue + 7) % 7 }
}
