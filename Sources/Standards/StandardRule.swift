public import BusinessDays

/// A standard ready for counting: its words turned into codes, its calendars compiled.
public struct StandardRule: Sendable {
  /// What starts the clock.
  public enum Start: Hashable, Sendable {
    /// The receipt, complete or not.
    case receipt
    /// The receipt when it is complete, else the first completion.
    case completeness
    case milestone(Code<Milestone>)
  }

  public let standard: Standard
  /// The place of its declaration in the rulebook's list.
  public let declaration: Int
  public let start: Start
  public let stops: Set<Code<Milestone>>
  /// `nil` when every channel stops the clock.
  public let stoppingChannels: Set<Code<Choice>>?
  public let services: Set<Code<Service>>
  /// By office code.
  let calendars: [BusinessCalendar]

  /// The calendar that an office counts this standard with.
  public func calendar(of office: Code<Office>) -> BusinessCalendar {
    calendars[Int(office.index)]
  }

  /// The last day on which an answer is in time.
  public func due(from start: Day, office: Code<Office>) throws(CalendarError) -> Day {
    switch standard.unit {
    case .businessDays: try calendar(of: office).due(from: start, after: standard.limit)
    case .calendarDays: start.advanced(byDays: standard.limit)
    }
  }

  /// Days from one day to another in the standard's unit; 0 when `end` is not after `start`.
  public func elapsed(from start: Day, to end: Day, office: Code<Office>) throws(CalendarError)
    -> Int
  {
    switch standard.unit {
    case .businessDays: try calendar(of: office).elapsed(from: start, to: end)
    case .calendarDays: max(0, start.days(until: end))
    }
  }

  /// Whether a milestone, done by a channel, stops the clock.
  func isStopped(by milestone: Code<Milestone>, channel: Code<Choice>?) -> Bool {
    guard stops.contains(milestone) else { return false }
    guard let stoppingChannels, let channel else { return true }
    return stoppingChannels.contains(channel)
  }
}
