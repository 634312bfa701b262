public import ServiceStandards

/// The names of outcomes and verdicts.
public protocol OutcomeMessages {
  /// Where an obligation stands, in a few words.
  func outcome(_ outcome: Outcome) -> String
  /// Where a standard stands over a period, in a few words.
  func verdict(_ verdict: Verdict) -> String
}
