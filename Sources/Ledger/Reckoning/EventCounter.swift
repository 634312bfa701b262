import BusinessDays
import SQLite
import ServiceStandards

/// Counts the events that happened in a period: how many were recorded late, how many were made by
/// a system, and how many corrections there were.
struct EventCounter {
  private let view: LedgerView
  private let window: EventWindow
  private let types: EventTypes
  private let store: EventStore
  private let finder: EventFinder

  init(_ view: LedgerView, _ period: Period, asOf: Day) throws(LedgerError) {
    self.view = view
    window = EventWindow(view.rulebook, period, asOf: asOf)
    finder = try EventFinder(view.ledger.database)
    types = try EventTypes(view.ledger.database, view.rulebook)
    store = try EventStore(view.ledger.database, view.ledger.validator)
  }

  private static let columns = "seq, type, time, zone, recorded, instr(data, '\"automatic\":true')"

  /// Reads what was recorded since shortly before the period began: all that happened in it, as
  /// events are refused that are announced long before they happen.
  func count(into evidence: inout LedgerEvidence) throws(LedgerError) {
    let first = try view.ledger.lastSequence(recordedBy: window.earliestRecording - 1) + 1
    var select = try view.ledger.database.prepare(
      """
      SELECT \(EventCounter.columns) FROM event WHERE seq BETWEEN ?1 AND ?2
        AND (time BETWEEN ?3 AND ?4 OR time BETWEEN ?5 AND ?6 OR type IS ?7)
      """)
    select.bind(first, at: 1)
    select.bind(view.through ?? Int64.max, at: 2)
    window.bind(to: &select, at: 3)
    try select.bind(types.voiding, at: 7)
    var voidings: [(sequence: Int64, recorded: Int64)] = []
    try select.eachRow { row throws(LedgerError) in
      if row.int64(1) == types.voiding {
        voidings.append((row.int64(0), row.int64(4)))
      } else {
        add(row, to: &evidence, times: 1)
      }
    }
    // What was voided did not happen: what was counted of it is taken away again.
    try take(voidings, from: &evidence, since: first)
  }

  private func add(_ row: borrowing Row, to evidence: inout LedgerEvidence, times: Int) {
    let (time, recorded, isDate) = (row.int64(2), row.int64(4), row.isNull(3))
    guard window.contains(time, isDate: isDate) else { return }
    evidence.happened += times
    if window.isLate(recorded: recorded, time, isDate: isDate) { evidence.recordedLate += times }
    guard types.stops.contains(row.int64(1)) else { return }
    evidence.signs.answers += times
    if row.int64(5) > 0 { evidence.signs.automaticAnswers += times }
  }

  private func take(
    _ voidings: [(sequence: Int64, recorded: Int64)], from evidence: inout LedgerEvidence,
    since first: Int64
  ) throws(LedgerError) {
    var select = try view.ledger.database.prepare(
      "SELECT \(EventCounter.columns) FROM event WHERE seq = ? AND seq >= ?")
    for (voiding, recorded) in voidings {
      let event = try store.event(voiding).event
      guard case .voided(let source, _, _) = event.body,
        let voided = try finder.sequence(source: source, id: event.subject)
      else { throw .damagedEvent(sequence: voiding) }
      select.bind(voided, at: 1)
      select.bind(first, at: 2)
      try select.eachRow { row throws(LedgerError) in
        if window.contains(row.int64(2), isDate: row.isNull(3)) {
          evidence.corrections += 1
          if recorded >= window.periodEnd { evidence.correctionsSince += 1 }
        }
        add(row, to: &evidence, times: -1)
      }
    }
  }
}

/// The types of events that are told apart, by the keys of their words.
private struct EventTypes {
  let voiding: Int64?
  let stops: Set<Int64>

  init(_ database: LedgerConnection, _ rulebook: Rulebook) throws(LedgerError) {
    var stopping: Set<String> = []
    for milestone in rulebook.milestones.allCodes
    where rulebook.rules.contains(where: { $0.stops.contains(milestone) }) {
      stopping.insert(rulebook.milestones[milestone].eventType)
    }
    var select = try database.prepare("SELECT key, text FROM word")
    let words = try select.all { (key: $0.int64(0), text: $0.text(1)) }
    voiding = words.last { $0.text == "event.voided" }?.key
    stops = Set(words.filter { stopping.contains($0.text) }.map(\.key))
  }
}

/// The days that are looked at, as instants and as dates.
private struct EventWindow {
  let days: Range<Int64>
  /// In microseconds since 1970-01-01T00:00:00Z.
  let instants: Range<Int64>
  /// The first instant after the period, whatever day is asked about.
  let periodEnd: Int64
  private let zone: ZoneRules

  /// Events may be announced so long before they happen, in microseconds.
  private static let mostEarly: Int64 = 2 * 86_400_000_000

  init(_ rulebook: Rulebook, _ period: Period, asOf: Day) {
    zone = rulebook.zone(of: rulebook.firstOffice)
    let end = max(period.from, min(period.through, asOf).advanced(byDays: 1))
    periodEnd = EventWindow.midnight(of: period.through.advanced(byDays: 1), zone)
    days = Int64(period.from.ordinal)..<Int64(end.ordinal)
    instants = EventWindow.midnight(of: period.from, zone)..<EventWindow.midnight(of: end, zone)
  }

  var earliestRecording: Int64 { instants.lowerBound - EventWindow.mostEarly }

  /// The first instant of a day.
  private static func midnight(of day: Day, _ zone: ZoneRules) -> Int64 {
    switch zone.instants(on: day, secondOfDay: 0) {
    case .once(let instant), .twice(let instant, _): instant * 1_000_000
    case .never(let before, _): (Int64(day.ordinal) * 86_400 - Int64(before)) * 1_000_000
    }
  }

  /// Binds the bounds, instants then dates, to four parameters.
  func bind(to select: inout LedgerStatement, at first: Int32) {
    select.bind(instants.lowerBound, at: first)
    select.bind(instants.upperBound, at: first + 1)
    select.bind(days.lowerBound, at: first + 2)
    select.bind(days.upperBound, at: first + 3)
  }

  func contains(_ time: Int64, isDate: Bool) -> Bool {
    isDate ? days.contains(time) : instants.contains(time)
  }

  func isLate(recorded: Int64, _ time: Int64, isDate: Bool) -> Bool {
    isDate
      ? Int64(zone.day(at: recorded).ordinal) - time > 1 : recorded - time > 86_400_000_000
  }
}
