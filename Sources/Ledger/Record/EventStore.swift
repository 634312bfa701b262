import BusinessDays
import SQLite
import ServiceStandards
import StrictJSON

/// Writes events to the ledger and reads them back.
final class EventStore {
  private var inserts: RowInserts
  private var select: LedgerStatement
  private var seal: LedgerStatement
  private var lastEvent: LedgerStatement
  private var lastSeal: LedgerStatement
  private let reader: RecordedEventReader

  /// How many events a seal covers at the most, so that damage can be told near its place.
  private static let sealEvery: Int64 = 1024

  init(_ database: LedgerConnection, _ validator: EventValidator) throws(LedgerError) {
    reader = RecordedEventReader(validator)
    inserts = RowInserts(
      database, into: "event",
      columns: ["seq", "source", "id", "type", "subject", "time", "zone", "recorded", "data"])
    select = try database.prepare(
      "SELECT \(RecordedEventReader.columns) WHERE e.seq = ?")
    seal = try database.prepare("INSERT INTO seal(seq, digest) VALUES (?, ?)")
    lastEvent = try database.prepare(
      "SELECT seq, recorded FROM event ORDER BY seq DESC LIMIT 1")
    lastSeal = try database.prepare("SELECT digest FROM seal ORDER BY seq DESC LIMIT 1")
  }

  /// The number of the last event and when it was recorded; zeros before the first.
  func last() throws(LedgerError) -> (sequence: Int64, recorded: Int64) {
    try lastEvent.first { ($0.int64(0), $0.int64(1)) } ?? (0, 0)
  }

  func event(_ sequence: Int64) throws(LedgerError) -> RecordedEvent {
    select.bind(sequence, at: 1)
    guard let event = try select.first({ reader.event($0) }) ?? nil else {
      throw .damagedEvent(sequence: sequence)
    }
    return event
  }

  /// Writes events, and seals them.
  func append(
    _ events: [StoredEvent], recorded: Int64, rulebook: Rulebook
  ) throws(LedgerError) {
    var chain = Chain(head: try lastSeal.first { $0.blob(0) } ?? [])
    var line = JSONWriter()
    try inserts.insert(count: events.count) { row, insert, parameter throws(LedgerError) in
      let stored = events[row]
      line.removeAll()
      let data = stored.event.write(
        into: &line, recorded: Timestamp(microseconds: recorded, offset: 0), rulebook)
      try stored.bind(to: &insert, at: parameter, recorded: recorded)
      if let data {
        try insert.bind(utf8: line.bytes.span.extracting(data), at: parameter + 8)
      } else {
        insert.bindNull(at: parameter + 8)
      }
      chain.add(line: line.bytes.span)
      if stored.sequence % EventStore.sealEvery == 0 || row == events.count - 1 {
        seal.bind(stored.sequence, at: 1)
        try seal.bind(blob: chain.head.span, at: 2)
        try seal.run()
      }
    }
  }
}

extension StoredEvent {
  /// Binds the values of an event's row, its data excepted, to the parameters from one on.
  fileprivate func bind(to insert: inout LedgerStatement, at parameter: Int32, recorded: Int64)
    throws(LedgerError)
  {
    insert.bind(sequence, at: parameter)
    insert.bind(key.source, at: parameter + 1)
    try key.id.bind(to: &insert, at: parameter + 2)
    insert.bind(type, at: parameter + 3)
    try insert.bind(event.subject, at: parameter + 4)
    switch event.time.moment {
    case .instant(let microseconds): insert.bind(microseconds, at: parameter + 5)
    case .date(let day): try insert.bind(day, at: parameter + 5)
    }
    try insert.bind(event.time.offset, at: parameter + 6)
    insert.bind(recorded, at: parameter + 7)
  }
}
