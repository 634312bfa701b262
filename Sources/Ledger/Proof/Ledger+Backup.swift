import SQLite

/// The last seal of a ledger.
public struct LedgerSeal: Hashable, Sendable {
  /// How many events it covers.
  public let events: Int64
  /// The chain's last link, in hexadecimal.
  public let head: String
}

extension Ledger {
  /// The last seal, as it is kept; only `verify` proves it.
  public func seal() throws(LedgerError) -> LedgerSeal {
    let seal = try storing { () throws(SQLiteError) in
      var select = try database.prepare(
        "SELECT seq, digest FROM seal ORDER BY seq DESC LIMIT 1")
      return try select.first {
        LedgerSeal(events: $0.int64(0), head: hexadecimal($0.blob(1)))
      }
    }
    return seal ?? LedgerSeal(events: 0, head: "")
  }

  /// Copies the ledger to another file while it is in use.
  public func backup(to path: String) throws(LedgerError) {
    do { try database.backup(to: path) } catch { throw .storage(error) }
  }
}
