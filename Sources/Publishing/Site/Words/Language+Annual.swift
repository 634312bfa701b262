public import BusinessDays
public import Language
public import ServiceStandards

extension Language {
  /// The page's title.
  public func annualTitle(_ label: String) -> String {
    text(
      fr: "Résultats à l’égard de la déclaration de services, \(safe(label))",
      en: "Results against the service statement, \(safe(label))")
  }

  /// What stands above its table.
  public func annualCaption(from first: String, to last: String) -> String {
    text(
      fr:
        "Respect des engagements de la déclaration de services, de \(safe(first)) à \(safe(last))",
      en: "How the commitments of the service statement were kept, \(safe(first)) to \(safe(last))")
  }

  /// What a standard is measured by, as such tables print it.
  public func indicator(_ limit: Int, _ unit: Standard.Unit) -> MarkedText {
    either(
      fr: "Part des cas réglés en \(delay(limit, unit)) ou\u{A0}moins",
      en: "Share of cases settled in \(delay(limit, unit)) or less")
  }

  /// How to read the table's other columns.
  public func annualReading(_ label: String) -> String {
    text(
      fr: "Le nombre de cas, les retards, le délai médian et l’écart à la cible sont ceux de "
        + "\(safe(label)). Un résultat est comparé à sa cible avant d’être arrondi.",
      en:
        "The number of cases, the late ones, the median delay and the gap to the target are those "
        + "of "
        + "\(safe(label)). A result is compared with its target before it is rounded.")
  }

  /// Percentage points above or below the target, from digits with a point: `-1.6`.
  public func points(digits: String) -> String {
    switch self {
    case .french:
      let digits = digits.split(separator: ".").joined(separator: ",")
      return digits.hasPrefix("-") ? "−\(digits.dropFirst())" : "+\(digits)"

    case .english:
      return digits.hasPrefix("-") ? "−\(digits.dropFirst())" : "+\(digits)"
    }
  }

  /// What stands for a median within which half of the cases were.
  public func median(_ days: Int, _ unit: Standard.Unit) -> MarkedText {
    delay(days, unit)
  }

  /// The note on a year in which nothing was settled.
  public var noteNothingSettled: String {
    text(fr: "Aucun cas au registre pour cette année.", en: "No case in the ledger for this year.")
  }

  /// The note on a year that is not over.
  public func noteRunning(asOf day: Day) -> MarkedText {
    either(
      fr: "L’année n’est pas terminée\u{A0}: résultats au \(marked(day)).",
      en: "The year is not over: results as of \(marked(day)).")
  }

  /// The note on a year whose declarations did not have the promise.
  public var noteNotPromised: String {
    text(
      fr: "L’engagement ne figurait pas à la déclaration de services de cette année-là.",
      en: "The commitment was not in that year’s service statement.")
  }

  /// What is announced of a region that scrolls sideways.
  public func scrolls(_ caption: String) -> String {
    text(
      fr: "\(caption) (tableau qui défile de côté)", en: "\(caption) (table that scrolls sideways)")
  }
}
