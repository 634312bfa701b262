public import BusinessDays
public import Ledger
import ServiceStandards

/// What is told of one night: where each standard stands, what changed, and what to look at.
///
/// A pure function of what the ledger held for the night and for the night before: made again,
/// whatever was recorded since, it says the same. As of the night's day, over the fiscal year of
/// the day before, which the night closes.
public struct NightReport {
  /// When a report is made.
  public enum Timeliness: Hashable, Sendable {
    case onTime
    /// The night was missed: the report is made at a later start.
    case late
  }

  public let night: Night
  /// The night that was reported before; `nil` when this is the first.
  public let previous: Night?
  public let timeliness: Timeliness
  public let spool: SpoolCounts
  public let summary: Summary
  /// Every verdict that is not what it was the night before; none on the first night.
  public let changes: [VerdictChange]
  /// Overdue now, and not overdue the night before; on the first night, all that is overdue.
  public let newlyLate: [ListedObligation]
  /// What falls due through `soonThrough`.
  public let dueSoon: [ListedObligation]
  /// The last day of what falls due soon.
  public let soonThrough: Day
  public let anomalies: Anomalies
  /// When the last recording was, where that is later than the clock; microseconds since
  /// 1970-01-01T00:00:00Z.
  public let recordedAhead: Int64?

  /// All that is published.
  let report: Report
  /// What falls due on the days that a calendar shows.
  let dueAhead: [ListedObligation]
  /// What the report counts with, as it was known.
  let rulebook: Rulebook
  let confidential: CodeSet<Service>

  /// What falls due is told of so many business days, the first on or after the night's day.
  public static let soonDays = 2
  /// Calendars show what falls due in so many.
  public static let aheadDays = 20
  /// A dossier sleeps when an obligation waits more than so many business days after its receipt.
  public static let sleepBeyond = 60

  /// The report of a night.
  ///
  /// - Parameters:
  ///   - previous: the night reported before, to which this one is compared.
  ///   - confidential: ids of the services whose dossiers only some may know of; others than the
  ///     declaration's are of no effect.
  ///   - clock: when it is made, in microseconds since 1970-01-01T00:00:00Z.
  public init(
    _ ledger: Ledger, night: Night, previous: Night?, timeliness: Timeliness, spool: SpoolCounts,
    confidential: [String], clock: Int64
  ) throws(LedgerError) {
    self.night = night
    self.previous = previous
    self.timeliness = timeliness
    self.spool = spool
    let facts = try ledger.reading { () throws(LedgerError) in
      try NightFacts(ledger, night, previous)
    }
    summary = facts.summary
    changes = facts.changes
    newlyLate = facts.newlyLate
    dueSoon = facts.dueSoon
    soonThrough = facts.soonThrough
    anomalies = facts.anomalies
    recordedAhead = try ledger.recordedAhead(of: clock)
    report = facts.report
    dueAhead = facts.dueAhead
    rulebook = facts.rulebook
    self.confidential = CodeSet(confidential.compactMap(facts.rulebook.services.code(of:)))
  }
}

/// What became of the files dropped in the spool since the night before, and of their lines.
public struct SpoolCounts: Hashable, Sendable {
  /// Files of which every line was taken in, or was known already.
  public var filesApplied = 0
  /// Files of which lines were refused, or which were refused whole.
  public var filesRefused = 0
  public var linesAccepted = 0
  public var linesDuplicate = 0
  public var linesRefused = 0
  /// Receipts, of the lines accepted, of before the first declaration: nothing was promised.
  public var unpromised = 0

  public init() {}

  /// Every file is either applied or has refusals.
  public var filesIn: Int { filesApplied + filesRefused }

  /// Every line is accepted, known already or refused.
  public var linesIn: Int { linesAccepted + linesDuplicate + linesRefused }
}

/// What the night reads of the ledger.
private struct NightFacts {
  let rulebook: Rulebook
  let summary: Summary
  let changes: [VerdictChange]
  let newlyLate: [ListedObligation]
  let dueSoon: [ListedObligation]
  let soonThrough: Day
  let dueAhead: [ListedObligation]
  let anomalies: Anomalies
  let report: Report

  init(_ ledger: Ledger, _ night: Night, _ previous: Night?) throws(LedgerError) {
    let now = try NightView(ledger, night)
    rulebook = now.recent.rulebook
    summary = try now.summary()
    if let previous {
      let before = try NightView(ledger, previous)
      changes = VerdictChange.between(try before.summary(), and: summary)
      newlyLate = try now.recent.newlyOverdue(
        asOf: night.day, since: before.recent, asOf: previous.day)
    } else {
      changes = []
      newlyLate = try now.recent.overdue(asOf: night.day)
    }
    let recent = now.recent
    soonThrough = try recent.lastDay(of: NightReport.soonDays, from: night.day)
    dueSoon = try recent.due(asOf: night.day, through: soonThrough)
    dueAhead = try recent.due(
      asOf: night.day, through: recent.lastDay(of: NightReport.aheadDays, from: night.day))
    anomalies = try Anomalies(now.recent, asOf: night.day)
    report = try Report(
      now.recent, asOf: night.day, period: summary.period, annual: false, proof: nil)
  }
}
