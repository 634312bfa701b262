import BusinessDays
import Definitions

/// Prints how long one `elapsed` and one `due` take. With `--numpy`, prints instead a Python
/// program that measures NumPy on the same days, checks that it answers the same, and prints both
/// figures: `diligence-benchmark days --numpy | python3`.
func measureDays(options: [String]) throws {
  let file = try CalendarFile(Embedded.calendars[0].bytes)
  let compiling = nanosecondsEach(of: 1) { _ = BusinessCalendar(file) }
  let reading = try nanosecondsEach(of: 1) {
    _ = try CalendarFile(Embedded.calendars[0].bytes)
  }
  let calendar = BusinessCalendar(file)
  let pairs = Pairs(calendar)
  let figures = try DaysFigures(calendar, pairs)
  if options.contains("--numpy") {
    print(try numpyProgram(calendar, figures))
  } else {
    print("elapsed: \(twoDecimals(figures.elapsed)) ns")
    print("due:     \(twoDecimals(figures.due)) ns")
    print("reading the calendar's file: \(twoDecimals(reading / 1000)) µs")
    print("making the calendar of it:   \(twoDecimals(compiling / 1000)) µs")
  }
}

/// Days drawn at random over the whole calendar. The i-th number is a mixture of i alone
/// (splitmix64, by Sebastiano Vigna), so that another program can draw the same.
struct Pairs {
  static let count = 1_000_000
  static let longestLimit: UInt64 = 60

  let starts: [Day]
  let ends: [Day]
  let limits: [Int]

  init(_ calendar: BusinessCalendar) {
    let first = calendar.coverage.lowerBound
    // A year from the end, so that every due day is in the calendar.
    let span = UInt64(first.days(until: calendar.coverage.upperBound) - 365)
    let days = (0..<2 * UInt64(Pairs.count)).map {
      first.advanced(byDays: Int(Pairs.number($0) % span))
    }
    starts = Array(days[..<Pairs.count])
    ends = Array(days[Pairs.count...])
    limits = (0..<UInt64(Pairs.count)).map {
      Int(Pairs.number($0 + 2 * UInt64(Pairs.count)) % Pairs.longestLimit) + 1
    }
  }

  /// The i-th number.
  private static func number(_ index: UInt64) -> UInt64 {
    var mixed = (index &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What was measured, and the sums of the answers by which another program's are compared.
struct DaysFigures {
  /// Nanoseconds for each.
  let elapsed: Double
  let due: Double

  let elapsedSum: Int
  let dueSum: Int

  init(_ calendar: BusinessCalendar, _ pairs: Pairs) throws {
    var sum = 0
    elapsed = try nanosecondsEach(of: Pairs.count) {
      sum = 0
      for index in 0..<Pairs.count {
        sum &+= try calendar.elapsed(from: pairs.starts[index], to: pairs.ends[index])
      }
    }
    elapsedSum = sum
    due = try nanosecondsEach(of: Pairs.count) {
      sum = 0
      for index in 0..<Pairs.count {
        let day = try calendar.due(from: pairs.starts[index], after: pairs.limits[index])
        sum &+= Int(day.ordinal)
      }
    }
    dueSum = sum
  }
}
