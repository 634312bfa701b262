public import BusinessDays
public import Host
public import Ledger
public import ServiceStandards

/// Something that happened to the report of a night, told once.
public enum NightNotice: Hashable, Sendable {
  /// Nothing was ever reported: the first night will be that one.
  case begun(first: Day)

  /// A report is in its folder.
  case kept(KeptNight)

  /// So many nights before a day are too old to be made up for.
  case tooOld(count: Int, before: Day)

  /// Something that is no report of ours has the place of one.
  case placeTaken(Day, path: String)

  /// A night ended before the ledger was made: there is nothing to tell of it.
  case beforeLedger(Day)

  /// What the ledger counted with by then does not answer, and never will.
  case impossible(Day, LedgerError)

  /// An alert cannot be known, for the same reason.
  case alertImpossible(Day, LedgerError)

  /// The ledger cannot be read for now: it is tried again.
  case ledgerFails(LedgerError)

  /// A folder or a file fails for now: it is tried again.
  case folderFails(HostError)

  /// Files that a group is to read are the daemon's alone: there is no such group.
  case unknownGroup(String, files: [String], folder: String)

  /// The same: the daemon may not give them to the group.
  case groupRefused(String, files: [String], folder: String, HostError)

  /// A file that remembers something is not as it was written: it is begun anew.
  case damagedMemory(path: String)

  /// What is published of a night cannot be put where others find it.
  case notPublished(HostError)

  /// What an interrupted run left cannot be removed.
  case leftover(HostError)
}

/// A night's report that was made, in short.
public struct KeptNight: Hashable, Sendable {
  public let day: Day
  /// The folder of the report.
  public let path: String
  /// Whether the night had been missed.
  public let isLate: Bool
  /// How many standards have each verdict.
  public let verdicts: [Verdict: Int]
  /// Obligations that became overdue.
  public let newlyLate: Int

  public init(
    day: Day, path: String, isLate: Bool, verdicts: [Verdict: Int], newlyLate: Int
  ) {
    self.day = day
    self.path = path
    self.isLate = isLate
    self.verdicts = verdicts
    self.newlyLate = newlyLate
  }

  /// The verdicts that some standard has, each after what it counts, the worst first.
  public var inOrder: [(verdict: Verdict, count: Int)] {
    [.offTarget, .recovering, .slipping, .onTarget, .noData].compactMap { verdict in
      verdicts[verdict].map { (verdict, $0) }
    }
  }
}

extension NightNotice {
  /// How much it matters in a journal.
  public var priority: Journal.Priority {
    switch self {
    case .begun: .info
    case .kept, .beforeLedger: .notice
    case .tooOld, .placeTaken, .unknownGroup, .groupRefused, .damagedMemory, .notPublished,
      .leftover:
      .warning
    case .impossible, .alertImpossible, .ledgerFails, .folderFails: .error
    }
  }
}
