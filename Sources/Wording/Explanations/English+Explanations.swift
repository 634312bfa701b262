public import BusinessDays
public import ServiceStandards

extension English {
  public func started(_ cause: ClockStart, on day: Day, event: Int64) -> String {
    let head = "The clock has run since \(weekdayAndDate(day)), the day"
    let event = self.event(event)
    return switch cause {
    case .receipt: "\(head) of receipt (\(event))."
    case .completeReceipt: "\(head) of receipt of a request complete already (\(event))."
    case .completion(of: 1): "\(head) on which the request became complete (\(event))."
    case .completion(of: let count):
      "\(head) on which the request became complete (\(event), the first of \(number(count)) that "
        + "say so)."
    case .milestone(let name): "\(head) of the milestone \(typed(name)) (\(event))."
    }
  }

  public func moved(from day: Day, to start: Day) -> String {
    "The request came outside business hours, on \(weekdayAndDate(day)): by the declaration, "
      + "the clock starts on \(weekdayAndDate(start))."
  }

  public func restarted(by milestone: String, on day: Day, event: Int64, previousDue: Day)
    -> String
  {
    "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) starts the clock "
      + "again; it was due on \(date(previousDue))."
  }

  public func idle(_ milestone: String, on day: Day, event: Int64, afterDue due: Day) -> String {
    "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) changes nothing: "
      + "the due day, \(date(due)), was past."
  }

  public func waiting(for milestone: String) -> String {
    "The clock does not run yet: it will start at the milestone \(typed(milestone))."
  }

  public var startDay: String { "start, does not count" }

  public func counted(dayNumber number: Int) -> String { "day \(self.number(number))" }

  public func notCounted(why: String) -> String { "does not count: \(why)" }

  public func due(_ day: Day, limit: Int, _ unit: Standard.Unit) -> String {
    "The due day is \(weekdayAndDate(day)), the last of \(days(limit, unit))."
  }

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

  public func lifted(byAssessment isAdmissible: Bool, on day: Day, event: Int64) -> String {
    "The dossier was found \(admissibility(isAdmissible)) on \(date(day)) (\(self.event(event))): "
      + "the obligation counts nowhere from that day on."
  }

  public func running(asOf day: Day, daysLeft: Int, _ unit: Standard.Unit) -> String {
    let noun =
      switch unit {
      case .businessDays: "business day"
      case .calendarDays: "calendar day"
      }
    return daysLeft == 0
      ? "As of \(date(day)), no \(noun) is left after this one."
      : "As of \(date(day)), \(plural(daysLeft, noun + " is", noun + "s are")) left."
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

  public func counted(with calendar: String, _ unit: Standard.Unit, zone: String) -> String {
    switch unit {
    case .businessDays:
      "Days counted by the calendar \(named(calendar)), in the time zone \(safe(zone))."
    case .calendarDays: "Calendar days, all of them counted, in the time zone \(safe(zone))."
    }
  }

  public func toBeConfirmed(_ note: String) -> String { "To be confirmed: \(note)" }
}
