public import Host
import Language
public import SQLite

/// How long a lock is waited for, in seconds.
public var patience: Int { Int(Ledger.patience) / 1000 }

/// The extended result codes of SQLite that say that what a killed writer left must be rolled
/// back first: `SQLITE_READONLY_RECOVERY` and `SQLITE_READONLY_ROLLBACK`.
public func isUnfinishedWriting(_ code: Int32) -> Bool { code == 264 || code == 776 }

/// What the system answered; nil for errno 0, which is no answer.
public func systemError(_ number: Int32) -> SystemError? {
  number == 0 ? nil : SystemError(number: number)
}

extension SQLiteOperation {
  /// Whether a statement on the ledger was under way, not its opening or a copy of it.
  public var isOfLedger: Bool {
    switch self {
    case .prepare, .step: true
    case .open, .backup: false
    }
  }
}
