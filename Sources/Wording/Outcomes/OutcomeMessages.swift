/// The names of outcomes and verdicts.
public protocol OutcomeMessages {
  /// Where an obligation stands, in a few words.
  func outcome(_ outcome: OutcomeWord) -> String
  /// Where a standard stands over a period, in a few words.
  func verdict(_ verdict: VerdictWord) -> String
}

/// Where an obligation stands.
public enum OutcomeWord: CaseIterable, Hashable, Sendable {
  case waiting, open, overdue, onTime, late, lifted
}

/// Where a standard stands over a period.
public enum VerdictWord: CaseIterable, Hashable, Sendable {
  case onTarget, slipping, recovering, offTarget, noData
}
