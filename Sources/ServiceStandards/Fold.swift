public import BusinessDays

/// Turns a dossier's history into its obligations, by feeding each one's machine.
public struct Fold {
  public let rulebook: Rulebook

  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  /// The obligations of a dossier: for each standard its versions, in order of day; none when it
  /// was received before the first declaration.
  ///
  /// - Parameter meetings: the milestones of the dossier's call, voided ones included.
  /// - Throws: when a due day is beyond the years that a calendar covers.
  public func obligations(of history: History, meetings: [Mark]) throws(CalendarError)
    -> [Obligation]
  {
    guard let receipt = history.receiptInForce else { return [] }
    let received = rulebook.day(of: receipt.moment, office: receipt.office)
    guard let edition = rulebook.declaration(inForceOn: received) else { return [] }
    let marks = datedMarks(of: history, receipt: receipt, meetings: meetings, received: received)
    var obligations: [Obligation] = []
    var happenings: [Happening] = []
    // What was in force before the receipt, and its calendars, have no say.
    for code in rulebook.rules(of: receipt.service) where rulebook.rule(code).declaration >= edition
    {
      let machine = try machine(
        of: code, receipt: receipt, received: received, marks: marks, &happenings)
      if rulebook.declarations.count == 1 && machine.closedVersions.isEmpty {
        obligations.append(machine.current)
      } else {
        obligations.append(contentsOf: versions(of: machine, code, received: received))
      }
    }
    return obligations
  }

  /// Whether a mark changes anything of a dossier's obligations; the fold with it and the one
  /// without it are compared rule by rule, until one differs.
  ///
  /// - Throws: when a due day is beyond the years that a calendar covers.
  public func isChanged(_ history: History, by mark: Mark, meetings: [Mark])
    throws(CalendarError) -> Bool
  {
    guard let receipt = history.receiptInForce else { return false }
    let received = rulebook.day(of: receipt.moment, office: receipt.office)
    guard let edition = rulebook.declaration(inForceOn: received) else { return false }
    let marks = datedMarks(of: history, receipt: receipt, meetings: meetings, received: received)
    let others = marks.filter { $0.mark.sequence != mark.sequence }
    guard others.count < marks.count else { return false }
    var happenings: [Happening] = []
    func machine(of code: Code<StandardRule>, _ marks: [DatedMark]) throws(CalendarError)
      -> ObligationMachine
    {
      try self.machine(
        of: code, receipt: receipt, received: received, marks: marks, &happenings)
    }
    // An answer, which most texts promise last, is what changes something most often.
    for code in rulebook.rules(of: receipt.service).reversed()
    where rulebook.rule(code).declaration >= edition {
      let (now, without) = (try machine(of: code, marks), try machine(of: code, others))
      if now.current == without.current, now.closedVersions == without.closedVersions { continue }
      if rulebook.declarations.count == 1
        || versions(of: now, code, received: received)
          != versions(of: without, code, received: received)
      {
        return true
      }
    }
    return false
  }
}

extension Fold {
  /// Makes sure that all that is ever counted of a dossier is within its calendars: due days, in
  /// whatever unit, and what stopped a clock.
  ///
  /// - Throws: which calendar ends too early.
  public func requireCountable(_ history: History, meetings: [Mark]) throws(CalendarError) {
    guard let receipt = history.receiptInForce else { return }
    for obligation in try obligations(of: history, meetings: meetings) {
      let calendar = rulebook.rule(obligation.standard).calendar(of: receipt.office)
      for day in [obligation.due, obligation.stop] {
        if let day, !calendar.coverage.contains(day) { throw calendar.beyondCoverage(day) }
      }
    }
  }
}

/// A mark with the day on which it counts.
struct DatedMark {
  let day: Day
  let mark: Mark
}

extension Fold {
  private func datedMarks(
    of history: History, receipt: Receipt, meetings: [Mark], received: Day
  ) -> [DatedMark] {
    var dated: [DatedMark] = []
    dated.reserveCapacity(history.marks.count + meetings.count)
    func add(_ mark: Mark, office: Code<Office>) {
      guard mark.voidedBy == nil else { return }
      let day = rulebook.day(of: mark.moment, office: office)
      if day >= received { dated.append(DatedMark(day: day, mark: mark)) }
    }
    for mark in history.marks { add(mark, office: receipt.office) }
    for meeting in meetings { add(meeting, office: rulebook.firstOffice) }
    return dated
  }

  /// The machine of a rule when it was fed with all that happened.
  ///
  /// - Parameter happenings: storage that one rule leaves to the next.
  private func machine(
    of code: Code<StandardRule>, receipt: Receipt, received: Day, marks: [DatedMark],
    _ happenings: inout [Happening]
  ) throws(CalendarError) -> ObligationMachine {
    let rule = rulebook.rule(code)
    happenings.removeAll(keepingCapacity: true)
    func add(_ kind: Happening.Kind, on day: Day, _ mark: Mark?) {
      happenings.append(
        Happening(
          day: day, kind: kind, sequence: mark?.sequence ?? receipt.sequence,
          isAdmissible: mark?.isAdmissible ?? true))
    }
    if rule.start == .receipt || (rule.start == .completeness && receipt.isComplete) {
      let day = try startDay(of: receipt.moment, on: received, rule: rule, office: receipt.office)
      add(.start, on: day, nil)
    }
    for dated in marks {
      let mark = dated.mark
      if mark.milestone == rulebook.completed {
        guard rule.start == .completeness, !receipt.isComplete else { continue }
        let day = try startDay(of: mark.moment, on: dated.day, rule: rule, office: receipt.office)
        add(.start, on: day, mark)
      } else if mark.milestone == rulebook.assessed {
        add(.assessment, on: dated.day, mark)
      } else if mark.milestone == rulebook.closed {
        add(.closing, on: dated.day, mark)
      } else {
        if rule.start == .milestone(mark.milestone) { add(.start, on: dated.day, mark) }
        if rule.isStopped(by: mark.milestone, channel: mark.channel) {
          add(.stop, on: dated.day, mark)
        }
      }
    }
    happenings.sort(by: Happening.precedes)
    var machine = ObligationMachine(
      rule: rule, code: code, office: receipt.office, received: received)
    for happening in happenings { try machine.feed(happening) }
    return machine
  }

  /// The day on which a receipt or a completion starts the clock, by the declaration's policy.
  func startDay(of moment: Moment, on day: Day, rule: StandardRule, office: Code<Office>)
    throws(CalendarError) -> Day
  {
    guard rule.receivedOutsideHours == .nextBusinessDay else { return day }
    let calendar = rule.calendar(of: office)
    let opening = try calendar.nextBusinessDay(onOrAfter: day)
    guard opening == day, case .instant(let microseconds) = moment,
      let closing = rulebook.offices[office].hours.last?.upperBound
    else { return opening }
    let second = rulebook.zone(of: office).wallClock(at: microseconds).secondOfDay
    guard second > closing * 60 else { return day }
    return try calendar.nextBusinessDay(onOrAfter: day.advanced(byDays: 1))
  }

  private func versions(
    of machine: ObligationMachine, _ code: Code<StandardRule>, received: Day
  ) -> [Obligation] {
    inForce(machine.closedVersions + [machine.current], of: code, received: received)
  }

  /// Keeps of a standard's versions those for which its declaration is the one to follow: the one
  /// in force on the day of the first start; while waiting, the one on the day of receipt.
  private func inForce(_ versions: [Obligation], of code: Code<StandardRule>, received: Day)
    -> [Obligation]
  {
    if rulebook.declarations.count == 1 { return versions }
    let own = rulebook.rule(code).declaration
    let isReceivedUnder = rulebook.declaration(inForceOn: received) == own
    guard let start = versions.lazy.compactMap(\.start).first else {
      return isReceivedUnder ? versions : []
    }
    let isStartedUnder = rulebook.declaration(inForceOn: start) == own
    if isReceivedUnder && isStartedUnder { return versions }
    if isReceivedUnder {
      return versions.filter { $0.since < start }.map {
        ($0.until.map { $0 <= start } ?? false) ? $0 : $0.closed(before: start)
      }
    }
    guard isStartedUnder else { return [] }
    return versions.filter { $0.until.map { $0 > start } ?? true }.map {
      var version = $0
      version.since = max(version.since, start)
      return version
    }
  }
}
