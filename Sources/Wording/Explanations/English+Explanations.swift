public import BusinessDays
public import Ledger
public import Standards

extension English {
  public func title(ofStandard id: String, text: String) -> String { "\(id): \(text)" }

  public func started(
    by reason: Explanation.Start.Reason, _ milestone: String, on day: Day, event: Int64
  ) -> String {
    let head = "The clock has run since \(weekdayAndDate(day)), the day"
    let event = self.event(event)
    return switch reason {
    case .received: "\(head) of receipt (\(event))."
    case .receivedComplete: "\(head) of receipt of a request complete already (\(event))."
    case .firstCompletion(others: 0): "\(head) on which the request became complete (\(event))."
    case .firstCompletion(let others):
      "\(head) on which the request became complete (\(event), the first of "
        + "\(number(others + 1)) that say so)."
    case .first: "\(head) of the milestone \(typed(milestone)) (\(event))."
    case .restarted(let before):
      "\(head) of the milestone \(typed(milestone)) (\(event)), which started it again in time; "
        + "earlier starts: \(list(before.map { "\($0)" }, .and))."
    }
  }

  public func moved(from day: Day, to start: Day) -> String {
    "What came on \(weekdayAndDate(day)) came outside business hours: by the declaration, "
      + "the clock starts on \(weekdayAndDate(start))."
  }

  public func idle(_ milestone: String, on day: Day, event: Int64, due: Day) -> String {
    "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) changes nothing: "
      + "the due day, \(date(due)), was past."
  }

  public func waiting(for milestone: String) -> String {
    "The clock does not run yet: it will start at the milestone \(typed(milestone))."
  }

  public func counted(dayNumber number: Int) -> String { "day \(self.number(number))" }

  public func notCounted(why: String) -> String { "does not count: \(why)" }

  public func due(_ day: Day, limit: Int, _ unit: Standard.Unit) -> String {
    "The due day is \(weekdayAndDate(day)): \(days(limit, unit)), the start day not counted."
  }

  public var dueMark: String { "due day" }

  public func stopped(
    by milestone: String, on day: Day, event: Int64, days: Int, _ unit: Standard.Unit
  ) -> String {
    "The milestone \(typed(milestone)) of \(weekdayAndDate(day)) (\(self.event(event))) stops the "
      + "clock in time, on \(self.day(days, unit))."
  }

  public func stoppedLate(
    by milestone: String, on day: Day, event: Int64, days: Int, lateBy: Int, _ unit: Standard.Unit
  ) -> String {
    "The milestone \(typed(milestone)) of \(weekdayAndDate(day)) (\(self.event(event))) stops the "
      + "clock on \(self.day(days, unit)), late by \(self.days(lateBy, unit))."
  }

  public func stoppedBeforeStart(by milestone: String, on day: Day, event: Int64) -> String {
    "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) comes before the "
      + "start of the clock: it counts as done in time, from that start on."
  }

  public func closed(reason: String, on day: Day, event: Int64, _ time: ClosingTime) -> String {
    let head = "The dossier was closed on \(date(day)) (\(reason), \(self.event(event)))"
    return switch time {
    case .whileWaiting: "\(head), before the clock ran: the obligation counts nowhere."
    case .inTime: "\(head), on or before the due day: the obligation counts nowhere."
    case .afterDue: "\(head), after the due day: the miss stands."
    }
  }

  public func foundInadmissible(on day: Day, event: Int64) -> String {
    "The dossier was found not admissible on \(date(day)) (\(self.event(event))): the obligation "
      + "counts nowhere from that day on."
  }

  public func running(asOf day: Day, daysLeft: Int) -> String {
    daysLeft == 0
      ? "As of \(date(day)), no business day is left after this one."
      : "As of \(date(day)), \(plural(daysLeft, "business day is", "business days are")) left."
  }

  public func overdue(asOf day: Day, lateBy: Int, _ unit: Standard.Unit) -> String {
    "As of \(date(day)), nothing has stopped the clock, which ran out \(days(lateBy, unit)) ago."
  }

  public func stands(_ outcome: Outcome, asOf day: Day) -> String {
    "Outcome as of \(date(day)): \(self.outcome(outcome))."
  }

  public func follows(declaration id: String, effective: Day, _ from: FollowedFrom) -> String {
    let reason =
      switch from {
      case .start: "in force on the day on which the clock started"
      case .receipt: "in force on the day of receipt"
      }
    return "Declaration \(named(id)), of \(date(effective)), \(reason)."
  }

  public func counted(with calendar: String, zone: String) -> String {
    "Days counted by the calendar \(named(calendar)), in the time zone \(safe(zone))."
  }

  public func toBeConfirmed(_ note: String) -> String { "To be confirmed: \(note)" }
}
