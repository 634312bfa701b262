public import Ledger
public import ServiceStandards

/// A standard whose verdict is not what it was.
public struct VerdictChange {
  /// Where the standard stands now.
  public let standard: StandardSummary
  /// What its verdict was; no data when the table did not have it.
  public let from: Verdict
  public var to: Verdict { standard.verdict }

  /// Every standard of a table whose verdict is another than in an earlier table, in the order of
  /// the table. A standard is the same when its id and its declaration's are; the first table of a
  /// fiscal year is compared with the last one of the year before.
  static func between(_ old: Summary?, and new: Summary) -> [VerdictChange] {
    new.standards.compactMap { standard in
      let before = old?.standards.first {
        $0.declarationId == standard.declarationId
          && $0.rule.standard.id == standard.rule.standard.id
      }
      let from = before?.verdict ?? .noData
      return from == standard.verdict ? nil : VerdictChange(standard: standard, from: from)
    }
  }
}

extension VerdictChange {
  /// Which way a verdict went.
  public enum Direction: String, Hashable, Sendable {
    case worse, better
  }

  /// Which way it went; `nil` when there is nothing to say of it: where there is no data now, and
  /// where there was none and the target is reached.
  public var direction: Direction? {
    guard let old = VerdictChange.severity(from) ?? VerdictChange.severity(.onTarget),
      let new = VerdictChange.severity(to), old != new
    else { return nil }
    return new > old ? .worse : .better
  }

  /// How bad a verdict is; `nil` for none.
  private static func severity(_ verdict: Verdict) -> Int? {
    switch verdict {
    case .noData: nil
    case .onTarget: 0
    case .slipping: 1
    case .recovering: 2
    case .offTarget: 3
    }
  }
}
