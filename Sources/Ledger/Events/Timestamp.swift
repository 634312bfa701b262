public import BusinessDays
public import ServiceStandards

/// A time as it was written: RFC 3339 with an offset, or a bare date.
public struct Timestamp: Hashable, Sendable {
  public let moment: Moment
  /// Minutes east of UTC, for showing the time as it was written; `nil` for a bare date.
  ///
  /// It is no part of what the event says: the same instant at another offset is the same.
  public let offset: Int?

  public init(date: Day) {
    moment = .date(date)
    offset = nil
  }

  /// - Parameters:
  ///   - microseconds: since 1970-01-01T00:00:00Z.
  ///   - offset: minutes east of UTC, within a day.
  public init(microseconds: Int64, offset: Int) {
    precondition(abs(offset) < 24 * 60, "an offset is less than a day")
    moment = .instant(microseconds)
    self.offset = offset
  }
}

// MARK: - Reading

extension Timestamp {
  /// Why a text is no timestamp.
  public enum Fault: Hashable, Sendable {
    /// Not of the form `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss±hh:mm`.
    case form
    /// No such day in the calendar.
    case day
    /// No such time of day; `24:00` is none, and `:60` only at 23:59 UTC.
    case time
    case missingOffset
  }

  /// Reads RFC 3339 (section 5.6), or a bare date. Digits after the microsecond are dropped.
  public init(_ text: String) throws(TimestampError) {
    do { self = try Timestamp.parse(text.utf8.span) } catch {
      throw TimestampError(fault: error.fault)
    }
  }

  static func parse(_ text: Span<UInt8>) throws(TimestampError) -> Timestamp {
    var scanner = TimestampScanner(position: 0)
    let day = try scanner.day(text)
    if scanner.position == text.count { return Timestamp(date: day) }
    let letter = text[scanner.position]
    guard letter == UInt8(ascii: "T") || letter == UInt8(ascii: "t") else {
      throw TimestampError(fault: .form)
    }
    scanner.position += 1
    let clock = try scanner.clock(text)
    let offset = try scanner.offset(text)
    guard scanner.position == text.count else { throw TimestampError(fault: .form) }
    let minuteOfDay = clock.hour * 60 + clock.minute
    let utcMinute = minuteOfDay - offset
    var seconds = clock.second
    var microsecond = clock.microsecond
    if seconds == 60 {
      let lastMinute = 24 * 60 - 1
      guard (utcMinute % (24 * 60) + 24 * 60) % (24 * 60) == lastMinute else {
        throw TimestampError(fault: .time)
      }
      // A leap second is not in the system's count of seconds: it stays within its minute.
      seconds = 59
      microsecond = 999_999
    }
    let wholeSeconds = Int64(day.ordinal) * 86_400 + Int64(utcMinute * 60 + seconds)
    return Timestamp(microseconds: wholeSeconds * 1_000_000 + Int64(microsecond), offset: offset)
  }
}

/// Why a text is no timestamp.
public struct TimestampError: Error, Hashable, Sendable {
  public let fault: Timestamp.Fault
}

private struct TimestampScanner {
  var position: Int

  mutating func day(_ text: Span<UInt8>) throws(TimestampError) -> Day {
    let year = try number(text, digits: 4)
    try expect(UInt8(ascii: "-"), text)
    let month = try number(text, digits: 2)
    try expect(UInt8(ascii: "-"), text)
    let day = try number(text, digits: 2)
    guard let civil = Day(year: year, month: month, day: day) else {
      throw TimestampError(fault: .day)
    }
    return civil
  }

  mutating func clock(_ text: Span<UInt8>) throws(TimestampError) -> (
    hour: Int, minute: Int, second: Int, microsecond: Int
  ) {
    let hour = try number(text, digits: 2)
    try expect(UInt8(ascii: ":"), text)
    let minute = try number(text, digits: 2)
    try expect(UInt8(ascii: ":"), text)
    let second = try number(text, digits: 2)
    guard hour < 24, minute < 60, second <= 60 else { throw TimestampError(fault: .time) }
    var microsecond = 0
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      var unit = 100_000
      let start = position
      while position < text.count, (48...57).contains(text[position]) {
        microsecond += Int(text[position] - 48) * unit
        unit /= 10
        position += 1
      }
      guard position > start else { throw TimestampError(fault: .form) }
    }
    return (hour, minute, second, microsecond)
  }

  /// Minutes east of UTC.
  mutating func offset(_ text: Span<UInt8>) throws(TimestampError) -> Int {
    guard position < text.count else { throw TimestampError(fault: .missingOffset) }
    let sign = text[position]
    position += 1
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      throw TimestampError(fault: .form)
    }
    let hours = try number(text, digits: 2)
    try expect(UInt8(ascii: ":"), text)
    let minutes = try number(text, digits: 2)
    guard hours < 24, minutes < 60 else { throw TimestampError(fault: .time) }
    let offset = hours * 60 + minutes
    return sign == UInt8(ascii: "-") ? -offset : offset
  }

  private mutating func number(_ text: Span<UInt8>, digits: Int) throws(TimestampError) -> Int {
    var value = 0
    for _ in 0..<digits {
      guard position < text.count, (48...57).contains(text[position]) else {
        throw TimestampError(fault: .form)
      }
      value = value * 10 + Int(text[position] - 48)
      position += 1
    }
    return value
  }

  private mutating func expect(_ byte: UInt8, _ text: Span<UInt8>) throws(TimestampError) {
    guard position < text.count, text[position] == byte else {
      throw TimestampError(fault: .form)
    }
    position += 1
  }
}

// MARK: - Writing

extension Timestamp {
  /// The timestamp as RFC 3339 writes it, at its own offset; `Z` for UTC.
  public func write(into bytes: inout [UInt8]) {
    guard case .instant(let microseconds) = moment, let offset else {
      if case .date(let day) = moment { Timestamp.write(day, into: &bytes) }
      return
    }
    let local = microseconds + Int64(offset) * 60_000_000
    let (seconds, fraction) = floorDivide(local, by: 1_000_000)
    let (ordinal, second) = floorDivide(seconds, by: 86_400)
    Timestamp.write(Day(ordinal: Int32(ordinal)), into: &bytes)
    bytes.append(UInt8(ascii: "T"))
    Timestamp.write(Int(second) / 3600, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Timestamp.write(Int(second) / 60 % 60, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Timestamp.write(Int(second) % 60, into: &bytes)
    if fraction > 0 {
      bytes.append(UInt8(ascii: "."))
      Timestamp.write(Int(fraction) / 10_000, into: &bytes)
      Timestamp.write(Int(fraction) / 100 % 100, into: &bytes)
      Timestamp.write(Int(fraction) % 100, into: &bytes)
      while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    }
    if offset == 0 {
      bytes.append(UInt8(ascii: "Z"))
      return
    }
    bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    Timestamp.write(abs(offset) / 60, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Timestamp.write(abs(offset) % 60, into: &bytes)
  }

  public var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ day: Day, into bytes: inout [UInt8]) {
    let (year, month, day) = day.yearMonthDay
    write(year / 100, into: &bytes)
    write(year % 100, into: &bytes)
    bytes.append(UInt8(ascii: "-"))
    write(month, into: &bytes)
    bytes.append(UInt8(ascii: "-"))
    write(day, into: &bytes)
  }

  /// Writes a number of two digits.
  private static func write(_ number: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(48 + number / 10))
    bytes.append(UInt8(48 + number % 10))
  }

  private func floorDivide(_ number: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
