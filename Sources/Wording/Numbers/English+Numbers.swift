extension English {
  public func number(_ value: Int) -> String { grouped(value, separator: ",") }

  public func percent(onTime: Int, of count: Int, target: Int) -> String {
    guard count > 0 else { return "–" }
    return DisplayedPercentage(part: onTime, of: count, target: target).digits(mark: ".") + "%"
  }

  public func percent(target: Int) -> String {
    DisplayedPercentage(target: target).digits(mark: ".") + "%"
  }

  public func counted(_ count: Int, _ noun: CountedNoun) -> String {
    switch noun {
    case .businessDay: plural(count, "business day", "business days")
    case .calendarDay: plural(count, "calendar day", "calendar days")
    case .dossier: plural(count, "dossier", "dossiers")
    case .event: plural(count, "event", "events")
    case .obligation: plural(count, "obligation", "obligations")
    case .miss: plural(count, "miss", "misses")
    case .service: plural(count, "service", "services")
    case .standard: plural(count, "standard", "standards")
    case .file: plural(count, "file", "files")
    case .line: plural(count, "line", "lines")
    }
  }

  /// The number and its noun: the singular is for one alone.
  func plural(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }
}
