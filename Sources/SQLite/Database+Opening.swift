import CSQLite

extension Database.Mode {
  var flags: Int32 {
    let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
    return switch self {
    case .readOnly: common | SQLITE_OPEN_READONLY
    case .readWrite: common | SQLITE_OPEN_READWRITE
    case .create: common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}

extension Database {
  /// Opens a database that lives in memory, for as long as this connection.
  public static func inMemory() throws(SQLiteError) -> Database {
    let operation = SQLiteOperation.open(path: ":memory:")
    let handle = try unsafe open(":memory:", flags: Mode.create.flags, during: operation)
    let database = unsafe Database(handle: handle)
    try database.configure(busyTimeout: 0)
    return database
  }

  static func openFile(
    _ path: String, _ mode: Mode, busyTimeout: Int32
  ) throws(SQLiteError) -> Database {
    let operation = SQLiteOperation.open(path: path)
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .cannotOpen(path: path, systemError: 0)
    }
    // An absolute path, or one that begins with a dot, can be nothing but a file's.
    let fileName = path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
    let handle = try unsafe open(fileName, flags: mode.flags, during: operation)
    let database = unsafe Database(handle: handle)
    try database.configure(busyTimeout: busyTimeout)
    // SQLite opens a protected file for reading when it cannot for writing, without saying so.
    if mode != .readOnly, database.isReadOnly { throw .readOnly(during: operation) }
    try database.readHeader(during: operation)
    return database
  }

  /// The handle of a new connection. SQLite gives one even when opening fails, to ask why.
  private static func open(
    _ fileName: String, flags: Int32, during operation: SQLiteOperation
  ) throws(SQLiteError) -> OpaquePointer {
    var handle: OpaquePointer? = nil
    let code = unsafe sqlite3_open_v2(fileName, &handle, flags, nil)
    if code == SQLITE_OK, let handle = unsafe handle { return unsafe handle }
    let error = unsafe SQLiteError(
      code: code, connection: handle, during: operation, isPreparing: true)
    _ = unsafe sqlite3_close_v2(handle)
    throw error
  }

  /// Reads the file for the first time: what is not a database is found out by its header.
  private func readHeader(during operation: SQLiteOperation) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, "PRAGMA schema_version", nil, nil, nil)
    guard code == SQLITE_OK else {
      throw unsafe SQLiteError(code: code, connection: handle, during: operation)
    }
  }

  /// Sets what holds for every connection.
  private func configure(busyTimeout: Int32) throws(SQLiteError) {
    _ = unsafe sqlite3_busy_timeout(handle, busyTimeout)
    try set("DEFENSIVE", SQLITE_DBCONFIG_DEFENSIVE, to: true)
    try set("TRUSTED_SCHEMA", SQLITE_DBCONFIG_TRUSTED_SCHEMA, to: false)
    try set("ENABLE_FKEY", SQLITE_DBCONFIG_ENABLE_FKEY, to: true)
    try set("DQS_DML", SQLITE_DBCONFIG_DQS_DML, to: false)
    try set("DQS_DDL", SQLITE_DBCONFIG_DQS_DDL, to: false)
  }

  private func set(_ name: String, _ option: Int32, to isOn: Bool) throws(SQLiteError) {
    let wanted: Int32 = isOn ? 1 : 0
    var taken: Int32 = -1
    let code = unsafe csqlite_db_config_switch(handle, option, wanted, &taken)
    guard code == SQLITE_OK, taken == wanted else {
      throw .settingNotTaken(name: name, wanted: String(wanted), found: String(taken))
    }
  }
}
