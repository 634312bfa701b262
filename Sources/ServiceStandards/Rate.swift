/// What a period's settled obligations amount to. Every question is answered on integers.
///
/// With `a` on time, `b` missed and `p` the target in hundredths of a percent, the target is
/// reached when `10000·a ≥ p·(a + b)`.
public struct Rate: Hashable, Sendable {
  public var onTime: Int
  public var missed: Int

  public init(onTime: Int = 0, missed: Int = 0) {
    self.onTime = onTime
    self.missed = missed
  }

  public var settled: Int { onTime + missed }

  public static func += (left: inout Rate, right: Rate) {
    left.onTime += right.onTime
    left.missed += right.missed
  }

  /// Whether the target is reached; trivially so when nothing is settled.
  public func reaches(_ target: Target) -> Bool {
    Target.whole * onTime >= target.hundredthsOfPercent * settled
  }

  /// How many more misses the period can take and stay on target; `nil` below target or when
  /// nothing is settled.
  public func margin(_ target: Target) -> Int? {
    guard settled > 0, reaches(target) else { return nil }
    return Target.whole * onTime / target.hundredthsOfPercent - settled
  }

  /// How many on time in a row bring the period back on target; 0 when it is there or nothing is
  /// settled, `nil` when a target of 100 % is out of reach.
  public func recovery(_ target: Target) -> Int? {
    if reaches(target) { return 0 }
    let share = Target.whole - target.hundredthsOfPercent
    guard share > 0 else { return nil }
    let gap = target.hundredthsOfPercent * settled - Target.whole * onTime
    return (gap + share - 1) / share
  }
}

/// Where a standard stands over a period.
public enum Verdict: String, CaseIterable, Sendable {
  case onTarget = "on-target"
  /// On target over the period, below it lately.
  case slipping
  /// Below target over the period, on it lately.
  case recovering
  case offTarget = "off-target"
  case noData = "no-data"

  public init(period: Rate, trend: Rate, target: Target, policy: TrendPolicy) {
    if period.settled == 0 {
      self = .noData
    } else if period.reaches(target) {
      let slips = !trend.reaches(target) && trend.missed >= policy.slippingMisses
      self = slips ? .slipping : .onTarget
    } else {
      self = trend.settled > 0 && trend.reaches(target) ? .recovering : .offTarget
    }
  }
}
