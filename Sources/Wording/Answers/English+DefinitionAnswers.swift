public import BusinessDays
public import ServiceStandards

extension English {
  public func years(_ years: ClosedRange<Int>) -> String {
    "\(years.lowerBound) to \(years.upperBound)"
  }

  public func closedDaysTitle(_ calendar: String, from: Day, through: Day) -> String {
    "\(calendar), closed days from \(date(from)) to \(date(through))"
  }

  public func closedWeekdays(_ weekdays: [Weekday]) -> String {
    weekdays.isEmpty
      ? "open all days of the week"
      : "closed on \(list(weekdays.map { weekdayName($0.rawValue) + "s" }, .and))"
  }

  public func closedDays(_ count: Int, businessDays: Int) -> String {
    "\(plural(count, "holiday or closed day", "holidays or closed days")), "
      + "\(counted(businessDays, .businessDay))."
  }

  public func title(of section: DeclarationSection) -> String {
    switch section {
    case .standards: "Service standards:"
    case .services: "Services:"
    case .milestones: "Milestones:"
    case .offices: "Offices:"
    case .channels: "Channels:"
    case .reasons: "Closing reasons:"
    case .policies: "Counting policies:"
    case .notes: "Readings of the text:"
    }
  }

  public func inForce(from: Day, through: Day?) -> String {
    through.map { "in force from \(date(from)) to \(date($0))" }
      ?? "in force since \(date(from))"
  }

  public func confirmation(_ isConfirmed: Bool) -> String {
    isConfirmed ? "confirmed" : "to be confirmed"
  }

  public func rule(
    limit: Int, _ unit: Standard.Unit, from start: String, to stops: [String], restarts: Bool,
    admissibleOnly: Bool
  ) -> String {
    "\(days(limit, unit)), from the milestone \(typed(start)) to the milestone "
      + list(stops.map(typed), .or)
      + (restarts ? "; each \(typed(start)) in time starts the clock again" : "")
      + (admissibleOnly ? "; admissible dossiers only" : "")
  }

  public func policy(_ outsideHours: Policies.OutsideHours) -> String {
    switch outsideHours {
    case .sameDate: "what comes outside business hours counts on its date"
    case .nextBusinessDay:
      "what comes after closing, or on a closed day, counts on the next business day"
    }
  }

  public func policy(stoppingChannels: [String]?) -> String {
    stoppingChannels.map { "an answer stops the clock by these channels: \(list($0, .or))" }
      ?? "an answer by any channel stops the clock"
  }

  public var confidentialService: String { "a confidential service" }

  public func policy(_ trend: TrendPolicy) -> String {
    "the trend is that of the last \(trend.businessDays) business days; a standard slips from "
      + "\(counted(trend.slippingMisses, .miss)) on"
  }

  public func policy(fiscalYearBegins: MonthDay) -> String {
    "the fiscal year begins on \(monthName(fiscalYearBegins.month)) \(fiscalYearBegins.day)"
  }

  public func policy(_ publication: Publication) -> String {
    let below = publication.smallCountsBelow
    return below == 1
      ? "published breakdowns show every group"
      : "published breakdowns do not show groups of fewer than \(counted(below, .obligation))"
  }

  public func hours(_ hours: [Range<Int>]) -> String {
    list(hours.map { "\(timeOfDay($0.lowerBound)) to \(timeOfDay($0.upperBound))" }, .and)
  }

  private func timeOfDay(_ minute: Int) -> String {
    minute == 24 * 60 ? "midnight" : time(hour: minute / 60, minute: minute % 60)
  }

  public func deadline(
    _ due: Day, from start: Day, limit: Int, _ unit: Standard.Unit, calendar: String
  ) -> String {
    "Due: \(weekdayAndDate(due)), \(days(limit, unit)) after \(weekdayAndDate(start)) "
      + "(\(calendar))"
  }

  public var uncountedDays: String { "Days not counted:" }

  public func elapsed(_ count: Int, from start: Day, to end: Day, calendar: String) -> String {
    "\(counted(count, .businessDay)), from \(weekdayAndDate(start)) to \(weekdayAndDate(end)) "
      + "(\(calendar))"
  }

  public func closedEnd(_ end: Day, countsAs next: Day, why: String) -> String {
    "\(date(end)) is closed (\(why)): what is done then counts on \(weekdayAndDate(next))."
  }
}
