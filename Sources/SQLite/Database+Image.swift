import CSQLite

extension Database {
  /// The bytes that a file of this database would have.
  public func image() throws(SQLiteError) -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard let start = unsafe sqlite3_serialize(handle, "main", &count, 0) else {
      throw .other(
        code: SQLITE_NOMEM, message: "sqlite3_serialize", during: .prepare(sql: "main"))
    }
    defer { unsafe sqlite3_free(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
