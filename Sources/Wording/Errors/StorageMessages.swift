import Host
public import Ledger
public import SQLite

/// What is said of a ledger that cannot be used, or not now.
public protocol StorageMessages {
  /// Why a ledger cannot do what it was asked, and what to do: one line.
  func ledgerError(_ error: LedgerError) -> String
  /// What SQLite refused or failed to do, and what to do: one line. Statements are not shown.
  func storageError(_ error: SQLiteError) -> String
}

/// How long a lock is waited for, in seconds.
var patience: Int { Int(Ledger.patience) / 1000 }

/// The extended result codes of SQLite that say that what a killed writer left must be rolled
/// back first: `SQLITE_READONLY_RECOVERY` and `SQLITE_READONLY_ROLLBACK`.
func isUnfinishedWriting(_ code: Int32) -> Bool { code == 264 || code == 776 }

/// What the system answered; nil for errno 0, which is no answer.
func systemError(_ number: Int32) -> SystemError? {
  number == 0 ? nil : SystemError(number: number)
}
