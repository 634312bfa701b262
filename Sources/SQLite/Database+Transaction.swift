/// When a transaction takes its locks.
public enum TransactionKind: Hashable, Sendable {
  /// At the first read or write. One that begins by reading can fail with `busy` when it writes.
  case deferred

  /// At once, for writing: no other connection can begin to write until the end.
  case immediate

  var sql: String {
    switch self {
    case .deferred: "BEGIN DEFERRED"
    case .immediate: "BEGIN IMMEDIATE"
    }
  }
}

extension Database {
  /// Runs `body` in a transaction: commits when it returns, rolls back when it throws. Transactions
  /// do not nest. When the commit itself fails nothing is kept, save after an `ioError`: then only
  /// the file can tell.
  public func transaction<Result: ~Copyable>(
    _ kind: TransactionKind, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try transaction(kind, wrapping: { $0 }, body)
  }

  /// Runs `body`, which throws errors of its own, in a transaction; `wrapping` makes one of them
  /// out of what beginning or committing throws.
  public func transaction<Result: ~Copyable, Failure: Error>(
    _ kind: TransactionKind,
    wrapping: (SQLiteError) -> Failure,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(isAutocommit, "transactions do not nest")
    do throws(SQLiteError) { try execute(kind.sql) } catch { throw wrapping(error) }
    let result: Result
    do throws(Failure) {
      result = try body()
    } catch {
      rollBack()
      throw error
    }
    do throws(SQLiteError) {
      try execute("COMMIT")
    } catch {
      rollBack()
      throw wrapping(error)
    }
    return result
  }

  /// Gives the transaction up. SQLite does so by itself after some failures (a full disk, an
  /// input or output error); what made us give up is the error worth telling, not this one's.
  private func rollBack() {
    if !isAutocommit { try? execute("ROLLBACK") }
  }
}
