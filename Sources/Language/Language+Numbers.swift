extension Language {
  /// A whole number, its digits in groups of three.
  public func number(_ value: Int) -> String {
    text(fr: grouped(value, separator: "\u{A0}"), en: grouped(value, separator: ","))
  }

  /// What share `onTime` is of `count`, `onTime` of them at most: one decimal, or as many as
  /// it takes for what is shown to be on the same side of `target` (in hundredths of a percent)
  /// as the share itself, and to say 100 % only of all and 0 % only of none. A dash when there
  /// is nothing to share.
  public func percent(onTime: Int, of count: Int, target: Int) -> String {
    switch self {
    case .french:
      guard count > 0 else { return "–" }
      let share = DisplayedPercentage(part: onTime, of: count, target: target)
      return share.digits(mark: ",") + "\u{A0}%"

    case .english:
      guard count > 0 else { return "–" }
      return DisplayedPercentage(part: onTime, of: count, target: target).digits(mark: ".") + "%"

    }
  }

  /// A target, given in hundredths of a percent, without needless decimals.
  public func percent(target: Int) -> String {
    text(
      fr: DisplayedPercentage(target: target).digits(mark: ",") + "\u{A0}%",
      en: DisplayedPercentage(target: target).digits(mark: ".") + "%")
  }

  /// So many of something, the noun agreeing with the number.
  public func counted(_ count: Int, _ noun: CountedNoun) -> String {
    switch noun {
    case .businessDay:
      text(
        fr: plural(count, "jour ouvrable", "jours ouvrables"),
        en: plural(count, "business day", "business days"))
    case .calendarDay:
      text(
        fr: plural(count, "jour civil", "jours civils"),
        en: plural(count, "calendar day", "calendar days"))
    case .dossier:
      plural(count, "dossier", "dossiers")
    case .event:
      text(fr: plural(count, "événement", "événements"), en: plural(count, "event", "events"))
    case .obligation:
      plural(count, "obligation", "obligations")
    case .miss:
      text(fr: plural(count, "manquement", "manquements"), en: plural(count, "miss", "misses"))
    case .service:
      plural(count, "service", "services")
    case .standard:
      text(fr: plural(count, "norme", "normes"), en: plural(count, "standard", "standards"))
    case .file:
      text(fr: plural(count, "fichier", "fichiers"), en: plural(count, "file", "files"))
    case .line:
      text(fr: plural(count, "ligne", "lignes"), en: plural(count, "line", "lines"))
    }
  }

  /// The number and its noun: the plural begins at two.
  public func plural(_ count: Int, _ one: String, _ many: String) -> String {
    text(
      fr: "\(number(count)) \(count.magnitude < 2 ? one : many)",
      en: "\(number(count)) \(count == 1 ? one : many)")
  }
}
