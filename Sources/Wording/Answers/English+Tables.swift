public import BusinessDays

extension English {
  public func title(of column: TableColumn) -> String {
    switch column {
    case .dossier: "dossier"
    case .service: "service"
    case .office: "office"
    case .channel: "channel"
    case .standard: "standard"
    case .event: "no."
    case .milestone: "milestone"
    case .date: "date"
    case .start: "start"
    case .due: "due"
    case .stop: "stop"
    case .recorded: "recorded"
    case .daysLeft: "left"
    case .lateBy: "late by"
    case .elapsed: "elapsed"
    case .limit: "limit"
    case .target: "target"
    case .onTime: "on time"
    case .missed: "missed"
    case .rate: "rate"
    case .overdue: "overdue"
    case .open: "open"
    case .waiting: "waiting"
    case .lifted: "lifted"
    case .pending: "pending"
    case .margin: "margin"
    case .recovery: "recovery"
    case .trend: "trend"
    case .verdict: "verdict"
    case .outcome: "outcome"
    case .details: "details"
    case .source: "source"
    case .effect: "effect"
    case .why: "why"
    case .id: "id"
    case .name: "name"
    case .years: "years"
    case .effective: "in force on"
    case .text: "text"
    case .month: "month"
    }
  }

  public func lateFooter(obligations: Int, dossiers: Int, asOf day: Day) -> String {
    "\(counted(dossiers, .dossier)) late (\(counted(obligations, .obligation))) "
      + "as of \(date(day))."
  }

  public func settledLateFooter(answered: Int, closed: Int) -> String {
    "Late in the period: \(plural(answered, "answer", "answers")), "
      + plural(closed, "closing", "closings") + " without an answer."
  }

  public var closedLate: String { "closed after due date" }

  public func nothingLate(asOf day: Day) -> String { "No dossier is late as of \(date(day))." }

  public func dueFooter(obligations: Int, dossiers: Int, through last: Day) -> String {
    "\(counted(dossiers, .dossier)) due by \(date(last)) "
      + "(\(counted(obligations, .obligation)))."
  }

  public func nothingDue(from day: Day, through last: Day) -> String {
    day == last
      ? "Nothing falls due on \(date(day))."
      : "Nothing falls due from \(date(day)) to \(date(last))."
  }

  public func summaryTitle(label: String, from: Day, through: Day, asOf day: Day) -> String {
    "Service standards, \(safe(label)) (\(date(from)) to \(date(through))), as of \(date(day))"
  }

  public func nothingPromised(since first: Day) -> String {
    "No statement of services is in effect before \(date(first)): nothing is promised."
  }

  public func knownAt(_ moment: String) -> String { "As known on \(moment)" }

  public func margin(_ margin: Int?) -> String? {
    margin.map {
      $0 == 0 ? "no more misses possible" : plural($0, "more miss possible", "more misses possible")
    }
  }

  public func recovery(_ recovery: Int?) -> String? {
    switch recovery {
    case 0: nil
    case .some(let count):
      plural(count, "dossier on time", "dossiers on time in a row") + " to reach the target"
    case nil: "a target of 100% is out of reach for the period"
    }
  }

  public func pending(_ count: Int, worst: String, best: String) -> String {
    "\(number(count)) to fall due in the period: from \(worst) to \(best)"
  }

  public func trend(from: Day, through: Day, onTime: Int, missed: Int, rate: String) -> String {
    "trend from \(date(from)) to \(date(through)): \(rate) "
      + "(\(number(onTime)) of \(number(onTime + missed)))"
  }
}
