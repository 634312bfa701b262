import CSQLite

extension Database {
  /// Runs a script: one or several statements without parameters, whose rows are ignored.
  /// Stops at the first that fails, and throws with its text.
  public func execute(_ sql: String) throws(SQLiteError) {
    var rest = Array(sql.utf8)[...]
    while !rest.isEmpty {
      let (handle, length) = try unsafe compile(rest, flags: 0)
      rest = rest.dropFirst(length)
      guard let handle = unsafe handle else { continue }
      var statement = unsafe Statement(handle: handle)
      while try statement.step() {}
    }
  }

  /// Prepares one statement, to be kept and used again. A text that holds none, or more than one,
  /// is the program's mistake.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    let text = Array(sql.utf8)[...]
    let (handle, length) = try unsafe compile(text, flags: UInt32(SQLITE_PREPARE_PERSISTENT))
    guard let handle = unsafe handle else { preconditionFailure("no statement in: \(sql)") }
    let statement = unsafe Statement(handle: handle)
    let isAlone = text.dropFirst(length).allSatisfy { $0 == 0x20 || $0 == 0x0A }
    precondition(isAlone, "more than one statement in: \(sql)")
    return statement
  }

  /// Compiles the first statement of a text; answers its handle (nil for a comment or white space)
  /// and the number of bytes that it takes.
  private func compile(
    _ sql: ArraySlice<UInt8>, flags: UInt32
  ) throws(SQLiteError) -> (OpaquePointer?, Int) {
    var handle: OpaquePointer? = nil
    var length = sql.count
    var code = SQLITE_TOOBIG
    if let count = Int32(exactly: sql.count) {
      code = unsafe sql.withUnsafeBytes { bytes in
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var tail: UnsafePointer<CChar>? = nil
        let code = unsafe sqlite3_prepare_v3(self.handle, start, count, flags, &handle, &tail)
        if let start = unsafe start, let tail = unsafe tail { length = unsafe tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else {
      let operation = SQLiteOperation.statement(sql: String(decoding: sql, as: UTF8.self))
      throw unsafe SQLiteError(
        code: code, connection: self.handle, during: operation, isPreparing: true)
    }
    return unsafe (handle, length)
  }
}
