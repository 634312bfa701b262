import SQLite

extension Ledger {
  /// Copies the ledger to another file while it is in use.
  public func backup(to path: String) throws(LedgerError) {
    do { try database.backup(to: path) } catch { throw .storage(error) }
  }
}
