public import BusinessDays

/// A standard ready for counting: its words turned into codes, its calendars compiled.
///
/// A class for the same reason as the rulebook that holds it.
public final class StandardRule: Sendable {
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
  public let stops: CodeSet<Milestone>
  /// `nil` when every channel stops the clock.
  public let stoppingChannels: CodeSet<Choice>?
  public let services: CodeSet<Service>
  /// The declaration's policy.
  let receivedOutsideHours: Policies.OutsideHours
  /// By office code.
  let calendars: [BusinessCalendar]

  init(
    standard: Standard, declaration: Int, start: Start, stops: CodeSet<Milestone>,
    stoppingChannels: CodeSet<Choice>?, services: CodeSet<Service>,
    receivedOutsideHours: Policies.OutsideHours, calendars: [BusinessCalendar]
  ) {
    self.standard = standard
    self.declaration = declaration
    self.start = start
    self.stops = stops
    self.stoppingChannels = stoppingChannels
    self.services = services
    self.receivedOutsideHours = receivedOutsideHours
    self.calendars = calendars
  }

  /// The calendar that an office counts this standard with.
  public func calendar(of office: Code<Office>) -> BusinessCalendar {
    calendars[Int(office.index)]
  }

  /// The last day on which an answer is in time.
  public func due(from start: Day, office: Code<Office>) throws(CalendarError) -> Day {
    switch standard.unit {
    case .businessDays:
      try calendars[Int(office.index)].due(from: start, after: standard.limit)
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

  /// Each day after the start up to the end, with its number in the standard's unit, or the reason
  /// why it does not count; none when the end is not after the start.
  public func countedDays(from start: Day, to end: Day, office: Code<Office>) throws(CalendarError)
    -> [CountedDay]
  {
    switch standard.unit {
    case .businessDays: try calendar(of: office).countedDays(from: start, to: end)
    case .calendarDays:
      stride(from: 1, through: start.days(until: end), by: 1).map {
        CountedDay(day: start.advanced(byDays: $0), standing: .counted($0))
      }
    }
  }

  /// How many days are left after a day, through the due day, in the standard's unit.
  public func left(after day: Day, through due: Day, office: Code<Office>) throws(CalendarError)
    -> Int
  {
    switch standard.unit {
    case .businessDays: try calendar(of: office).businessDays(after: day, through: due)
    case .calendarDays: max(0, day.days(until: due))
    }
  }

  /// Whether a milestone, done by a channel, stops the clock.
  public func isStopped(by milestone: Code<Milestone>, channel: Code<Choice>?) -> Bool {
    guard stops.contains(milestone) else { return false }
    guard let stoppingChannels, let channel else { return true }
    return stoppingChannels.contains(channel)
  }
}
