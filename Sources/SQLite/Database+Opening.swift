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
  /// The handle of a new connection. SQLite gives one even when opening fails, to ask why.
  static func open(
    _ fileName: String, flags: Int32, during operation: SQLiteOperation
  ) throws(SQLiteError) -> OpaquePointer {
    _ = memoryIsUncounted
    var handle: OpaquePointer? = nil
    let code = unsafe sqlite3_open_v2(fileName, &handle, flags, nil)
    if code == SQLITE_OK, let handle = unsafe handle { return unsafe handle }
    let error = unsafe SQLiteError(
      code: code, connection: handle, during: operation)
    _ = unsafe sqlite3_close_v2(handle)
    throw error
  }

  /// Reads the file for the first time: what is not a database is found out by its header.
  func readHeader(during operation: SQLiteOperation) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, "PRAGMA schema_version", nil, nil, nil)
    guard code == SQLITE_OK else {
      throw unsafe SQLiteError(code: code, connection: handle, during: operation)
    }
  }

  /// Sets what holds for every connection.
  func configure(busyTimeout: Int32) throws(SQLiteError) {
    waitForLocks(milliseconds: busyTimeout)
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

  /// Has a lock that another connection holds tried again every few milliseconds. SQLite's own
  /// `busy_timeout` tries ten times a second only: with writers at work without a pause, the
  /// moments between them are so short that a reader then waits in vain.
  private func waitForLocks(milliseconds: Int32) {
    // The number of tries travels as the address that SQLite hands back.
    let tries = unsafe UnsafeMutableRawPointer(bitPattern: Int(milliseconds / pause))
    _ = unsafe sqlite3_busy_handler(
      handle,
      { tries, triesBefore in
        guard Int(triesBefore) < Int(bitPattern: tries) else { return 0 }
        _ = sqlite3_sleep(pause)
        return 1
      }, tries)
  }
}

/// The time between two tries for a lock, in milliseconds.
private let pause: Int32 = 2

/// Whether SQLite was told, before its first use, not to count the memory that it uses: it would
/// take a lock for each of its allocations, which are most of what small statements cost.
private let memoryIsUncounted = csqlite_do_not_count_memory() == SQLITE_OK
