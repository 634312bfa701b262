import CSQLite

/// One connection to an SQLite database, which closes itself.
///
/// For one thread at a time (`SQLITE_OPEN_NOMUTEX`). Extended result codes are on, `DEFENSIVE` is
/// on, `trusted_schema` is off, foreign keys are enforced, and double quotes never make text.
@safe public struct Database: ~Copyable {
  let handle: OpaquePointer

  /// How a database is opened.
  public enum Mode: Hashable, Sendable {
    /// The file is there and is only read.
    case readOnly

    /// The file is there and is written.
    case readWrite

    /// The file is written, and made when it is not there. Its folder must be there.
    case create
  }

  /// Opens the file at `path`, always a file: `:memory:` and `file:` have no special meaning.
  ///
  /// The file's header is read, so that what is not a database fails here. `busyTimeout` is how
  /// long a lock of another connection is waited for, in milliseconds. Throws `cannotOpen`,
  /// `readOnly` (when writing was asked and is not allowed), `notADatabase`, `busy`, `ioError`.
  public init(path: String, mode: Mode, busyTimeout: Int32) throws(SQLiteError) {
    self = try Self.openFile(path, mode, busyTimeout: busyTimeout)
  }

  init(handle: OpaquePointer) {
    unsafe self.handle = unsafe handle
  }

  // `close_v2` waits for statements that outlive the connection, whatever the order of release.
  deinit { _ = unsafe sqlite3_close_v2(handle) }

  /// The rowid of the last row that this connection inserted, 0 before the first.
  public var lastInsertRowid: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// The number of rows that the last INSERT, UPDATE or DELETE changed, its triggers' not counted.
  public var changes: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// Whether no transaction is open.
  public var isAutocommit: Bool { unsafe sqlite3_get_autocommit(handle) != 0 }

  /// Whether the database can only be read through this connection.
  public var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") != 0 }

  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }
}
