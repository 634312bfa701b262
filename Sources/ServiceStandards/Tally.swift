/// What one day changes in the counts of a standard. Sums of these answer for every day asked
/// about: nothing has to be done when time passes.
public struct Tally: Hashable, Sendable {
  /// Obligations that began to wait on the day, less those that ceased to.
  public var waiting = 0
  /// Obligations whose clock began to run on the day, less those whose clock stopped.
  public var running = 0
  /// Settled on time on the day.
  public var onTime = 0
  /// Due on the day and not answered by then; known from the day after.
  public var missed = 0
  /// Missed earlier, and answered or closed on the day.
  public var lateEnded = 0
  /// Lifted on the day, whether or not the lift was taken back later.
  public var lifted = 0

  public init() {}

  public static func += (left: inout Tally, right: Tally) {
    left.waiting += right.waiting
    left.running += right.running
    left.onTime += right.onTime
    left.missed += right.missed
    left.lateEnded += right.lateEnded
    left.lifted += right.lifted
  }

  public static func -= (left: inout Tally, right: Tally) {
    left.waiting -= right.waiting
    left.running -= right.running
    left.onTime -= right.onTime
    left.missed -= right.missed
    left.lateEnded -= right.lateEnded
    left.lifted -= right.lifted
  }

  public var isZero: Bool { self == Tally() }
}
