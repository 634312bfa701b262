public import BusinessDays
import Definitions

/// A stream of believable events: the same for the same seed, on every machine.
///
/// Dossiers are generated day by day, and their events wait until no dossier that is still to
/// come can have an earlier one: what is kept in memory is what lies ahead of the day, whatever
/// the number of dossiers.
public struct FixtureStream: Sendable {
  private let days: ClosedRange<Day>
  private let dossiers: Int
  private let seed: UInt64
  private let practice: Practice

  /// The seed of the fixtures that are kept.
  public static let defaultSeed: UInt64 = 2_025_2026

  /// A year, or other days, of a ministry: `dossiers` are received within the days, and nothing
  /// is recorded after the last of them.
  public static func year(seed: UInt64, dossiers: Int, days: ClosedRange<Day>) -> FixtureStream {
    FixtureStream(
      days: days, dossiers: dossiers, seed: seed,
      practice: .believable(through: days.upperBound))
  }

  /// Many dossiers over the three years up to a day, of which few are left open on it.
  public static func load(seed: UInt64, dossiers: Int, until last: Day) -> FixtureStream {
    FixtureStream(
      days: last.advanced(byDays: 1 - 3 * 365)...last, dossiers: dossiers, seed: seed,
      practice: .brisk(through: last))
  }

  /// Writes the events in the order in which they were recorded, a piece at a time.
  ///
  /// - Throws: `CalendarError` when the days are not those that the calendar knows.
  public func write(
    _ format: LineFormat, to output: ([UInt8]) -> Void
  ) throws(CalendarError) {
    var lines = EventLines(format)
    let lastMoment = Instant(days.upperBound, secondOfDay: 86_399)
    try forEachEvent { event in
      guard event.recorded <= lastMoment else { return }
      lines.append(event)
      if lines.count >= FixtureStream.pieceSize { output(lines.take()) }
    }
    output(lines.take())
  }

  /// Bytes.
  private static let pieceSize = 1 << 16
}

extension FixtureStream {
  private func forEachEvent(_ body: (FixtureEvent) -> Void) throws(CalendarError) {
    let seasons = try Seasons(FixtureStream.calendar, days: days)
    let schedule = try Schedule(seasons, days: days, dossiers: dossiers)
    var pending = PendingEvents()
    var serials = Serials()
    var ordinal: UInt64 = 0
    for position in schedule.days.indices {
      let day = schedule.days[position]
      let midnight = Instant(day, secondOfDay: 0)
      while let earliest = pending.earliest, earliest < midnight,
        let event = pending.popEarliest()
      {
        body(event)
      }
      var numbers = SeededNumbers(seed: seed, stream: UInt64(day.ordinal) << 32)
      for event in committees(on: day, seasons, &numbers) { pending.insert(event) }
      let arrivals = try arrivals(schedule.counts(at: position), on: day, seasons, &numbers)
      for arrival in arrivals {
        ordinal += 1
        let events = try DossierStory.events(
          arrival, number: serials.next(arrival.receipt.service, year: day.year),
          seasons: seasons, practice, SeededNumbers(seed: seed, stream: ordinal))
        for event in events { pending.insert(event) }
      }
    }
    while let event = pending.popEarliest() { body(event) }
  }

  private static let calendar: BusinessCalendar = {
    do { return BusinessCalendar(try CalendarFile(Embedded.calendars[0].bytes)) } catch {
      preconditionFailure("the embedded calendar is read by its tests")
    }
  }()

  /// The day's arrivals, in order.
  private func arrivals(
    _ counts: [(service: Service, count: Int)], on day: Day, _ seasons: Seasons,
    _ numbers: inout SeededNumbers
  ) throws(CalendarError) -> [Arrival] {
    var arrivals: [Arrival] = []
    for (service, count) in counts {
      for _ in 0..<count {
        arrivals.append(try Arrival(service, on: day, seasons, &numbers))
      }
    }
    let order = arrivals.indices.sorted { one, other in
      let (left, right) = (arrivals[one].instant, arrivals[other].instant)
      return left == right ? one < other : left < right
    }
    return order.map { arrivals[$0] }
  }

  /// The meetings of selection committees that day, which have no hour.
  private func committees(
    on day: Day, _ seasons: Seasons, _ numbers: inout SeededNumbers
  ) -> [FixtureEvent] {
    var events: [FixtureEvent] = []
    for call in seasons.calls where call.committees.contains(day) {
      var event = FixtureEvent(
        detail: .committeeMet, source: "/projets", subject: call.id,
        recorded: Instant(day, secondOfDay: 16 * 3600 + 600), isBareDate: true)
      event.identify(&numbers)
      events.append(event)
    }
    return events
  }
}

/// The numbers given to dossiers: `R-2026-00001`, one more each, anew each year.
private struct Serials {
  private var last: [Service: (year: Int, serial: Int)] = [:]

  mutating func next(_ service: Service, year: Int) -> String {
    var serial = 1
    if let before = last[service], before.year == year { serial = before.serial + 1 }
    last[service] = (year, serial)
    let digits = String(serial)
    let zeros = String(repeating: "0", count: max(0, 5 - digits.utf8.count))
    return "\(service.prefix)-\(year)-\(zeros)\(digits)"
  }
}
