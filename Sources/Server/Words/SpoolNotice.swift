public import Host
public import Ledger

/// Something that happened in the drop folder, told once. Files are named as they were dropped.
public enum SpoolNotice: Hashable, Sendable {
  /// A file was taken in to its end. `refused` is where its refused lines are, in the folder,
  /// nil when there are none.
  case applied(file: String, IngestCounts, refused: String?)

  /// A file that can never be taken in was put aside, under this path in the folder.
  case putAside(file: String, Unfit, at: String)

  /// A name that is not one of a file of events: it is left where it is.
  case leftAlone(name: String)

  /// So many more of these, which are not named one by one.
  case moreLeftAlone(count: Int)

  /// A file cannot be read: it stays, and is tried again.
  case unreadable(HostError)

  /// A file was written to while it was read: it stays, and is read again from its beginning.
  case changedWhileRead(file: String)

  /// A file was taken back while it was read: what was read of it stays recorded, the rest is left.
  case gone(file: String)

  /// A file was taken in, or is unfit, and cannot be moved away: it is not taken in again.
  case notMoved(file: String, HostError)

  /// The ledger cannot record for now: files stay, and wait.
  case ledgerFails(LedgerError)

  /// The folder, what is kept in it or the counts fail for now: files stay, and wait.
  case folderFails(HostError)

  /// Why a file can never be taken in.
  public enum Unfit: CaseIterable, Hashable, Sendable {
    case symbolicLink
    /// A folder, or a device, a pipe or a socket.
    case notAFile
    /// It has names in other places, and can be somebody else's.
    case severalNames
    /// It is longer than the configuration allows.
    case tooLong
  }
}

extension SpoolNotice {
  /// How much it matters in a journal.
  public var priority: Journal.Priority {
    switch self {
    case .applied(_, _, let refused): refused == nil ? .info : .warning
    case .leftAlone, .moreLeftAlone, .changedWhileRead, .gone: .notice
    case .putAside, .unreadable: .warning
    case .notMoved, .ledgerFails, .folderFails: .error
    }
  }
}

/// Why a spool cannot be opened.
public enum SpoolFailure: Error, Hashable, Sendable {
  case host(HostError)
  /// The file of the counts is not as it was written.
  case damagedState(path: String)
  /// A folder that is to be the spool's own belongs to another user.
  case notOurs(path: String)
}
