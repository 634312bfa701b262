public import BusinessDays

/// One standard applied to one dossier, as it reads on every day from `since` up to `until`.
///
/// Days are compared with the day asked about, so that one value answers for many days: before
/// `start` it waits, before `stop` it runs, and so on. Only what cannot be read so (a clock that
/// ran anew, a finding of inadmissibility taken back) closes a version and begins another.
public struct Obligation: Hashable, Sendable {
  public let standard: Code<StandardRule>
  /// The first day on which this version holds.
  public var since: Day
  /// The first day on which it no longer holds; `nil` when it holds for good.
  public var until: Day?
  public var start: Day?
  public var due: Day?
  /// The first stop that happened, also while waiting.
  public var stop: Day?
  /// The day from which it counts nowhere.
  public var lifted: Day?

  public init(
    standard: Code<StandardRule>, since: Day, until: Day? = nil, start: Day? = nil,
    due: Day? = nil, stop: Day? = nil, lifted: Day? = nil
  ) {
    self.standard = standard
    self.since = since
    self.until = until
    self.start = start
    self.due = due
    self.stop = stop
    self.lifted = lifted
  }

  /// The same version, closed before `day`: what happens from that day on is taken out of it.
  func closed(before day: Day) -> Obligation {
    func kept(_ fact: Day?) -> Day? { fact.flatMap { $0 < day ? $0 : nil } }
    return Obligation(
      standard: standard, since: since, until: day, start: kept(start),
      due: kept(start) == nil ? nil : due, stop: kept(stop), lifted: kept(lifted))
  }
}
