public import BusinessDays

/// A night: the day that begins, and the instant as of which its report speaks.
public struct Night: Hashable, Comparable, Sendable {
  /// The civil day of the first office on which the night ends: reports are as of this day.
  public let day: Day
  /// In microseconds since 1970-01-01T00:00:00Z. A report is made later than that, never at that
  /// very microsecond, in which something may be recorded yet.
  public let instant: Int64
  /// The last event that there was when the report was made in its time, which takes everything
  /// that is there; nil for a night that was missed, which takes what was recorded by its instant.
  /// It does not make another night.
  public var through: Int64?

  public init(day: Day, instant: Int64, through: Int64? = nil) {
    self.day = day
    self.instant = instant
    self.through = through
  }

  public static func == (left: Night, right: Night) -> Bool {
    left.day == right.day && left.instant == right.instant
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(day)
    hasher.combine(instant)
  }

  public static func < (left: Night, right: Night) -> Bool { left.day < right.day }
}

/// An hour of the day at which nights are reported.
public struct NightHour: Hashable, Sendable {
  /// Seconds since midnight, as clocks show them: 0 to 86,399.
  public let secondOfDay: Int

  /// Four in the morning.
  public static let usual = NightHour(secondOfDay: 4 * 3600)

  private init(secondOfDay: Int) { self.secondOfDay = secondOfDay }

  /// Reads `04:00`: two digits, a colon, two digits; `nil` when it is no hour of a day.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard hour < 24, minute < 60 else { return nil }
    secondOfDay = hour * 3600 + minute * 60
  }
}

/// When nights are: an hour of each day, by the clocks of a zone.
public struct NightSchedule: Sendable {
  /// At the most so many nights that were missed are made up for.
  public static let missedAtMost = 31

  private let hour: NightHour
  private let zone: ZoneRules

  /// - Parameter zone: the first office's.
  public init(hour: NightHour, zone: ZoneRules) {
    self.hour = hour
    self.zone = zone
  }

  /// The night of a day. An hour that the clocks show twice is the first of the two; one that they
  /// skip is when it would have been had they not been set forward.
  public func night(of day: Day) -> Night {
    let second: Int64
    switch zone.instants(on: day, secondOfDay: hour.secondOfDay) {
    case .once(let instant): second = instant
    case .twice(let earlier, _): second = earlier
    case .never(let offsetBefore, _):
      second = Int64(day.ordinal) * 86_400 + Int64(hour.secondOfDay) - Int64(offsetBefore)
    }
    return Night(day: day, instant: second * 1_000_000)
  }

  /// The first night whose instant is after an instant, in microseconds since
  /// 1970-01-01T00:00:00Z.
  public func next(after instant: Int64) -> Night {
    // No night is farther than that from midnight of its own day, whatever the clocks do.
    var night = night(of: zone.day(at: instant).advanced(byDays: -2))
    while night.instant <= instant { night = self.night(of: night.day.advanced(byDays: 1)) }
    return night
  }

  /// The nights after the last one reported whose instants are past, the oldest first; of many,
  /// the last 31. None when no night was ever reported: the first one is the next to come.
  public func missed(since last: Day?, now: Int64) -> [Night] {
    guard let last else { return [] }
    let end = next(after: now).day
    guard let first = last.offset(byDays: 1), first < end else { return [] }
    let count = min(first.days(until: end), NightSchedule.missedAtMost)
    return (1...count).reversed().map { night(of: end.advanced(byDays: -$0)) }
  }
}
