import CSQLite

/// A prepared statement, which can be run any number of times and frees itself.
///
/// Indexes are SQLite's: parameters count from 1, columns from 0. An index out of range, or a
/// column read when there is no row, is the program's mistake and traps.
@safe public struct Statement: ~Copyable {
  let handle: OpaquePointer
  let parameters: ParameterBuffers
  private let shelf: StatementShelf?

  /// The number of columns that can be read now: 0 when there is no row.
  private(set) var readableColumns: Int32 = 0

  init(handle: OpaquePointer, shelf: StatementShelf?) {
    unsafe self.handle = unsafe handle
    self.shelf = shelf
    parameters = ParameterBuffers(count: Int(unsafe sqlite3_bind_parameter_count(handle)))
  }

  deinit {
    if let shelf { unsafe shelf.give(handle) } else { _ = unsafe sqlite3_finalize(handle) }
  }

  /// Goes to the next row, and answers whether there is one. At the end, and when it throws, the
  /// statement is reset: its parameters keep their values and it can be bound and run again.
  public mutating func step() throws(SQLiteError) -> Bool {
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW {
      readableColumns = unsafe sqlite3_data_count(handle)
      return true
    }
    if code == SQLITE_DONE {
      reset()
      return false
    }
    let error = failure(code)
    reset()
    throw error
  }

  /// Leaves a query before its end, and lets go of its lock. Parameters keep their values.
  public mutating func reset() {
    readableColumns = 0
    // What this answers is the failure of the last step, which has been thrown already.
    _ = unsafe sqlite3_reset(handle)
  }

  /// Runs to the end, ignoring rows.
  public mutating func run() throws(SQLiteError) {
    while try step() {}
  }

  /// What `read` makes of the first row, nil when there is none. The statement is reset.
  public mutating func first<Result>(
    _ read: (borrowing Statement) -> Result
  ) throws(SQLiteError) -> Result? {
    guard try step() else { return nil }
    let result = read(self)
    reset()
    return result
  }

  /// The SQL that this was prepared from; its parameters are not filled.
  public var sql: String {
    guard let text = unsafe sqlite3_sql(handle) else { return "" }
    return unsafe String(cString: text)
  }

  func failure(_ code: Int32) -> SQLiteError {
    unsafe SQLiteError(
      code: code, connection: sqlite3_db_handle(handle), during: .step(sql: sql))
  }
}
