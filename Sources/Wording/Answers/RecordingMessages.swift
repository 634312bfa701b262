public import BusinessDays
public import ServiceStandards

/// What the commands that record answer. A line names its dossier first, so that it can be read
/// over the telephone.
public protocol RecordingMessages {
  /// A promise that runs: what is owed, and the last day in time.
  func owed(_ what: String, by due: Day) -> String
  /// A promise missed and still unanswered.
  func overdue(_ what: String, due: Day) -> String
  /// A promise whose clock has not started: it does at that milestone.
  func owed(_ what: String, within limit: Int, _ unit: Standard.Unit, of milestone: String)
    -> String
  /// A promise kept before its clock started: it is on time as soon as that milestone is reached.
  func kept(_ what: String, before milestone: String) -> String
  /// A promise kept, on the `days`-th day of `limit`.
  func kept(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String
  /// A promise missed and answered, or closed, after so many days.
  func missed(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String
  /// A promise kept, in days that no calendar counts.
  func kept(_ what: String) -> String
  /// A promise missed and answered, or closed, after days that no calendar counts.
  func missed(_ what: String) -> String
  /// A promise that counts nowhere.
  func lifted(_ what: String) -> String

  /// The answer to a receipt; `promises` are told by the functions above. The promises that run
  /// from completeness are left out of those when they wait for it.
  func received(_ dossier: String, awaitsCompleteness: Bool, promises: [String]) -> String
  /// The answer to a receipt of before the first declaration takes effect.
  func received(_ dossier: String, before first: Day) -> String
  /// That nothing is promised of what was received before the first declaration takes effect.
  func nothingPromised(before first: Day) -> String
  /// The answer to a milestone of a dossier; `promises` are those that it concerns.
  func recorded(
    _ milestone: String, of dossier: String, on day: Day, event: Int64, promises: [String]
  ) -> String
  /// What is added to the answer to a closing after a due day; `receipt` is the dossier's.
  func closedAfterDue(receipt: Int64) -> String
  /// The answer to a milestone of a call, which concerns so many dossiers of it.
  /// `overruling` says that it changes nothing.
  func recorded(
    _ milestone: String, ofCall call: String, on day: Day, event: Int64, dossiers: Int,
    _ overruling: String?
  ) -> String
  /// That what was recorded changes nothing, because that event stands.
  func overruled(by event: Int64, _ milestone: String, on day: Day) -> String
  /// The answer to a voiding: the event voided, and the one that voids it.
  func voided(_ event: Int64, _ milestone: String, of subject: String, by voiding: Int64) -> String
  /// The answer to a correction: the event voided, and those that void it and replace it.
  func amended(
    _ event: Int64, _ milestone: String, of subject: String, voidedBy voiding: Int64,
    replacedBy replacement: Int64
  ) -> String
  /// What is odd about a call, and what to do where it is a mistake; `event` names it, or should.
  func warning(_ warning: CallWarning, event: Int64) -> Fault
  /// Why the days are not counted of what was recorded all the same.
  func uncounted(_ error: CalendarError) -> Fault
  /// The ids of the two events that a correction records: the one that voids, which was given, and
  /// the one that replaces.
  func amendmentIds(voiding: String, replacement: String) -> String
  /// How many events stay without effect under a number whose receipt was voided, and what to do.
  func leftWithoutEffect(events count: Int, under number: String) -> String
}

extension Messages {
  /// What a promise has come to, in words for a line about its dossier.
  ///
  /// - Parameter days: how long it took, in the standard's unit, when it is settled.
  public func promise(_ rule: StandardRule, _ standing: Standing, days: Int?, _ rulebook: Rulebook)
    -> String
  {
    let standard = rule.standard
    let what = owed(rule, rulebook)
    let due = standing.due ?? .latest
    return switch standing.outcome {
    case .waiting where standing.stop != nil: kept(what, before: starting(rule, rulebook))
    case .waiting:
      owed(what, within: standard.limit, standard.unit, of: starting(rule, rulebook))
    case .open: owed(what, by: due)
    case .overdue: overdue(what, due: due)
    case .onTime:
      days.map { kept(what, days: $0, limit: standard.limit, standard.unit) } ?? kept(what)
    case .late:
      days.map { missed(what, days: $0, limit: standard.limit, standard.unit) } ?? missed(what)
    case .lifted: lifted(what)
    }
  }

  /// What a standard promises: the first of the milestones that stop its clock.
  public func owed(_ rule: StandardRule, _ rulebook: Rulebook) -> String {
    let code = rule.standard.stops.first.flatMap(rulebook.milestones.code(of:))
    return code.map { milestone(rulebook.milestones[$0]) } ?? text(rule.standard.text)
  }

  /// The milestone that starts a standard's clock.
  public func starting(_ rule: StandardRule, _ rulebook: Rulebook) -> String {
    switch rule.start {
    case .receipt: name(of: BuiltInName.received)
    case .completeness: name(of: BuiltInName.completed)
    case .milestone(let code): milestone(rulebook.milestones[code])
    }
  }
}
