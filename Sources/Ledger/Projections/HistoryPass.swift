import BusinessDays
import SQLite
import ServiceStandards

/// Reads the histories of all dossiers from the events alone, in one pass sorted by dossier:
/// nothing of the projections is looked at.
struct HistoryPass {
  private let ledger: Ledger
  /// The voided events' numbers, with those of the events that voided them.
  private let voidings: [Int64: Int64]
  /// The milestones of calls, by call.
  let calls: [String: [Mark]]

  init(_ ledger: Ledger) throws(LedgerError) {
    self.ledger = ledger
    let voidings = try HistoryPass.voidings(ledger)
    self.voidings = voidings
    var calls: [String: [Mark]] = [:]
    try HistoryPass.each("WHERE t.text LIKE 'call.%' ORDER BY e.seq", ledger) {
      recorded throws(LedgerError) in
      var mark = Mark(recorded.event, recorded.sequence, ledger.rulebook)
      mark.voidedBy = voidings[recorded.sequence]
      calls[recorded.event.subject, default: []].append(mark)
    }
    self.calls = calls
  }

  private static func voidings(_ ledger: Ledger) throws(LedgerError) -> [Int64: Int64] {
    var voidings: [Int64: Int64] = [:]
    let finder = try EventFinder(ledger.database)
    try each("WHERE t.text = 'event.voided' ORDER BY e.seq", ledger) {
      recorded throws(LedgerError) in
      guard case .voided(let source, _, _) = recorded.event.body,
        let target = try finder.sequence(source: source, id: recorded.event.subject)
      else { throw .damagedEvent(sequence: recorded.sequence) }
      voidings[target] = recorded.sequence
    }
    return voidings
  }

  /// Hands out each dossier's history, in the order of numbers without regard to case.
  func each(_ body: (String, History) throws(LedgerError) -> Void) throws(LedgerError) {
    var number: String?
    var history = History()
    try HistoryPass.each(
      "WHERE t.text LIKE 'dossier.%' ORDER BY e.subject COLLATE NOCASE, e.seq", ledger
    ) { recorded throws(LedgerError) in
      let folded = DossierNumber.folded(recorded.event.subject)
      if let current = number, current != folded {
        try body(current, history)
        history = History()
      }
      number = folded
      add(recorded, to: &history)
    }
    if let number { try body(number, history) }
  }

  private func add(_ recorded: RecordedEvent, to history: inout History) {
    let voidedBy = voidings[recorded.sequence]
    if case .received(let reception) = recorded.event.body {
      history.receipts.append(
        Receipt(recorded.event, reception, recorded.sequence, voidedBy: voidedBy))
    } else {
      var mark = Mark(recorded.event, recorded.sequence, ledger.rulebook)
      mark.voidedBy = voidedBy
      history.marks.append(mark)
    }
  }

  private static func each(
    _ clause: String, _ ledger: Ledger, _ body: (RecordedEvent) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let reader = RecordedEventReader(ledger.validator)
    var select = try ledger.database.prepare("SELECT \(RecordedEventReader.columns) \(clause)")
    try select.eachRow { row throws(LedgerError) in try body(reader.required(row)) }
  }
}

/// Finds events by what identifies them.
final class EventFinder {
  private var selectExact: LedgerStatement
  private var selectAny: LedgerStatement

  init(_ database: LedgerConnection) throws(LedgerError) {
    selectExact = try database.prepare(
      """
      SELECT i.seq FROM word w JOIN identity i ON i.source = w.key
      WHERE w.text = ? AND i.id = ?
      """)
    selectAny = try database.prepare(
      """
      SELECT i.seq FROM word w CROSS JOIN identity i ON i.source = w.key
      WHERE i.id = ? ORDER BY i.seq
      """)
  }

  func sequence(source: String, id: String) throws(LedgerError) -> Int64? {
    try selectExact.bind(source, at: 1)
    try StoredId(id).bind(to: &selectExact, at: 2)
    return try selectExact.first { $0.int64(0) }
  }

  /// The events of an id, whatever their sources.
  func sequences(id: String) throws(LedgerError) -> [Int64] {
    try StoredId(id).bind(to: &selectAny, at: 1)
    return try selectAny.all { $0.int64(0) }
  }
}

extension Ledger {
  /// The events that a person means by a number that `show` printed, or by an id.
  public func events(named name: String) throws(LedgerError) -> [RecordedEvent] {
    let store = try EventStore(database, validator)
    let last = try store.last().sequence
    if let sequence = Int64(name), (1...max(last, 1)).contains(sequence), last > 0 {
      return [try store.event(sequence)]
    }
    let finder = try EventFinder(database)
    var events: [RecordedEvent] = []
    for sequence in try finder.sequences(id: name) { events.append(try store.event(sequence)) }
    return events
  }

  /// The event of a number, which must be there.
  public func event(numbered sequence: Int64) throws(LedgerError) -> RecordedEvent {
    try EventStore(database, validator).event(sequence)
  }

  /// The event of an identity; `nil` while it is free.
  public func event(source: String, id: String) throws(LedgerError) -> RecordedEvent? {
    let finder = try EventFinder(database)
    guard let sequence = try finder.sequence(source: source, id: id) else { return nil }
    let store = try EventStore(database, validator)
    return try store.event(sequence)
  }
}
