/// A time zone as POSIX's TZ variable writes it, and with it the last line of a zone's file:
/// `EST5EDT,M3.2.0,M11.1.0`.
///
/// Beyond POSIX, times of change may be from -167 to 167 hours (RFC 9636, section 3.3.2).
struct PosixZone {
  /// Seconds east of universal time out of daylight-saving time.
  let standard: Int32

  /// The yearly changes, nil when there are none.
  let recurring: RecurringRule?

  /// The zone that the text says.
  init(_ text: String) throws(ZoneError) {
    var parser = PosixZoneParser(text)
    guard let zone = parser.zone(), parser.isAtEnd else { throw .badRule(text) }
    self = zone
  }

  fileprivate init(standard: Int32, recurring: RecurringRule?) {
    self.standard = standard
    self.recurring = recurring
  }
}

/// Each part is nil when what comes next is not such a one.
private struct PosixZoneParser {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func zone() -> PosixZone? {
    guard name(), let west = time(hours: 0...24) else { return nil }
    guard !isAtEnd else { return PosixZone(standard: -west, recurring: nil) }
    guard name() else { return nil }
    var daylight = -west + 3600
    if rest.first != UInt8(ascii: ",") {
      guard let daylightWest = time(hours: 0...24) else { return nil }
      daylight = -daylightWest
    }
    guard takes(","), let start = moment(), takes(","), let end = moment() else { return nil }
    return PosixZone(
      standard: -west,
      recurring: RecurringRule(standard: -west, daylight: daylight, start: start, end: end))
  }

  /// A designation: at least three letters, or other characters between angle brackets.
  private mutating func name() -> Bool {
    let isQuoted = takes("<")
    let designation = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
      default: false
      }
    }
    rest = rest.dropFirst(designation.count)
    return designation.count >= 3 && (!isQuoted || takes(">"))
  }

  /// Seconds, from `[+-]hh[:mm[:ss]]`.
  private mutating func time(hours allowed: ClosedRange<Int>) -> Int32? {
    let isNegative = takes("-")
    if !isNegative { _ = takes("+") }
    guard let hours = number(in: allowed) else { return nil }
    var seconds = hours * 3600
    if takes(":") {
      guard let minutes = number(in: 0...59) else { return nil }
      seconds += minutes * 60
      if takes(":") {
        guard let last = number(in: 0...59) else { return nil }
        seconds += last
      }
    }
    return Int32(isNegative ? -seconds : seconds)
  }

  private mutating func moment() -> YearlyMoment? {
    guard let date = date() else { return nil }
    guard takes("/") else { return YearlyMoment(date: date, time: 2 * 3600) }
    guard let time = time(hours: 0...167) else { return nil }
    return YearlyMoment(date: date, time: time)
  }

  private mutating func date() -> YearlyMoment.Date? {
    if takes("J") { return number(in: 1...365).map { .dayWithoutLeapDay($0) } }
    guard takes("M") else { return number(in: 0...365).map { .daysAfterNewYear($0) } }
    guard let month = number(in: 1...12), takes("."), let week = number(in: 1...5), takes("."),
      let weekday = number(in: 0...6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }

  /// One to three digits, their value in the range.
  private mutating func number(in allowed: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count), let value = Int(Substring(digits)),
      allowed.contains(value)
    else { return nil }
    rest = rest.dropFirst(digits.count)
    return value
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
