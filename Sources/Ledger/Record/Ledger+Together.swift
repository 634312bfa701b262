import SQLite

extension Ledger {
  /// Has compiled statements kept from one command to the next: for a ledger that stays open.
  public func keepStatements() { database.keepStatements() }

  /// Carries `body` out in one transaction: all that is recorded in it is durable together, with
  /// one sync, when this returns.
  ///
  /// When it throws, or answers `nil` because SQLite had to give the whole up (a full disk, say),
  /// nothing of it is there, unless the storage cannot tell any more: what was answered within is
  /// void, and is to be asked again, each by itself.
  public func together<Result>(_ body: () -> Result) throws(LedgerError) -> Result? {
    do throws(TogetherFailure) {
      return try database.transaction(.immediate, wrapping: TogetherFailure.storage) {
        () throws(TogetherFailure) -> Result in
        let result = body()
        if database.isAutocommit { throw .givenUp }
        return result
      }
    } catch {
      switch error {
      case .ledger(let error): throw error
      case .givenUp: return nil
      }
    }
  }

  /// The user that recorded an event; `nil` when no daemon vouches for one.
  public func recorder(of sequence: Int64) throws(LedgerError) -> UInt32? {
    try storing { () throws(SQLiteError) in
      var select = try database.prepare(
        "SELECT last, uid FROM recorder WHERE first <= ? ORDER BY first DESC LIMIT 1")
      select.bind(sequence, at: 1)
      let row = try select.first { (last: $0.int64(0), user: $0.int64(1)) }
      return row.flatMap { $0.last >= sequence ? UInt32(exactly: $0.user) : nil }
    }
  }
}

/// Why what was to be recorded together is not.
private enum TogetherFailure: Error {
  case ledger(LedgerError)
  /// By SQLite, in the middle.
  case givenUp

  static func storage(_ error: SQLiteError) -> TogetherFailure { .ledger(.storage(error)) }
}
