import BusinessDays
import Events
import SQLite
import Standards
import StrictJSON

/// Writes events to the ledger and reads them back.
final class EventStore {
  private var insert: Statement
  private var select: Statement
  private var seal: Statement
  private var lastEvent: Statement
  private var lastSeal: Statement
  private let reader: RecordedEventReader

  /// How many events a seal covers at the most, so that damage can be told near its place.
  private static let sealEvery: Int64 = 1024

  init(_ database: borrowing Database, _ validator: EventValidator) throws(SQLiteError) {
    reader = RecordedEventReader(validator)
    insert = try database.prepare(
      """
      INSERT INTO event(seq, source, id, type, subject, time, zone, recorded, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    select = try database.prepare(
      "SELECT \(RecordedEventReader.columns) WHERE e.seq = ?")
    seal = try database.prepare("INSERT INTO seal(seq, digest) VALUES (?, ?)")
    lastEvent = try database.prepare(
      "SELECT seq, recorded FROM event ORDER BY seq DESC LIMIT 1")
    lastSeal = try database.prepare("SELECT digest FROM seal ORDER BY seq DESC LIMIT 1")
  }

  /// The number of the last event and when it was recorded; zeros before the first.
  func last() throws(SQLiteError) -> (sequence: Int64, recorded: Int64) {
    try lastEvent.first { ($0.int64(0), $0.int64(1)) } ?? (0, 0)
  }

  func event(_ sequence: Int64) throws(LedgerError) -> RecordedEvent {
    let event: RecordedEvent?
    do throws(SQLiteError) {
      select.bind(sequence, at: 1)
      event = try select.first { reader.event($0) } ?? nil
    } catch { throw .storage(error) }
    guard let event else { throw .damagedEvent(sequence: sequence) }
    return event
  }

  /// Writes events, and seals them.
  func append(
    _ events: [StoredEvent], recorded: Int64, rulebook: Rulebook
  ) throws(SQLiteError) {
    var chain = Chain(head: try lastSeal.first { $0.blob(0) } ?? [])
    var line = JSONWriter()
    for stored in events {
      line.removeAll()
      let data = stored.event.write(
        into: &line, recorded: Timestamp(microseconds: recorded, offset: 0), rulebook)
      let bytes = line.bytes
      if let data {
        try insert.bind(utf8: bytes.span.extracting(data), at: 9)
      } else {
        insert.bindNull(at: 9)
      }
      try write(stored, recorded: recorded)
      chain.add(line: bytes.span)
      if stored.sequence % EventStore.sealEvery == 0 || stored.sequence == events.last?.sequence {
        seal.bind(stored.sequence, at: 1)
        try seal.bind(blob: chain.head.span, at: 2)
        try seal.run()
      }
    }
  }

  /// Writes the row of an event, whose data is bound already.
  private func write(_ stored: StoredEvent, recorded: Int64) throws(SQLiteError) {
    let event = stored.event
    insert.bind(stored.sequence, at: 1)
    insert.bind(stored.key.source, at: 2)
    try stored.key.id.bind(to: &insert, at: 3)
    insert.bind(stored.type, at: 4)
    try insert.bind(event.subject, at: 5)
    switch event.time.moment {
    case .instant(let microseconds): insert.bind(microseconds, at: 6)
    case .date(let day): insert.bind(Int64(day.ordinal), at: 6)
    }
    if let offset = event.time.offset {
      insert.bind(Int64(offset), at: 7)
    } else {
      insert.bindNull(at: 7)
    }
    insert.bind(recorded, at: 8)
    try insert.run()
  }
}
