/// An XmR control chart: what a process does of itself, and what stands out from it.
///
/// The limits are the mean ± 2.66 times the mean moving range (Wheeler, *Understanding Variation*).
/// No moving range is screened out. Points are judged by the rules that NHS England publishes for
/// *Making Data Count*: one beyond a limit, seven on one side of the mean, seven in one direction,
/// two of three in the outer third of one side.
public struct ControlChart: Hashable, Sendable {
  /// What makes a point stand out.
  public enum Signal: CaseIterable, Hashable, Sendable {
    /// Beyond a limit.
    case beyondLimit
    /// One of seven or more in a row on one side of the mean.
    case shift
    /// One of seven or more in a row, each above the one before, or each below.
    case drift
    /// One of two of three in a row that are in the outer third of one side, within the limit.
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

  public var lowerLimit: Double { mean - 2.66 * movingRange }
  public var upperLimit: Double { mean + 2.66 * movingRange }
  public var isProvisional: Bool { points.count < ControlChart.enough }
}
