/// An XmR control chart: what a process does of itself, and what stands out from it.
///
/// The limits are the mean ± 2.66 times the mean moving range (Wheeler, *Understanding Variation*).
/// No moving range is screened out. Points are judged by the rules that NHS England publishes for
/// *Making Data Count*: one beyond a limit, seven on one side of the mean, seven in one direction,
/// two of three in the outer third of one side.
///
/// A point that breaks a rule bears its signal, and so do all the points that break it together.
/// Differences too small to be more than rounding count as none.
public struct ControlChart: Hashable, Sendable {
  /// What makes a point stand out. Go through `allCases` to tell several in one order.
  public enum Signal: CaseIterable, Hashable, Sendable {
    /// Beyond a limit.
    case beyondLimit
    /// One of seven or more in a row on one side of the mean; a point on the mean is on neither.
    case shift
    /// One of seven or more in a row, each above the one before, or each below.
    case drift
    /// One of two, among three in a row, that are in the outer third of the same side: from two
    /// thirds of the way to the limit through the limit.
    case nearLimit
  }

  /// A value, in order of time, and what makes it stand out.
  public struct Point: Hashable, Sendable {
    public let value: Double
    public let signals: Set<Signal>
  }

  /// Limits rest on so many points at least; with fewer they are provisional.
  public static let enough = 12

  public let points: [Point]
  public let mean: Double
  /// The mean of the differences between neighbours, without their signs.
  public let movingRange: Double

  /// The chart of values in order of time: `nil` when there are fewer than two, because there is no
  /// moving range then.
  ///
  /// Every value must be finite.
  public init?(_ values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "a chart is made of finite values")
    guard let first = values.first, values.count > 1 else { return nil }
    // Taken from the first value, so that the mean of equal values is that value.
    mean = first + values.reduce(0) { $0 + ($1 - first) } / Double(values.count)
    let moves = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    movingRange = moves / Double(values.count - 1)
    let rules = ControlChartRules(values, mean: mean, distance: 2.66 * movingRange)
    points = zip(values, rules.signals).map(Point.init)
  }

  /// Where a value is beside the limits.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    case below, within, above
  }

  /// Where a value would be that is none of the points.
  public func place(of value: Double) -> Place {
    if value < lowerLimit { return .below }
    return value > upperLimit ? .above : .within
  }

  public var lowerLimit: Double { mean - 2.66 * movingRange }
  public var upperLimit: Double { mean + 2.66 * movingRange }
  public var isProvisional: Bool { points.count < ControlChart.enough }
}
