public import BusinessDays
public import ServiceStandards

extension English {
  public func owed(_ what: String, by due: Day) -> String {
    "\(what) due by \(weekdayAndDate(due))"
  }

  public func overdue(_ what: String, due: Day) -> String {
    "\(what) overdue (it was due by \(weekdayAndDate(due)))"
  }

  public func owed(
    _ what: String, within limit: Int, _ unit: Standard.Unit, of milestone: String
  ) -> String {
    "\(what) due within \(days(limit, unit)) of the milestone \(typed(milestone))"
  }

  public func kept(_ what: String, before milestone: String) -> String {
    "\(what) on time as soon as the milestone \(typed(milestone)) comes"
  }

  public func kept(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String {
    "\(what) on time (\(day(days, unit)) of \(number(limit)))"
  }

  public func missed(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String {
    "\(what) late (\(self.days(days, unit)) instead of \(number(limit)))"
  }

  public func kept(_ what: String) -> String { "\(what) on time" }

  public func missed(_ what: String) -> String { "\(what) late" }

  public func uncounted(_ error: CalendarError) -> Fault {
    switch error {
    case .beyondCoverage(let day, let covered, let calendar):
      Fault(
        "it is recorded, but days are not counted around \(day), since the calendar "
          + "\(quoted(calendar)) goes from \(covered.lowerBound) to \(covered.upperBound)",
        "adopt a longer calendar")
    }
  }

  public func lifted(_ what: String) -> String { "\(what) (\(outcome(.lifted)))" }

  /// A day of a count.
  func day(_ number: Int, _ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: "day \(self.number(number))"
    case .calendarDays: "calendar day \(self.number(number))"
    }
  }

  public func received(_ dossier: String, awaitsCompleteness: Bool, promises: [String]) -> String {
    let incomplete =
      awaitsCompleteness
      ? ["incomplete request, whose time limits will run from the day on which it is complete"]
      : []
    let parts = incomplete + promises
    return "\(safe(dossier)): "
      + (parts.isEmpty ? "no time limit is promised" : parts.joined(separator: "; "))
  }

  public func received(_ dossier: String, before first: Day) -> String {
    "\(safe(dossier)): \(nothingPromised(before: first))"
  }

  public func nothingPromised(before first: Day) -> String {
    "nothing is promised, since the first statement takes effect on \(date(first))"
  }

  public func recorded(
    _ milestone: String, of dossier: String, on day: Day, event: Int64, promises: [String]
  ) -> String {
    let head = "\(safe(dossier)): milestone \(typed(milestone)) recorded for \(date(day))"
    return ([head + " (\(self.event(event)))"] + promises).joined(separator: "; ")
  }

  public func closedAfterDue(receipt: Int64) -> String {
    "  Closed after the due date: the dossier still counts as late. Opened by mistake "
      + "(a duplicate)? Void its receipt: "
      + typed("diligence void \(receipt) --reason REASON")
  }

  public func recorded(
    _ milestone: String, ofCall call: String, on day: Day, event: Int64, dossiers: Int,
    _ overruling: String?
  ) -> String {
    recorded(
      milestone, of: call, on: day, event: event,
      promises: [counted(dossiers, .dossier), overruling].compactMap(\.self))
  }

  public func overruled(by event: Int64, _ milestone: String, on day: Day) -> String {
    "without effect: the step \(typed(milestone)) of \(date(day)) stands (\(self.event(event)))"
  }

  public func voided(
    _ event: Int64, _ milestone: String, of subject: String, by voiding: Int64
  ) -> String {
    "\(safe(subject)): \(self.event(event)) (\(milestone)) voided by \(self.event(voiding))"
  }

  public func amended(
    _ event: Int64, _ milestone: String, of subject: String, voidedBy voiding: Int64,
    replacedBy replacement: Int64
  ) -> String {
    "\(safe(subject)): \(self.event(event)) (\(milestone)) voided by \(self.event(voiding)) "
      + "and replaced by \(self.event(replacement))"
  }

  public func warning(_ warning: CallWarning, event: Int64) -> Fault {
    let what =
      switch warning {
      case .noDossier(let call, _): "no dossier belongs to the call \(quoted(call))"
      case .isDossier(let number, _): "\(quoted(number)) is a dossier, not a call"
      case .noCall(let dossier): "the dossier \(quoted(dossier)) belongs to no call"
      case .differsByCase(let call, nil):
        "another call differs from \(quoted(call)) by capitals alone"
      case .differsByCase(let call, let other?):
        "the call \(quoted(other)) differs from \(quoted(call)) by capitals alone"
      }
    let command =
      "diligence amend \(event) --call \(warning.nearest.map(safe) ?? "CALL") --reason REASON"
    return Fault(what, "if this is a mistake, write \(typed(command))")
  }

  public func amendmentIds(voiding: String, replacement: String) -> String {
    "ids: \(safe(voiding)) (the voiding), \(safe(replacement)) (the event in its place)"
  }

  public func leftWithoutEffect(events count: Int, under number: String) -> String {
    "\(plural(count, "entry no longer counts", "entries no longer count")), because the receipt of "
      + "\(safe(number)) is cancelled. Record it again; or, for each one that "
      + "\(typed("diligence show \(safe(number))")) shows, void it, then record it under the "
      + "right number."
  }
}
