/// What a check of a ledger found, and what it proves.
public struct Verification: Hashable, Sendable {
  /// Something that is not as it was recorded, or not as it follows from what was.
  public enum Finding: Hashable, Sendable {
    /// The path no longer leads to the file that was proved, which a daemon has open.
    case replacedFile(path: String)
    /// SQLite's own check of the file.
    case damagedFile(String)
    /// A trigger, a table or an index is gone or is another.
    case missingGuard(String)
    /// The event after this one is missing.
    case gap(after: Int64)
    /// Recorded earlier than the event before it.
    case recordedBackwards(sequence: Int64)
    case unreadable(sequence: Int64)
    /// Something between these two events was altered, removed or put in.
    case brokenSeal(after: Int64, through: Int64)
    /// No seal covers the events from this one on.
    case unsealed(from: Int64)
    /// An event that its identity does not lead to.
    case identity(sequence: Int64)
    case identityCount(events: Int64, identities: Int64)
    /// A dossier of which the projections say something else than the events.
    case dossier(String)
    /// Dossiers or calls that no event speaks of.
    case surplus(table: String, count: Int64)
    case call(String)
    /// Counts that do not follow from the obligations.
    case counts(table: String)
    /// The head that was noted is none of the chain's links.
    case foreignHead(String)
  }

  /// How many findings are listed; a damaged ledger could have one for each event.
  public static let listed = 100

  public internal(set) var findings: [Finding] = []
  /// How many events there are.
  public internal(set) var events: Int64 = 0
  public internal(set) var dossiers = 0
  /// Of how many dossiers the projections say something else than the events.
  public internal(set) var differingDossiers = 0
  /// The chain's last link, in hexadecimal: who noted it can prove later that nothing before it
  /// was touched.
  public internal(set) var head = ""
  /// When the last event was recorded, in microseconds since 1970-01-01T00:00:00Z.
  public internal(set) var lastRecorded: Int64?

  public var isWhole: Bool { findings.isEmpty }

  /// The tables that do not follow from the events, but for what is told dossier by dossier.
  private(set) var tablesBesideDossiers: [String] = []

  /// Adds what was found.
  public mutating func find(_ finding: Finding) {
    if let table = finding.tableBesideDossiers, !tablesBesideDossiers.contains(table) {
      tablesBesideDossiers = (tablesBesideDossiers + [table]).sorted()
    }
    if findings.count < Verification.listed { findings.append(finding) }
  }
}

extension Verification.Finding {
  /// The table in which it was found, of those that are not compared dossier by dossier.
  fileprivate var tableBesideDossiers: String? {
    switch self {
    case .counts(let table), .surplus(let table, _): table
    case .call: "call"
    case .replacedFile, .damagedFile, .missingGuard, .gap, .recordedBackwards, .unreadable,
      .brokenSeal,
      .unsealed, .identity, .identityCount, .dossier, .foreignHead:
      nil
    }
  }
}
