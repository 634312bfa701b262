import BusinessDays
import Language
import Ledger
import ServiceStandards

// The days, times and periods that options name.
extension CommandContext {
  /// The day asked about: `--as-of`, else today in the first office's zone.
  func asOf(_ rulebook: Rulebook) throws(CommandFailure) -> Day {
    guard let text = invocation.value(of: .asOf) else { return today(rulebook) }
    return try day(text, today: today(rulebook))
  }

  func today(_ rulebook: Rulebook) -> Day {
    rulebook.zone(of: rulebook.firstOffice).day(at: now)
  }

  /// A date, or a word for one.
  func day(_ text: String, today: Day) throws(CommandFailure) -> Day {
    switch folded(text) {
    case "hier", "yesterday": return today.advanced(byDays: -1)
    case "aujourd'hui", "aujourd’hui", "today": return today
    default: break
    }
    guard let day = Day(text) else { throw .request(.badText(text, .date)) }
    return day
  }

  /// The period of `--period`, else the fiscal year of a day.
  func period(_ day: Day, _ rulebook: Rulebook) throws(CommandFailure) -> Period {
    let begins = rulebook.latest.fiscalYearBegins
    if let text = invocation.value(of: .period) {
      guard let period = Period(text, fiscalYearBegins: begins) else {
        throw .request(.badText(text, begins == .newYear ? .civilPeriod : .period))
      }
      return period
    }
    guard let year = Period.fiscalYear(of: day, beginning: begins) else {
      throw .request(.badText(day.description, .date))
    }
    return year
  }

  /// When something happened to `subject`: `--at`, else as the same command recorded it earlier,
  /// else now. What has not happened yet cannot be recorded: here the clock that is read and the
  /// one that records are the same, so that nothing need be tolerated as it is in a file.
  func timestamp(
    _ rulebook: Rulebook, office: Code<Office>, of subject: String, earlier: Event? = nil
  ) throws(CommandFailure) -> Timestamp {
    let zone = rulebook.zone(of: office)
    guard let text = invocation.value(of: .at) else {
      if let earlier { return earlier.time }
      return Timestamp(microseconds: now, offset: zone.wallClock(at: now).offset / 60)
    }
    let time = try timestamp(text, zone)
    guard time.moment.isPast(at: now, zone) else {
      throw .refused(.inTheFuture(text), about: subject)
    }
    return time
  }

  /// RFC 3339, a date, a date and an hour, an hour of today, or a word for a day.
  func timestamp(_ text: String, _ zone: ZoneRules) throws(CommandFailure) -> Timestamp {
    do { return try Timestamp(text) } catch {}
    let today = zone.day(at: now)
    if let local = LocalMoment(text, today: today) { return try timestamp(local, text, zone) }
    guard let day = try? day(text, today: today) else { throw .request(.badText(text, .time)) }
    return Timestamp(date: day)
  }

  private func timestamp(_ local: LocalMoment, _ text: String, _ zone: ZoneRules)
    throws(CommandFailure) -> Timestamp
  {
    switch zone.instants(on: local.day, secondOfDay: local.secondOfDay) {
    case .once(let second): return timestamp(second: second, zone)
    case .twice(let earlier, let later):
      throw .request(.hourTwice(text, times: [earlier, later].map { timestamp(second: $0, zone) }))
    case .never(let before, let after):
      // The hour by the clocks of before, and by those of after.
      let civil = Int64(local.day.ordinal) * 86_400 + Int64(local.secondOfDay)
      let times = [before, after].map { timestamp(second: civil - Int64($0), zone) }
      throw .request(.hourSkipped(text, times: times))
    }
  }

  /// - Parameter second: since 1970-01-01T00:00:00Z.
  private func timestamp(second: Int64, _ zone: ZoneRules) -> Timestamp {
    let instant = second * 1_000_000
    return Timestamp(microseconds: instant, offset: zone.wallClock(at: instant).offset / 60)
  }

  /// An instant in microseconds; of a date, its last one in the first office's zone.
  func instant(_ text: String, _ rulebook: Rulebook, endOfDay: Bool) throws(CommandFailure)
    -> Int64
  {
    let zone = rulebook.zone(of: rulebook.firstOffice)
    let timestamp = try timestamp(text, zone)
    switch timestamp.moment {
    case .instant(let microseconds): return microseconds
    case .date(let day):
      guard endOfDay, let next = day.offset(byDays: 1) else {
        throw .request(.badText(text, .time))
      }
      switch zone.instants(on: next, secondOfDay: 0) {
      case .once(let second), .twice(let second, _): return second * 1_000_000 - 1
      case .never(let before, _):
        return (Int64(next.ordinal) * 86_400 - Int64(before)) * 1_000_000 - 1
      }
    }
  }
}

extension Moment {
  /// Whether it has come: an instant by that time, a day when it has begun in the zone.
  fileprivate func isPast(at now: Int64, _ zone: ZoneRules) -> Bool {
    switch self {
    case .instant(let microseconds): microseconds <= now
    case .date(let day): day <= zone.day(at: now)
    }
  }
}

/// A civil time of day, as people type it: `2026-11-19 14:30`, or `14:30` for today.
struct LocalMoment {
  let day: Day
  let secondOfDay: Int

  init?(_ text: String, today: Day) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let clock: Substring
    switch parts.count {
    case 1:
      day = today
      clock = parts[0]
    case 2:
      guard let day = Day(parts[0]) else { return nil }
      self.day = day
      clock = parts[1]
    default: return nil
    }
    let digits = clock.split(whereSeparator: { $0 == ":" || $0 == "h" || $0 == " " })
    guard clock.contains(where: { $0 == ":" || $0 == "h" }), (1...2).contains(digits.count),
      digits.allSatisfy({ (1...2).contains($0.utf8.count) }), let hour = Int(digits[0]),
      let minute = digits.count == 2 ? Int(digits[1]) : 0, (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    secondOfDay = hour * 3600 + minute * 60
  }
}
