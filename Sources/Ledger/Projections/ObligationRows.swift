import BusinessDays
import SQLite
import ServiceStandards

/// The key of an obligation's row: its dossier and its standard in one number, so that a dossier's
/// rows lie together.
enum ObligationKey {
  static let standardsAtMost: Int64 = 4096
  static let dossiers: ClosedRange<Int64> = 1...(Int64.max / standardsAtMost - 1)

  static func key(dossier: Int64, _ standard: Code<StandardRule>) -> Int64 {
    dossier * standardsAtMost + Int64(standard.index)
  }

  static func dossier(_ key: Int64) -> Int64 { key / standardsAtMost }

  /// `nil` when the rulebook has no such standard, as after tampering.
  static func standard(_ key: Int64, _ rulebook: Rulebook) -> Code<StandardRule>? {
    let standard = Int(key % standardsAtMost)
    return rulebook.rules.indices.contains(standard) ? Code(standard) : nil
  }

  static func keys(of dossier: Int64) -> (first: Int64, last: Int64) {
    (dossier * standardsAtMost, dossier * standardsAtMost + standardsAtMost - 1)
  }
}

/// Reads and writes the rows of obligations.
///
/// The version that holds for good is in `obligation`; the few that held for a time in `version`.
final class ObligationRows {
  private let rulebook: Rulebook
  private var selectLast: LedgerStatement
  private var selectVersions: LedgerStatement
  private var replaceLast: LedgerStatement
  private var insertVersion: LedgerStatement
  private var deleteLast: LedgerStatement
  private var deleteVersions: LedgerStatement
  private var inserts: RowInserts
  /// Rows of new dossiers, which are inserted together.
  private var new: [(key: Int64, row: Obligation)] = []

  private static let newAtMost = 4096

  init(_ database: LedgerConnection, _ rulebook: Rulebook) throws(LedgerError) {
    self.rulebook = rulebook
    selectLast = try database.prepare(
      """
      SELECT key, since, NULL, start, due, stop, lifted FROM obligation
      WHERE key BETWEEN ? AND ? ORDER BY key
      """)
    selectVersions = try database.prepare(
      """
      SELECT key, since, until, start, due, stop, lifted FROM version
      WHERE key BETWEEN ? AND ? ORDER BY key, since
      """)
    replaceLast = try database.prepare(
      """
      INSERT INTO obligation(key, since, start, due, stop, lifted)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET since = excluded.since, start = excluded.start,
        due = excluded.due, stop = excluded.stop, lifted = excluded.lifted
      """)
    insertVersion = try database.prepare(
      """
      INSERT INTO version(key, since, until, start, due, stop, lifted)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    deleteLast = try database.prepare("DELETE FROM obligation WHERE key = ?")
    deleteVersions = try database.prepare("DELETE FROM version WHERE key BETWEEN ? AND ?")
    inserts = RowInserts(
      database, into: "obligation", columns: ["key", "since", "start", "due", "stop", "lifted"])
  }

  /// A dossier's obligations, in the order in which the fold gives them.
  func read(dossier: Int64) throws(LedgerError) -> [Obligation] {
    // No dossier was ever given another key; only tampering makes the others.
    guard ObligationKey.dossiers.contains(dossier) else {
      throw .damagedProjection(table: "dossier")
    }
    let keys = ObligationKey.keys(of: dossier)
    var obligations: [Obligation] = []
    try ObligationRows.read(&selectVersions, keys, rulebook, into: &obligations)
    let versions = obligations.count
    try ObligationRows.read(&selectLast, keys, rulebook, into: &obligations)
    if versions > 0 {
      obligations.sort { ($0.standard, $0.since) < ($1.standard, $1.since) }
    }
    return obligations
  }

  private static func read(
    _ select: inout LedgerStatement, _ keys: (first: Int64, last: Int64), _ rulebook: Rulebook,
    into obligations: inout [Obligation]
  ) throws(LedgerError) {
    select.bind(keys.first, at: 1)
    select.bind(keys.last, at: 2)
    try select.eachRow { row throws(LedgerError) in
      obligations.append(try row.obligation(rulebook))
    }
  }

  func replace(_ old: [Obligation], by new: [Obligation], dossier: Int64) throws(LedgerError) {
    if old.contains(where: { $0.until != nil }) {
      let keys = ObligationKey.keys(of: dossier)
      deleteVersions.bind(keys.first, at: 1)
      deleteVersions.bind(keys.last, at: 2)
      try deleteVersions.run()
    }
    for obligation in old where obligation.until == nil {
      let stays = new.contains { $0.until == nil && $0.standard == obligation.standard }
      if stays { continue }
      deleteLast.bind(ObligationKey.key(dossier: dossier, obligation.standard), at: 1)
      try deleteLast.run()
    }
    for obligation in new { try write(obligation, dossier: dossier) }
  }

  /// Writes the obligations of a dossier that had none; they are there after `finish`.
  func insert(_ new: [Obligation], dossier: Int64) throws(LedgerError) {
    for obligation in new {
      if obligation.until == nil {
        self.new.append((ObligationKey.key(dossier: dossier, obligation.standard), obligation))
      } else {
        try write(obligation, dossier: dossier)
      }
    }
    if self.new.count >= ObligationRows.newAtMost { try finish() }
  }

  func finish() throws(LedgerError) {
    try inserts.insert(count: new.count) { index, insert, parameter throws(LedgerError) in
      let (key, row) = new[index]
      insert.bind(key, at: parameter)
      try insert.bind(row.since, at: parameter + 1)
      insert.bind(row.start, at: parameter + 2)
      insert.bind(row.due, at: parameter + 3)
      insert.bind(row.stop, at: parameter + 4)
      insert.bind(row.lifted, at: parameter + 5)
    }
    new.removeAll(keepingCapacity: true)
  }

  private func write(_ obligation: Obligation, dossier: Int64) throws(LedgerError) {
    let key = ObligationKey.key(dossier: dossier, obligation.standard)
    if let until = obligation.until {
      insertVersion.bind(key, at: 1)
      insertVersion.bind(Int64(obligation.since.ordinal), at: 2)
      insertVersion.bind(Int64(until.ordinal), at: 3)
      insertVersion.bind(obligation.start, at: 4)
      insertVersion.bind(obligation.due, at: 5)
      insertVersion.bind(obligation.stop, at: 6)
      insertVersion.bind(obligation.lifted, at: 7)
      try insertVersion.run()
    } else {
      replaceLast.bind(key, at: 1)
      replaceLast.bind(Int64(obligation.since.ordinal), at: 2)
      replaceLast.bind(obligation.start, at: 3)
      replaceLast.bind(obligation.due, at: 4)
      replaceLast.bind(obligation.stop, at: 5)
      replaceLast.bind(obligation.lifted, at: 6)
      try replaceLast.run()
    }
  }
}

extension Row {
  mutating func bind(_ day: Day?, at index: Int32) {
    if let day {
      bind(Int64(day.ordinal), at: index)
    } else {
      bindNull(at: index)
    }
  }

  /// The day in a column; `nil` for null. What is no day can only come from tampering, and reads
  /// as the nearest one, which `verify` tells.
  borrowing func day(_ column: Int32) -> Day? {
    let ordinal = int64(column)
    // Null reads as 0: only then need it be asked what it is.
    if ordinal == 0, isNull(column) { return nil }
    return Day(exactly: ordinal) ?? (ordinal < 0 ? .earliest : .latest)
  }

  /// The obligation of a row: key, since, until, start, due, stop, lifted.
  borrowing func obligation(_ rulebook: Rulebook) throws(LedgerError) -> Obligation {
    guard let standard = ObligationKey.standard(int64(0), rulebook) else {
      throw .damagedProjection(table: "obligation")
    }
    return Obligation(
      standard: standard, since: day(1) ?? .earliest, until: day(2),
      start: day(3), due: day(4), stop: day(5), lifted: day(6))
  }
}
