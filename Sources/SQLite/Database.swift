import CSQLite

/// One connection to an SQLite database, which closes itself.
///
/// For one thread at a time (`SQLITE_OPEN_NOMUTEX`). Extended result codes are on, `DEFENSIVE` is
/// on, `trusted_schema` is off, foreign keys are enforced, and double quotes never make text.
@safe public final class Database {
  let handle: OpaquePointer
  /// Where statements that are done with wait to be used again; `nil` when they are not kept.
  var shelf: StatementShelf?

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
  public convenience init(path: String, mode: Mode, busyTimeout: Int32) throws(SQLiteError) {
    let operation = SQLiteOperation.open(path: path)
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .cannotOpen(path: path, systemError: 0)
    }
    // An absolute path, or one that begins with a dot, can be nothing but a file's.
    let fileName = path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
    let handle = try unsafe Self.open(fileName, flags: mode.flags, during: operation)
    unsafe self.init(handle: handle)
    try configure(busyTimeout: busyTimeout)
    // SQLite opens a protected file for reading when it cannot for writing, without saying so.
    if mode != .readOnly, isReadOnly { throw .readOnly(code: SQLITE_READONLY, during: operation) }
    try readHeader(during: operation)
  }

  /// Opens a database that lives in memory, for as long as this connection.
  public static func inMemory() throws(SQLiteError) -> Database {
    let operation = SQLiteOperation.open(path: ":memory:")
    let handle = try unsafe open(":memory:", flags: Mode.create.flags, during: operation)
    let database = unsafe Database(handle: handle)
    try database.configure(busyTimeout: 0)
    return database
  }

  private init(handle: OpaquePointer) {
    unsafe self.handle = unsafe handle
  }

  // `close_v2` waits for statements that outlive the connection, whatever the order of release.
  deinit { _ = unsafe sqlite3_close_v2(handle) }

  /// The number of rows that the last INSERT, UPDATE or DELETE changed, its triggers' not counted.
  public var changes: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// Whether no transaction is open.
  public var isAutocommit: Bool { unsafe sqlite3_get_autocommit(handle) != 0 }

  /// Whether the database can only be read through this connection.
  package var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") != 0 }

  /// Has every statement that is done with kept, compiled, for when it is prepared again: for a
  /// connection that lives long and does the same things over and over.
  public func keepStatements() {
    if shelf == nil { shelf = StatementShelf() }
  }

  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }
}
