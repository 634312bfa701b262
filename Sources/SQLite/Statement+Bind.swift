import CSQLite

extension Statement {
  /// Binds a number. `index` counts from 1.
  public mutating func bind(_ value: Int64, at index: Int32) {
    requireBound(unsafe sqlite3_bind_int64(handle, index, value))
  }

  /// Binds a number. `index` counts from 1.
  public mutating func bind(_ value: Int, at index: Int32) {
    bind(Int64(value), at: index)
  }

  /// Binds null. `index` counts from 1.
  public mutating func bindNull(at index: Int32) {
    requireBound(unsafe sqlite3_bind_null(handle, index))
  }

  /// Binds a text. Throws when it is longer than SQLite's limit, 1,000,000,000 bytes.
  public mutating func bind(_ text: String, at index: Int32) throws(SQLiteError) {
    try bind(utf8: text.utf8.span, at: index)
  }

  /// Binds bytes as a text. The caller answers for their being UTF-8.
  public mutating func bind(utf8: Span<UInt8>, at index: Int32) throws(SQLiteError) {
    let encoding = UInt8(SQLITE_UTF8)
    try unsafe bind(utf8, at: index) { start, count, release in
      let start = unsafe start.assumingMemoryBound(to: CChar.self)
      return unsafe sqlite3_bind_text64(handle, index, start, count, release, encoding)
    }
  }

  /// Binds bytes as a blob.
  public mutating func bind(blob: Span<UInt8>, at index: Int32) throws(SQLiteError) {
    try unsafe bind(blob, at: index) { start, count, release in
      unsafe sqlite3_bind_blob64(handle, index, start, count, release)
    }
  }

  private typealias BindBytes = (UnsafeRawPointer, UInt64, sqlite3_destructor_type?) -> Int32

  /// Binds bytes to the statement's own copy. One that is long is left to SQLite to copy and free,
  /// so that a statement does not hold on to the memory of the longest value it ever met.
  private func bind(
    _ bytes: Span<UInt8>, at index: Int32, _ bind: BindBytes
  ) throws(SQLiteError) {
    // Checked before anything is copied: a row being read may point to what is bound.
    precondition(readableColumns == 0, "a parameter of a statement that is not reset")
    let count = UInt64(bytes.count)
    let code: Int32
    if count <= 65_536 {
      code = unsafe bind(parameters.keep(bytes, for: Int(index) - 1), count, nil)
    } else {
      code = unsafe bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return SQLITE_MISUSE }
        return unsafe bind(start, count, csqlite_transient())
      }
    }
    if code == SQLITE_TOOBIG || code == SQLITE_NOMEM { throw failure(code) }
    requireBound(code)
  }

  private func requireBound(_ code: Int32) {
    precondition(
      code == SQLITE_OK, "a parameter out of range, or of a statement that is not reset")
  }
}
