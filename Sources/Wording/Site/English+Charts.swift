public import ServiceStandards

extension English {
  public func shortMonth(_ month: Int) -> String {
    nth(
      month,
      of: [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
      ])
  }

  public func shortWeekday(_ weekday: Int) -> String {
    nth(weekday, of: ["Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun."])
  }

  public func month(_ month: Int, of year: Int) -> String { "\(monthName(month)) \(year)" }

  public func percent(digits: String) -> String { digits + "%" }

  public func rateTitle(_ rate: String, target: String) -> String {
    "Rate of \(rate) for a target of \(target)"
  }

  public func rateDescription(worst: String, best: String) -> String {
    "From \(worst) at worst to \(best) at best, as what is to fall due turns out."
  }

  public func monthsTitle(_ count: Int) -> String {
    "Monthly rate, last \(plural(count, "month", "months"))"
  }

  public func monthsDescription(lowest: String, highest: String, last: String, target: String)
    -> String
  {
    "Lowest \(lowest), highest \(highest), last month \(last); the target is \(target)."
  }

  public var partsTitle: String { "What is settled and what is to fall due" }

  public var partsTitleOfPast: String { "What was on time and what was late" }

  public func partsDescription(onTime: Int, missed: Int) -> String {
    "\(number(onTime)) on time, \(number(missed)) late."
  }

  public func partsDescription(onTime: Int, missed: Int, pending: Int) -> String {
    "\(number(onTime)) on time, \(number(missed)) late, \(number(pending)) to fall due."
  }

  public var controlTitle: String { "Control chart of the monthly rate" }

  public func controlDescription(
    months: Int, mean: String, lower: String, upper: String, target: String, signals: Int
  ) -> String {
    "\(plural(months, "month", "months")), mean of the months \(mean), limits \(lower) to "
      + "\(upper), target \(target); \(plural(signals, "month stands", "months stand")) out."
  }

  public func controlReading(isProvisional: Bool) -> String {
    "Every month weighs the same, however many cases it has. Between the limits, months vary of "
      + "themselves: there is nothing to learn from looking for the cause of one of them. "
      + (isProvisional
        ? "With provisional limits, a month that stands out is worth a look, no more."
        : "A month that stands out does have a cause.")
  }

  public func provisional(_ months: Int, enough: Int) -> MarkedText {
    "Provisional limits: they rest on \(marked(months)) months; \(marked(enough)) are needed."
  }

  public var tooFewMonths: String {
    "A control chart takes at least two months that are over and published."
  }

  public func signal(_ signal: ControlChart.Signal) -> String {
    switch signal {
    case .beyondLimit: "beyond the limits"
    case .shift: "seven months or more in a row on one side of the mean"
    case .drift: "seven months or more in a row in one direction"
    case .nearLimit: "two months of three near a limit"
    }
  }

  public func named(_ name: MarkedText, _ things: MarkedText) -> MarkedText { "\(name): \(things)" }

  public var noSignal: String { "No month that is over stands out." }

  public func runningMonth(_ month: MarkedText, rate: MarkedText, _ place: ControlChart.Place)
    -> MarkedText
  {
    let stands =
      switch place {
      case .below: "below the lower limit"
      case .within: "between the limits"
      case .above: "above the upper limit"
      }
    return "Month in progress, \(month): \(rate) so far. It is not in the limits; if it ended "
      + "like this, it would be \(stands)."
  }

  public var monthRunning: String { "month not over" }

  public func delaysTitle(_ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: "Delays in business days"
    case .calendarDays: "Delays in calendar days"
    }
  }

  public func delaysDescription(onTime: Int, missed: Int, limit: String) -> String {
    "\(number(onTime)) to the left of the standard of \(limit), on time, and \(number(missed)) to "
      + "the right, late."
  }

  public var nothingSettled: String { "Nothing is settled in the period." }

  public func delayAxis(_ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: "business days"
    case .calendarDays: "calendar days"
    }
  }

  public func calendarTitle(_ period: String) -> String { "Calendar of the period \(safe(period))" }

  public func calendarDescription(
    allOnTime: Int, fewMissed: Int, manyMissed: Int, nothing: Int, closed: Int
  ) -> String {
    "\(plural(allOnTime, "day", "days")) with all on time, \(number(fewMissed)) with a few late, "
      + "\(number(manyMissed)) with several, \(number(nothing)) with nothing to count, "
      + "\(number(closed)) closed."
  }

  public func fewLate(below count: Int) -> String {
    count == 2 ? "1 late" : "1 to \(number(count - 1)) late"
  }

  public func manyLate(from count: Int) -> String { "\(number(count)) or more late" }

  public var calendarReading: String {
    "An answer on time counts on the day it is given, a late one on the day it was due."
  }

  public func withheld(below count: Int) -> String { "fewer than \(number(count)) or withheld" }
}
