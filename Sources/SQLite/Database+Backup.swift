import CSQLite

extension Database {
  /// Copies the database to a file while both this and other connections use it. A database
  /// already at `path` is replaced; when it throws, what was there stays,
  /// and where nothing was an empty file can be left.
  ///
  /// The copy is made some pages at a time, so that writers wait for a moment only. One that
  /// another connection writes to starts again; after a few times it is all copied at once. Not
  /// inside a transaction. `busyTimeout` is how long a lock on the copy is waited for, in
  /// milliseconds. The folder is not synced: where the copy must outlive a power cut, do it after.
  public func backup(to path: String, busyTimeout: Int32 = 10_000) throws(SQLiteError) {
    precondition(isAutocommit, "a backup inside a transaction")
    let target = try Database(path: path, mode: .create, busyTimeout: busyTimeout)
    let operation = SQLiteOperation.backup(path: path)
    guard let copy = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw unsafe SQLiteError(
        code: sqlite3_extended_errcode(target.handle), connection: target.handle,
        during: operation)
    }
    let code = unsafe Self.runToEnd(copy)
    _ = unsafe sqlite3_backup_finish(copy)
    guard code == SQLITE_DONE else {
      throw unsafe SQLiteError(code: code, connection: target.handle, during: operation)
    }
  }

  /// Steps a backup to its end or to the first failure, whose code it answers. Locks have been
  /// waited for by then, for as long as each connection's busy timeout.
  private static func runToEnd(_ copy: OpaquePointer) -> Int32 {
    let pagesAtATime: Int32 = 1_024
    let restartsAllowed = 3
    var restarts = 0
    var remaining = Int32.max
    while true {
      let isLast = restarts > restartsAllowed
      let code = unsafe sqlite3_backup_step(copy, isLast ? -1 : pagesAtATime)
      guard code == SQLITE_OK else { return code }
      let nowRemaining = unsafe sqlite3_backup_remaining(copy)
      if nowRemaining >= remaining { restarts += 1 }
      remaining = nowRemaining
      // Writers that wait poll: leave them the time to see that the lock is free.
      _ = sqlite3_sleep(1)
    }
  }
}
