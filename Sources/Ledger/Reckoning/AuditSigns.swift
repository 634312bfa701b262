/// Counts in which a rate made to look better would show. None proves anything.
public struct AuditSigns: Hashable, Sendable {
  /// Obligations settled in the period.
  public var settled = 0
  /// Of these, stopped on a day before their clock started.
  public var stoppedBeforeStart = 0
  /// Of these, settled on time by a milestone that was reached again after the due day.
  public var answeredAgainAfterDue = 0
  /// Of these, one of whose events was voided after the due day.
  public var correctedAfterDue = 0
  /// Obligations lifted in the period by a closing while their clock ran.
  public var closed = 0
  /// Of these, on the due day or at most two business days before.
  public var closedNearDue = 0
  /// Dossiers received in the period.
  public var received = 0
  /// Of these, received incomplete.
  public var receivedIncomplete = 0
  /// Of these, whose receipt said complete and was corrected to incomplete.
  public var turnedIncomplete = 0
  /// Milestones that happened in the period and that stop some standard's clock.
  public var answers = 0
  /// Of these, made by a system of itself.
  public var automaticAnswers = 0

  /// A closing so many business days before the due day, or fewer, is near it.
  public static let near = 2

  public init() {}
}
