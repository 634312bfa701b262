public import BusinessDays
public import ServiceStandards

/// Where each standard stands over a period, as of a day.
public struct Summary: Sendable {
  public let asOf: Day
  public let period: Period
  /// The declaration in force on the last day looked at; `nil` before the first one, when nothing
  /// was promised: there are no standards then.
  public let declaration: Declaration?
  /// The first day of the trend window, which ends on `asOf` or with the period.
  public let trendFrom: Day
  /// In the order of the declarations, every standard of each.
  public let standards: [StandardSummary]
  /// Dossiers received before the first declaration, and by `asOf`, whatever the period: they count
  /// nowhere.
  public let unpromised: Int
}

extension Summary {
  /// The same of the standards of that id only, in each declaration.
  public func only(_ standard: String) -> Summary {
    Summary(
      asOf: asOf, period: period, declaration: declaration, trendFrom: trendFrom,
      standards: standards.filter { $0.rule.standard.id == standard }, unpromised: unpromised)
  }
}

/// Where one standard stands.
public struct StandardSummary: Sendable {
  public let rule: StandardRule
  /// The id of the standard's declaration.
  public let declarationId: String
  public let counts: StandardCounts
  public let trend: Rate
  public let verdict: Verdict
  /// The same counts, broken down; `nil` when no breakdown was asked for.
  public let groups: [(key: String, counts: StandardCounts)]?
}

/// A standard's counts.
public struct StandardCounts: Hashable, Sendable {
  /// Settled in the period.
  public var rate = Rate()
  /// Unanswered past their due day, whatever the period.
  public var overdue = 0
  /// Running and not past their due day, whatever the period.
  public var open = 0
  /// Not started, whatever the period.
  public var waiting = 0
  /// Lifted in the period.
  public var lifted = 0
  /// Running, and due in the period.
  public var pending = 0

  public init() {}

  static func += (left: inout StandardCounts, right: StandardCounts) {
    left.rate.onTime += right.rate.onTime
    left.rate.missed += right.rate.missed
    left.overdue += right.overdue
    left.open += right.open
    left.waiting += right.waiting
    left.lifted += right.lifted
    left.pending += right.pending
  }
}

/// What a summary is broken down by.
public enum Breakdown: String, CaseIterable, Sendable {
  case service, office, channel
  /// The month of the settling, of the due day while running, of the receipt while waiting.
  case month
}

/// What a summary is asked about.
struct SummaryFrame {
  let asOf: Day
  let period: Period
  let trend: ClosedRange<Day>

  func countsInPeriod(_ day: Day) -> Bool { period.days.contains(day) }
}

extension LedgerView {
  /// Where each standard stands over a period, as of a day.
  public func summary(asOf day: Day, period: Period, by breakdown: Breakdown? = nil)
    throws(LedgerError) -> Summary
  {
    let frame = try summaryFrame(asOf: day, period: period)
    var counts = SummaryCounts(rulebook, frame, breakdown)
    if through == nil && breakdown != .month && ledger.isOfThisVersion {
      try ledger.addTallies(to: &counts, frame)
      try ledger.addPending(to: &counts, frame)
      counts.unpromised = try ledger.unpromised(asOf: day)
    } else {
      try eachDossier { dossier throws(LedgerError) in counts.add(dossier) }
    }
    return summary(of: counts, frame)
  }

  /// The days that a summary looks at.
  func summaryFrame(asOf day: Day, period: Period) throws(LedgerError) -> SummaryFrame {
    let end = min(day, period.through)
    do {
      let trendFrom = try rulebook.calendar(of: rulebook.firstOffice)
        .start(ofLast: rulebook.latest.trend.businessDays, endingAt: end)
      return SummaryFrame(asOf: day, period: period, trend: trendFrom...end)
    } catch { throw .calendar(error) }
  }

  /// The summary that counts come to.
  func summary(of counts: SummaryCounts, _ frame: SummaryFrame) -> Summary {
    Summary(
      asOf: frame.asOf, period: frame.period,
      declaration: rulebook.declaration(inForceOn: frame.trend.upperBound).map {
        rulebook.declarations[$0]
      }, trendFrom: frame.trend.lowerBound, standards: counts.standards(),
      unpromised: counts.unpromised)
  }
}

/// Gathers the counts of a summary, from tallies or from obligations.
struct SummaryCounts {
  struct Entry {
    var counts = StandardCounts()
    var trend = Rate()
    var groups: [String: StandardCounts] = [:]
  }

  private let rulebook: Rulebook
  private let frame: SummaryFrame
  let breakdown: Breakdown?
  private var entries: [Entry]
  /// Dossiers received by the day asked about for which nothing was promised.
  var unpromised = 0

  init(_ rulebook: Rulebook, _ frame: SummaryFrame, _ breakdown: Breakdown?) {
    self.rulebook = rulebook
    self.frame = frame
    self.breakdown = breakdown
    entries = Array(repeating: Entry(), count: rulebook.rules.count)
  }

  mutating func add(
    _ counts: StandardCounts, trend: Rate, _ rule: Code<StandardRule>, group: String?
  ) {
    entries[Int(rule.index)].counts += counts
    entries[Int(rule.index)].trend.onTime += trend.onTime
    entries[Int(rule.index)].trend.missed += trend.missed
    if let group, counts != StandardCounts() {
      entries[Int(rule.index)].groups[group, default: StandardCounts()] += counts
    }
  }

  /// Adds a dossier's obligations, each as it stands on the day asked about.
  mutating func add(_ dossier: DossierObligations) {
    if let day = rulebook.unpromisedDay(of: dossier.receipt), day <= frame.asOf { unpromised += 1 }
    for version in dossier.obligations where version.holds(on: frame.asOf) {
      let standing = version.standing(asOf: frame.asOf)
      var counts = StandardCounts()
      var trend = Rate()
      var day = standing.due
      switch standing.outcome {
      case .waiting:
        counts.waiting = 1
        // Not the version's first day: a finding of inadmissibility taken back began another.
        day = rulebook.day(of: dossier.receipt.moment, office: dossier.receipt.office)
      case .open:
        counts.open = 1
        if let due = standing.due, frame.countsInPeriod(due) { counts.pending = 1 }
      case .overdue, .late:
        if standing.outcome == .overdue { counts.overdue = 1 }
        if let due = standing.due {
          if frame.countsInPeriod(due) { counts.rate.missed = 1 }
          if frame.trend.contains(due) { trend.missed = 1 }
        }
      case .onTime:
        day = standing.settled
        if let settled = standing.settled {
          if frame.countsInPeriod(settled) { counts.rate.onTime = 1 }
          if frame.trend.contains(settled) { trend.onTime = 1 }
        }
      case .lifted:
        day = standing.lifted
        if let lifted = standing.lifted, frame.countsInPeriod(lifted) { counts.lifted = 1 }
      }
      let group = breakdown.flatMap { $0.key(rulebook, SliceFacts(dossier.receipt), day: day) }
      add(counts, trend: trend, version.standard, group: group)
    }
  }

  /// A row for each standard of each declaration in force within the period; none as of a day
  /// before the first one.
  func standards() -> [StandardSummary] {
    guard rulebook.declaration(inForceOn: frame.trend.upperBound) != nil,
      let inForce = rulebook.declarations(inForceOn: frame.period.days)
    else { return [] }
    return zip(rulebook.rules, entries).filter { rule, _ in
      inForce.contains(rule.declaration)
    }.map { rule, entry in
      StandardSummary(
        rule: rule, declarationId: rulebook.declarations[rule.declaration].id,
        counts: entry.counts, trend: entry.trend,
        verdict: Verdict(
          period: entry.counts.rate, trend: entry.trend, target: rule.standard.target,
          policy: rulebook.latest.trend),
        groups: breakdown == nil ? nil : ordered(entry.groups))
    }
  }

  /// In the order of the declaration for what it lists, by date for months.
  private func ordered(_ groups: [String: StandardCounts]) -> [(
    key: String, counts: StandardCounts
  )] {
    let order: [String] =
      switch breakdown {
      case .service: rulebook.services.ids
      case .office: rulebook.offices.ids
      case .channel: rulebook.channels.ids
      case .month, nil: []
      }
    return groups.map { (key: $0.key, counts: $0.value) }.sorted {
      let left = order.firstIndex(of: $0.key) ?? order.count
      let right = order.firstIndex(of: $1.key) ?? order.count
      return (left, $0.key) < (right, $1.key)
    }
  }
}

extension Breakdown {
  /// The group that a dossier, or a day of an obligation, is in; a dossier without a channel is
  /// in the group with no name.
  func key(_ rulebook: Rulebook, _ facts: SliceFacts, day: Day?) -> String? {
    switch self {
    case .service: rulebook.services[facts.service].id
    case .office: rulebook.offices[facts.office].id
    case .channel: facts.channel.map { rulebook.channels[$0].id } ?? ""
    case .month: day.map { String($0.description.prefix(7)) }
    }
  }
}
