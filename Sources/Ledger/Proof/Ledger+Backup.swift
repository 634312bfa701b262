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
    guard let seal = try lastSeal() else { return LedgerSeal(events: 0, head: "") }
    return LedgerSeal(events: seal.sequence, head: hexadecimal(seal.digest))
  }

  /// Copies the ledger to another file while it is in use.
  public func backup(to path: String) throws(LedgerError) {
    try database.backup(to: path)
  }
}
