import SQLite
public import ServiceStandards

/// The append-only store of events, and what is derived from it.
///
/// One connection, for one thread. Several processes may hold one each: writers wait for one
/// another, readers see whole transactions.
public final class Ledger {
  public let rulebook: Rulebook
  /// What the ledger was told to count with, in the order of adoption.
  public var definitions: [Definition] { adoptions.map(\.definition) }
  let adoptions: [Adoption]
  let zones: ZoneSource
  let database: LedgerConnection
  let path: String
  let fold: Fold
  let validator: EventValidator
  /// Whether the projections are those of this version: one before it did not tell the dossiers for
  /// which nothing was promised, and counted other numbers.
  let isOfThisVersion: Bool
  /// The user that what is recorded from now on is put down to; `nil` when nobody vouches for one.
  public var recorder: UInt32?
  /// A reading without an end, while the file is not in its place.
  private var hold: LedgerStatement?

  /// Why what was last to be recorded could not be, for want of room or for a disk that fails;
  /// `nil` once something is recorded again.
  public internal(set) var recordingTrouble: LedgerError?
  /// The last event that was written, in a transaction that may not be at its end.
  var lastStored: StoredEvent?

  /// The last seal that this process knows to be in the file: a file written over with an older
  /// copy, under the same name and number, no longer has it.
  var known: KnownSeal?

  /// How long a lock of another process is waited for, in milliseconds.
  public static let patience: Int32 = 10_000

  public enum Access: Hashable, Sendable {
    case reading, writing
  }

  /// Opens the ledger in a file.
  public init(path: String, access: Access, zones: ZoneSource) throws(LedgerError) {
    self.path = path
    database = try LedgerConnection(path: path, access: access)
    let version = try Ledger.check(database, path: path)
    adoptions = try Ledger.readAdoptions(database)
    self.zones = zones
    rulebook = try Rulebook(adoptions.map(\.definition), zones: zones)
    fold = Fold(rulebook)
    validator = EventValidator(rulebook)
    isOfThisVersion = version == Schema.version || access == .writing
    if version < Schema.version {
      switch access {
      case .writing: try upgrade()
      case .reading: try refuseOutdated(path: path)
      }
    }
    learn()
  }

  /// The bytes of a new ledger's file, with what it is to count with: whoever makes one puts it in
  /// its place whole, so that a ledger's file is never one that is being made.
  public static func image(
    definitions: [Definition], recorded: Int64
  ) throws(LedgerError) -> [UInt8] {
    let database = try LedgerConnection.inMemory()
    // The page size only takes effect before the first table.
    try database.set(pragma: "page_size", to: Schema.pageSize)
    try database.execute(Schema.all())
    try database.execute("PRAGMA application_id = \(Schema.applicationId)")
    try database.execute("PRAGMA user_version = \(Schema.version)")
    try record(definitions, in: database, recorded: recorded)
    return try database.image()
  }

  /// Holds on to what is open. While another file has its path, what another process writes there
  /// must not be taken for this one's: SQLite would undo an unfinished journal of that name in this
  /// file, and empty it. It looks for one only where a reading begins.
  public func holdOn() throws(LedgerError) {
    var reading = try database.prepare("SELECT key FROM definition")
    _ = try reading.step()
    hold = consume reading
  }

  /// Holds on no longer: the file is in its place.
  public func letGo() { hold = nil }

  private static func record(
    _ definitions: [Definition], in database: LedgerConnection, recorded: Int64
  ) throws(LedgerError) {
    var chain = Chain()
    var insert = try database.prepare(
      "INSERT INTO definition(kind, id, bytes, recorded, after) VALUES (?, ?, ?, ?, 0)")
    for definition in definitions {
      chain.add(definition, recorded: recorded)
      try insert.run(definition.kind.rawValue, definition.id, definition.bytes, recorded)
    }
    var seal = try database.prepare("INSERT INTO seal(seq, digest) VALUES (0, ?)")
    try seal.run(chain.head)
  }

  /// Makes sure that the file is a ledger; answers of which version.
  private static func check(_ database: LedgerConnection, path: String) throws(LedgerError)
    -> Int64
  {
    let application = try database.integer("PRAGMA application_id")
    let version = try database.integer("PRAGMA user_version")
    let tables = try database.integer("SELECT count(*) FROM sqlite_schema")
    if application == 0 && tables == 0 { throw .lost(path: path, .emptied) }
    guard application == Schema.applicationId else { throw .notALedger(path: path) }
    guard (Schema.firstVersion...Schema.version).contains(version) else {
      throw .newerSchema(path: path, found: version, known: Schema.version)
    }
    return version
  }

  private static func readAdoptions(_ database: LedgerConnection) throws(LedgerError) -> [Adoption]
  {
    var select = try database.prepare(
      "SELECT kind, id, bytes, recorded, after FROM definition ORDER BY key")
    return try select.all { row in
      let kind = Definition.Kind(rawValue: row.text(0)) ?? .calendar
      return Adoption(
        definition: Definition(kind: kind, id: row.text(1), bytes: row.blob(2)),
        recorded: row.int64(3), after: row.int64(4))
    }
  }
}
