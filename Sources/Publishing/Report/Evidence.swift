public import Ledger

/// What whoever signs that the annual figures are reliable can rest on, and where an auditor would
/// look for a rate made to look better.
public struct Evidence: Sendable {
  /// Something that was checked, or that was not.
  public enum Check: Hashable, Sendable {
    /// Every known event is under a seal of the chain.
    case sealed(Bool)
    /// Counted obligation by obligation, the years give the same as the sums of days.
    case recounted(Bool)
    /// Every event, seal and projection proved again, as `verify` does; `nil` when not asked for.
    case proved(Bool?)
  }

  /// What the ledger says of itself.
  public let ledger: LedgerEvidence
  public let checks: [Check]

  public var signs: AuditSigns { ledger.signs }
}
