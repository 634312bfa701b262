public import BusinessDays
public import Language
public import ServiceStandards

/// Numbers and dates as sentences for pages hold them.
extension Language {
  /// A whole number.
  public func marked(_ count: Int) -> MarkedText {
    MarkedText(.number(value: String(count), shown: number(count)))
  }

  /// A share on its own side of the target, as it is shown everywhere; a dash when nothing is
  /// settled.
  public func marked(_ rate: Rate, target: Target) -> MarkedText {
    guard rate.settled > 0 else { return "–" }
    let hundredths = target.hundredthsOfPercent
    let share = DisplayedPercentage(part: rate.onTime, of: rate.settled, target: hundredths)
    return MarkedText(
      .number(
        value: share.digits(mark: "."),
        shown: percent(onTime: rate.onTime, of: rate.settled, target: hundredths)))
  }

  /// What share `part` is of `whole`; a dash when there is nothing to share.
  public func markedShare(_ part: Int, of whole: Int) -> MarkedText {
    guard let all = Target(hundredthsOfPercent: Target.whole) else { return "–" }
    return marked(Rate(onTime: part, missed: whole - part), target: all)
  }

  /// A target, without needless decimals.
  public func marked(_ target: Target) -> MarkedText {
    let hundredths = target.hundredthsOfPercent
    return MarkedText(
      .number(
        value: DisplayedPercentage(target: hundredths).digits(mark: "."),
        shown: percent(target: hundredths)))
  }

  /// A date in full.
  public func marked(_ day: Day) -> MarkedText {
    MarkedText(.date(iso: day.description, shown: date(day)))
  }

  /// A date as tables have it.
  public func markedISO(_ day: Day) -> MarkedText {
    MarkedText(.date(iso: day.description, shown: day.description))
  }
}
