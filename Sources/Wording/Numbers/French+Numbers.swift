extension French {
  public func number(_ value: Int) -> String { grouped(value, separator: "\u{A0}") }

  public func percent(onTime: Int, of count: Int, target: Int) -> String {
    guard count > 0 else { return "–" }
    let share = DisplayedPercentage(part: onTime, of: count, target: target)
    return share.digits(mark: ",") + "\u{A0}%"
  }

  public func percent(target: Int) -> String {
    DisplayedPercentage(target: target).digits(mark: ",") + "\u{A0}%"
  }

  public func counted(_ count: Int, _ noun: CountedNoun) -> String {
    switch noun {
    case .businessDay: plural(count, "jour ouvrable", "jours ouvrables")
    case .calendarDay: plural(count, "jour civil", "jours civils")
    case .dossier: plural(count, "dossier", "dossiers")
    case .event: plural(count, "événement", "événements")
    case .obligation: plural(count, "obligation", "obligations")
    case .miss: plural(count, "manquement", "manquements")
    case .service: plural(count, "service", "services")
    case .standard: plural(count, "norme", "normes")
    case .file: plural(count, "fichier", "fichiers")
    case .line: plural(count, "ligne", "lignes")
    }
  }

  /// The number and its noun: the plural begins at two.
  func plural(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count.magnitude < 2 ? one : many)"
  }
}
