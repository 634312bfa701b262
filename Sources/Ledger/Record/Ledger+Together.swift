import SQLite

extension Ledger {
  /// Has compiled statements kept from one command to the next: for a ledger that stays open.
  public func keepStatements() { database.keepStatements() }

  /// Carries `body` out in one transaction: all that is recorded in it is durable together, with
  /// one sync, when this returns.
  ///
  /// When it answers `nil`, because SQLite had to give the whole up (a full disk, say), nothing of
  /// it is there: what was answered within is void, and may be asked again, each by itself. When it
  /// throws an input or output error nobody knows what is there, and nothing is to be asked again
  /// before whoever asked is told so: what they asked once would be a duplicate of itself.
  public func together<Result>(_ body: () -> Result) throws(LedgerError) -> Result? {
    lastStored = nil
    var finished: Result?
    do throws(TogetherFailure) {
      let result = try database.writing(wrapping: TogetherFailure.ledger) {
        () throws(TogetherFailure) -> Result in
        let result = body()
        if database.isAutocommit { throw .givenUp }
        finished = result
        return result
      }
      if lastStored != nil { learn() }
      return result
    } catch {
      switch error {
      case .ledger(let error):
        noteTrouble(error)
        // After an input or output error on commit only the file can tell whether it is there.
        guard case .storage(.ioError) = error, let finished else { throw error }
        guard let lastStored else { return finished }
        guard let isThere = holds(lastStored) else { throw error }
        return isThere ? finished : nil
      case .givenUp: return nil
      }
    }
  }

  /// Keeps in mind that the disk is full, or fails, or no longer has the file.
  public func noteTrouble(_ error: LedgerError) {
    if case .lost = error { recordingTrouble = error }
    guard case .storage(let storage) = error else { return }
    switch storage {
    case .busy, .constraint, .settingNotTaken, .other: return
    case .full, .ioError, .readOnly, .moved, .cannotOpen, .notADatabase, .corrupt:
      recordingTrouble = error
    }
  }

  /// Finds out whether something could be recorded: writes what is there already, and has the disk
  /// take it.
  public func tryRecording() {
    do throws(LedgerError) {
      try database.writing { () throws(LedgerError) in
        try requireKnown()
        let version = try database.integer("PRAGMA user_version")
        try database.execute("PRAGMA user_version = \(version)")
      }
      recordingTrouble = nil
    } catch { noteTrouble(error) }
  }

  /// The user that recorded an event; `nil` when no daemon vouches for one.
  public func recorder(of sequence: Int64) throws(LedgerError) -> UInt32? {
    var select = try database.prepare(
      "SELECT last, uid FROM recorder WHERE first <= ? ORDER BY first DESC LIMIT 1", sequence)
    let row = try select.first { (last: $0.int64(0), user: $0.int64(1)) }
    return row.flatMap { $0.last >= sequence ? UInt32(exactly: $0.user) : nil }
  }
}

/// Why what was to be recorded together is not.
private enum TogetherFailure: Error {
  case ledger(LedgerError)
  /// By SQLite, in the middle.
  case givenUp
}
