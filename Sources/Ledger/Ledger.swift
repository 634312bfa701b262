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
  let database: Database
  let path: String
  let fold: Fold
  let validator: EventValidator
  /// Whether the projections are those of this version: one before it did not tell the dossiers for
  /// which nothing was promised, and counted other numbers.
  let isOfThisVersion: Bool
  /// The user that what is recorded from now on is put down to; `nil` when nobody vouches for one.
  public var recorder: UInt32?
  /// A reading without an end, while the file is not in its place.
  private var hold: Statement?

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
    database = try Ledger.connect(path: path, access: access)
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
    try storing { () throws(SQLiteError) in
      let database = try Database.inMemory()
      // The page size only takes effect before the first table.
      try database.set(pragma: "page_size", to: Schema.pageSize)
      try database.execute(Schema.all())
      try database.execute("PRAGMA application_id = \(Schema.applicationId)")
      try database.execute("PRAGMA user_version = \(Schema.version)")
      try record(definitions, in: database, recorded: recorded)
      return try database.image()
    }
  }

  /// Holds on to what is open. While another file has its path, what another process writes there
  /// must not be taken for this one's: SQLite would undo an unfinished journal of that name in this
  /// file, and empty it. It looks for one only where a reading begins.
  public func holdOn() throws(LedgerError) {
    let reading = try storing { () throws(SQLiteError) in
      var reading = try database.prepare("SELECT key FROM definition")
      _ = try reading.step()
      return reading
    }
    hold = consume reading
  }

  /// Holds on no longer: the file is in its place.
  public func letGo() { hold = nil }

  private static func record(
    _ definitions: [Definition], in database: borrowing Database, recorded: Int64
  ) throws(SQLiteError) {
    var chain = Chain()
    var insert = try database.prepare(
      "INSERT INTO definition(kind, id, bytes, recorded, after) VALUES (?, ?, ?, ?, 0)")
    for definition in definitions {
      chain.add(definition, recorded: recorded)
      try insert.bind(definition.kind.rawValue, at: 1)
      try insert.bind(definition.id, at: 2)
      try insert.bind(blob: definition.bytes.span, at: 3)
      insert.bind(recorded, at: 4)
      try insert.run()
    }
    var seal = try database.prepare("INSERT INTO seal(seq, digest) VALUES (0, ?)")
    try seal.bind(blob: chain.head.span, at: 1)
    try seal.run()
  }

  private static func connect(path: String, access: Access) throws(LedgerError) -> Database {
    do throws(SQLiteError) {
      switch access {
      case .writing:
        let database = try Database(path: path, mode: .readWrite, busyTimeout: patience)
        try database.configureWriting()
        return database
      case .reading: return try connectForReading(path: path)
      }
    } catch {
      switch error {
      // ENOENT, and ENOTDIR: a file is where the ledger's folder was to be.
      case .cannotOpen(_, let systemError) where [0, 2, 20].contains(systemError):
        throw .absent(path: path)
      case .notADatabase: throw .notALedger(path: path)
      default: throw .storage(error)
      }
    }
  }

  /// A reader opens for writing where it may, so that what a killed writer left can be rolled
  /// back, and then forbids itself to write.
  private static func connectForReading(path: String) throws(SQLiteError) -> Database {
    let database: Database
    do throws(SQLiteError) {
      database = try Database(path: path, mode: .readWrite, busyTimeout: patience)
    } catch {
      guard case .readOnly = error else { throw error }
      return try Database(path: path, mode: .readOnly, busyTimeout: patience)
    }
    try database.set(pragma: "query_only", to: 1)
    return database
  }

  /// Makes sure that the file is a ledger; answers of which version.
  private static func check(_ database: borrowing Database, path: String) throws(LedgerError)
    -> Int64
  {
    let application: Int64
    let version: Int64
    let tables: Int64
    do throws(SQLiteError) {
      application = try database.prepareFirstInteger("PRAGMA application_id")
      version = try database.prepareFirstInteger("PRAGMA user_version")
      tables = try database.prepareFirstInteger("SELECT count(*) FROM sqlite_schema")
    } catch { throw .storage(error) }
    if application == 0 && tables == 0 { throw .lost(path: path, .emptied) }
    guard application == Schema.applicationId else { throw .notALedger(path: path) }
    guard (Schema.firstVersion...Schema.version).contains(version) else {
      throw .newerSchema(path: path, found: version, known: Schema.version)
    }
    return version
  }

  private static func readAdoptions(_ database: borrowing Database) throws(LedgerError)
    -> [Adoption]
  {
    try storing { () throws(SQLiteError) in
      var rows: [Adoption] = []
      var select = try database.prepare(
        "SELECT kind, id, bytes, recorded, after FROM definition ORDER BY key")
      while try select.step() {
        let kind = Definition.Kind(rawValue: select.text(0)) ?? .calendar
        let definition = Definition(kind: kind, id: select.text(1), bytes: select.blob(2))
        rows.append(
          Adoption(definition: definition, recorded: select.int64(3), after: select.int64(4)))
      }
      return rows
    }
  }
}
