/// Arithmetic of the proleptic Gregorian calendar.
///
/// Year, month and day come out of a day's number by the method of Cassio Neri and Lorenz
/// Schneider, "Euclidean affine functions and their application to calendar algorithms",
/// Software: Practice and Experience 53 (2023), figure 12: years are taken from 1 March on, so
/// that a leap day is the last of its year, and divisions become multiplications.
enum Gregorian {
  /// How many days that month (1 to 12) of that year has.
  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether that year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1970-01-01 to that date, of the years 0 to 10,000: one more on either side than a
  /// `Day` has, for what begins or ends there.
  static func ordinal(year: Int, month: Int, day: Int) -> Int32 {
    let isBeforeMarch = month <= 2
    // Years from 1 March; a multiple of 400 added keeps every number positive.
    let shiftedYear = UInt32(year + 400) &- (isBeforeMarch ? 1 : 0)
    let shiftedMonth = UInt32(isBeforeMarch ? month + 12 : month)
    let century = shiftedYear / 100
    let daysOfYears = 1461 &* shiftedYear / 4 &- century &+ century / 4
    let daysOfMonths = (979 &* shiftedMonth &- 2919) / 32
    let days = daysOfYears &+ daysOfMonths &+ UInt32(day - 1)
    return Int32(days) &- daysToEpoch
  }

  /// The date so many days after 1970-01-01, within the years 1 to 9999.
  static func date(ofOrdinal ordinal: Int32) -> (year: Int, month: Int, day: Int) {
    let shifted = UInt32(ordinal &+ daysToEpoch)
    let centuries = 4 &* shifted &+ 3
    let century = centuries / 146_097
    let dayOfCentury = centuries % 146_097 / 4

    let years = UInt64(2_939_745) &* UInt64(4 &* dayOfCentury &+ 3)
    let yearOfCentury = UInt32(years >> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: years) / 2_939_745 / 4

    let months = 2141 &* dayOfYear &+ 197_913
    let month = months >> 16
    let day = (months & 0xFFFF) / 2141 &+ 1

    let isAfterDecember = dayOfYear >= 306
    let year = 100 &* century &+ yearOfCentury &- 400 &+ (isAfterDecember ? 1 : 0)
    return (Int(year), Int(isAfterDecember ? month - 12 : month), Int(day))
  }

  /// Days from 1 March of the year -400, where the shifted years begin, to 1970-01-01.
  private static let daysToEpoch: Int32 = 719_468 + 146_097
}

extension Gregorian {
  /// Seconds from 1970-01-01T00:00:00 to the beginning of that year.
  static func seconds(atStartOf year: Int) -> Int64 {
    Int64(ordinal(year: year, month: 1, day: 1)) * 86_400
  }
}
