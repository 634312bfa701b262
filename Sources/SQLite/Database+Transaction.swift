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
  /// Runs `body` in a transaction: commits when it returns, rolls back when it throws. When the
  /// commit itself fails nothing is kept, save after an `ioError`: then only the file can tell.
  ///
  /// Within another transaction it is a part of that one, and durable with it: when `body` throws,
  /// what it did is undone and the rest stays, unless SQLite had to give up the whole (a full disk,
  /// an input or output error), after which `isAutocommit` is true.
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
    guard isAutocommit else { return try part(kind, wrapping: wrapping, body) }
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

  /// Runs `body` as a part of the transaction that is open.
  private func part<Result: ~Copyable, Failure: Error>(
    _ kind: TransactionKind,
    wrapping: (SQLiteError) -> Failure,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // What only reads sees what the transaction has done so far, and has nothing to undo.
    if kind == .deferred { return try body() }
    do throws(SQLiteError) { try execute("SAVEPOINT part") } catch { throw wrapping(error) }
    let result: Result
    do throws(Failure) {
      result = try body()
    } catch {
      if !isAutocommit { try? execute("ROLLBACK TO part; RELEASE part") }
      throw error
    }
    do throws(SQLiteError) { try execute("RELEASE part") } catch { throw wrapping(error) }
    return result
  }

  /// Gives the transaction up. SQLite does so by itself after some failures (a full disk, an
  /// input or output error); what made us give up is the error worth telling, not this one's.
  private func rollBack() {
    if !isAutocommit { try? execute("ROLLBACK") }
  }
}
