public import Ledger

/// What whoever signs that the annual figures are reliable can rest on, and where an auditor would
/// look for a rate made to look better.
public struct Evidence: Sendable {
  /// A declaration or a calendar that was counted with.
  public struct Adopted: Hashable, Sendable {
    /// Its id.
    public let id: String
    public let kind: Definition.Kind
    /// When it was adopted, in microseconds since 1970-01-01T00:00:00Z.
    public let recorded: Int64
  }

  /// Something that was checked, or that was not.
  public enum Check: Hashable, Sendable {
    /// The last seal covers the last event.
    case sealed(Bool)
    /// Counted obligation by obligation, the period gives the same as the sums of days.
    case recounted(Bool)
    /// Every event, seal and projection proved again, as `verify` does; `nil` when not asked for.
    case proved(Bool?)
  }

  /// Events that are known.
  public let events: Int
  public let dossiers: Int
  /// The chain's last link, in hexadecimal.
  public let head: String
  /// When the last event was recorded, in microseconds since 1970-01-01T00:00:00Z.
  public let lastRecorded: Int64?
  public let checks: [Check]
  /// In the order of adoption.
  public let adopted: [Adopted]
  /// Events voided in the period, amendments included.
  public let corrections: Int
  /// Events that happened in the period.
  public let happened: Int
  /// Of these, recorded more than a day after.
  public let recordedLate: Int
  public let signs: AuditSigns
}

/// Counts in which a rate made to look better would show. None proves anything.
public struct AuditSigns: Hashable, Sendable {
  /// Obligations settled in the period that were stopped on a day before their clock started.
  public var stoppedBeforeStart = 0
  /// Obligations lifted in the period by a closing on the due day, or at most two business days
  /// before.
  public var closedNearDue = 0
  /// Obligations settled on time in the period of which another answer came after the due day.
  public var answeredAgainAfterDue = 0
  /// Obligations settled in the period of which an event was voided after the due day.
  public var correctedAfterDue = 0
  /// Dossiers received in the period whose receipt said complete, and was corrected to incomplete.
  public var turnedIncomplete = 0
  /// Dossiers received in the period.
  public var received = 0
  /// Of these, received incomplete.
  public var receivedIncomplete = 0
  /// Acknowledgements in the period.
  public var acknowledgements = 0
  /// Of these, made by a system of itself.
  public var automaticAcknowledgements = 0

  public init() {}
}
