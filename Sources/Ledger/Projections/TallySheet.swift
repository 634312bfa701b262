import BusinessDays
import SQLite
import ServiceStandards

/// The facts of a dossier by which counts are broken down.
struct SliceFacts: Hashable {
  let service: Code<Service>
  let office: Code<Office>
  let channel: Code<Choice>?

  init(service: Code<Service>, office: Code<Office>, channel: Code<Choice>?) {
    self.service = service
    self.office = office
    self.channel = channel
  }

  init(_ receipt: Receipt) {
    service = receipt.service
    office = receipt.office
    channel = receipt.channel
  }

  init?(_ receipt: Receipt?) {
    guard let receipt else { return nil }
    self.init(receipt)
  }
}

/// The key of a tally's row: its day and its slice in one number, so that a period lies together.
enum TallyKey {
  static let slicesAtMost: Int64 = 65_536

  static func first(of day: Day) -> Int64 { Int64(day.ordinal) * slicesAtMost }

  /// The day's ordinal and the slice. Days before 1970 have keys below zero: the slice is what is
  /// left above the first key of the day, never below it.
  static func parts(of key: Int64) -> (ordinal: Int64, slice: Int) {
    (key >> 16, Int(key & (slicesAtMost - 1)))
  }
}

/// What a transaction changes in the tallies, summed before it is written.
final class TallySheet {
  private struct Slice: Hashable {
    let standard: Code<StandardRule>
    let facts: SliceFacts
  }
  private struct TakenBack: Hashable {
    let slice: Int64
    let lifted: Day
    let until: Day
  }

  private var slices: [Slice: Int64] = [:]
  private var changes: [Int64: Tally] = [:]
  private var takenBack: [TakenBack: Int64] = [:]
  private var selectSlice: LedgerStatement
  private var insertSlice: LedgerStatement
  private var upsertTally: LedgerStatement
  private var upsertTotal: LedgerStatement
  private var upsertTakenBack: LedgerStatement

  /// Stands for the channel of a dossier that has none.
  static let noChannel: Int64 = -1

  init(_ database: LedgerConnection) throws(LedgerError) {
    selectSlice = try database.prepare(
      """
      SELECT key FROM slice WHERE standard = ? AND service = ? AND office = ? AND channel = ?
      """)
    insertSlice = try database.prepare(
      """
      INSERT INTO slice(standard, service, office, channel) VALUES (?, ?, ?, ?) RETURNING key
      """)
    upsertTally = try database.prepare(TallySheet.upsert(table: "tally", key: "key"))
    upsertTotal = try database.prepare(TallySheet.upsert(table: "total", key: "slice"))
    upsertTakenBack = try database.prepare(
      """
      INSERT INTO taken_back(slice, lifted, until, count) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """)
  }

  private static func upsert(table: String, key: String) -> String {
    """
    INSERT INTO \(table)(\(key), waiting, running, on_time, missed, late_ended, lifted)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET waiting = waiting + excluded.waiting,
      running = running + excluded.running, on_time = on_time + excluded.on_time,
      missed = missed + excluded.missed, late_ended = late_ended + excluded.late_ended,
      lifted = lifted + excluded.lifted
    """
  }

  func put(_ obligations: [Obligation], _ facts: SliceFacts) throws(LedgerError) {
    try count(obligations, facts, times: 1) { $0 += $1 }
  }

  func take(_ obligations: [Obligation], _ facts: SliceFacts) throws(LedgerError) {
    try count(obligations, facts, times: -1) { $0 -= $1 }
  }

  private func count(
    _ obligations: [Obligation], _ facts: SliceFacts, times sign: Int64,
    change: (inout Tally, Tally) -> Void
  ) throws(LedgerError) {
    var rest = obligations[...]
    while let first = rest.first {
      let versions = rest.prefix { $0.standard == first.standard }
      rest = rest.dropFirst(versions.count)
      let slice = try key(of: Slice(standard: first.standard, facts: facts))
      Obligation.tally(versions) { entry in
        switch entry {
        case .change(let tally, on: let day):
          change(&changes[TallyKey.first(of: day) + slice, default: Tally()], tally)
        case .liftInherited(let lifted, let from):
          // The reverse of one taken back: no lift until then, one from then on.
          takenBack[TakenBack(slice: slice, lifted: lifted, until: from), default: 0] -= sign
        case .liftTakenBack(let lifted, let until):
          takenBack[TakenBack(slice: slice, lifted: lifted, until: until), default: 0] += sign
        }
      }
    }
  }

  private func key(of slice: Slice) throws(LedgerError) -> Int64 {
    if let key = slices[slice] { return key }
    var key = try TallySheet.run(&selectSlice, slice)
    if key == nil { key = try TallySheet.run(&insertSlice, slice) }
    guard let key else { preconditionFailure("a slice that was inserted has a key") }
    slices[slice] = key
    return key
  }

  private static func run(_ statement: inout LedgerStatement, _ slice: Slice) throws(LedgerError)
    -> Int64?
  {
    statement.bind(Int64(slice.standard.index), at: 1)
    statement.bind(Int64(slice.facts.service.index), at: 2)
    statement.bind(Int64(slice.facts.office.index), at: 3)
    statement.bind(slice.facts.channel.map { Int64($0.index) } ?? noChannel, at: 4)
    return try statement.first { $0.int64(0) }
  }

  func write() throws(LedgerError) {
    var totals: [Int64: Tally] = [:]
    for (key, tally) in changes.sorted(by: { $0.key < $1.key }) where !tally.isZero {
      try TallySheet.write(tally, at: key, &upsertTally)
      totals[Int64(TallyKey.parts(of: key).slice), default: Tally()] += tally
    }
    for (slice, tally) in totals { try TallySheet.write(tally, at: slice, &upsertTotal) }
    for (lift, count) in takenBack where count != 0 {
      try upsertTakenBack.run(lift.slice, lift.lifted, lift.until, count)
    }
    changes = [:]
    takenBack = [:]
  }

  private static func write(_ tally: Tally, at key: Int64, _ upsert: inout LedgerStatement)
    throws(LedgerError)
  {
    try upsert.run(
      key, tally.waiting, tally.running, tally.onTime, tally.missed, tally.lateEnded, tally.lifted)
  }
}
