import BusinessDays
import Language
public import ServiceStandards

/// Which dossiers a night's list names.
public enum NightList: CaseIterable, Hashable, Sendable {
  /// Those whose service is not confidential.
  case open
  /// Those whose service is confidential.
  case confidential
}

/// How many standards came to each verdict.
public struct ChangeCounts: Hashable, Sendable {
  /// Below target, lately too.
  public var offTarget = 0
  /// On target, below it lately.
  public var slipping = 0
  /// Below target, on it lately.
  public var recovering = 0
  /// On target.
  public var onTarget = 0

  public init() {}

  /// The counts that are not zero, each after what it counts, the worst verdict first.
  public var inOrder: [(verdict: Verdict, count: Int)] {
    [
      (.offTarget, offTarget), (.slipping, slipping), (.recovering, recovering),
      (.onTarget, onTarget),
    ].filter { $0.1 > 0 }
  }
}
