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

  /// Binds a copy of a text. Throws when it is longer than SQLite's limit (1,000,000,000 bytes).
  public mutating func bind(_ text: String, at index: Int32) throws(SQLiteError) {
    try bind(utf8: text.utf8.span, at: index)
  }

  /// Binds a copy of bytes as a text. The caller answers for their being UTF-8.
  public mutating func bind(utf8: Span<UInt8>, at index: Int32) throws(SQLiteError) {
    let code = unsafe utf8.withUnsafeBytes { bytes in
      // A null address would bind null instead of an empty text.
      unsafe csqlite_bind_text_copy(
        handle, index, bytes.baseAddress ?? UnsafeRawPointer(handle), UInt64(bytes.count))
    }
    try requireFit(code)
  }

  /// Binds a copy of bytes as a blob.
  public mutating func bind(blob: Span<UInt8>, at index: Int32) throws(SQLiteError) {
    let code = unsafe blob.withUnsafeBytes { bytes in
      unsafe csqlite_bind_blob_copy(
        handle, index, bytes.baseAddress ?? UnsafeRawPointer(handle), UInt64(bytes.count))
    }
    try requireFit(code)
  }

  private func requireBound(_ code: Int32) {
    precondition(
      code == SQLITE_OK, "a parameter out of range, or of a statement that is not reset")
  }

  private func requireFit(_ code: Int32) throws(SQLiteError) {
    if code == SQLITE_TOOBIG || code == SQLITE_NOMEM { throw failure(code) }
    requireBound(code)
  }
}
