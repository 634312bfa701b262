import BusinessDays
import Definitions
import Testing

/// The day that is written so.
func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// Every day of a year.
func days(of year: Int) -> [Day] {
  let first = Day(year: year, month: 1, day: 1) ?? .earliest
  return (0...365).map { first.advanced(byDays: $0) }.filter { $0.year == year }
}

/// The embedded calendar of that id.
func embeddedCalendar(_ id: String) throws -> BusinessCalendar {
  let file = try #require(Embedded.calendars.first { $0.name == "\(id).json" })
  return BusinessCalendar(try CalendarFile(file.bytes))
}

/// A generator of the same numbers for the same seed: splitmix64, by Sebastiano Vigna.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
