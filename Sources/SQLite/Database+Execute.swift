import CSQLite

extension Database {
  /// Runs a script: one or several statements without parameters, whose rows are ignored.
  /// Stops at the first that fails, and throws with its text.
  public func execute(_ sql: String) throws(SQLiteError) {
    var rest = Self.terminated(sql)
    while true {
      rest = rest.drop { Self.isSpace($0) }
      if rest.first == 0 { return }
      let (handle, length) = try unsafe compile(rest, flags: 0)
      rest = rest.dropFirst(length)
      guard let handle = unsafe handle else { continue }
      var statement = unsafe Statement(handle: handle, shelf: nil)
      while try statement.step() {}
    }
  }

  /// Prepares one statement, to be kept and used again. A text that holds none, or more than one,
  /// is the program's mistake.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    if let shelf, let handle = unsafe shelf.take(sql) {
      return unsafe Statement(handle: handle, shelf: shelf)
    }
    let text = Self.terminated(sql)
    let (handle, length) = try unsafe compile(text, flags: UInt32(SQLITE_PREPARE_PERSISTENT))
    guard let handle = unsafe handle else { preconditionFailure("no statement in: \(sql)") }
    let statement = unsafe Statement(handle: handle, shelf: shelf)
    let isAlone = text.dropFirst(length).allSatisfy { Self.isSpace($0) || $0 == 0 }
    precondition(isAlone, "more than one statement in: \(sql)")
    return statement
  }

  /// The text's bytes and the zero that C ends a text with.
  private static func terminated(_ sql: String) -> ArraySlice<UInt8> {
    precondition(!sql.utf8.contains(0), "a zero in the text of a statement")
    return (Array(sql.utf8) + [0])[...]
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
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
      let operation = SQLiteOperation.prepare(sql: String(decoding: sql.dropLast(), as: UTF8.self))
      throw unsafe SQLiteError(
        code: code, connection: self.handle, during: operation)
    }
    return unsafe (handle, length)
  }
}
