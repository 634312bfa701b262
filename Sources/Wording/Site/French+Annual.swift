public import BusinessDays
public import ServiceStandards

extension French {
  public func annualTitle(_ label: String) -> String {
    "Résultats à l’égard de la déclaration de services, \(safe(label))"
  }

  public func annualCaption(from first: String, to last: String) -> String {
    "Respect des engagements de la déclaration de services, de \(safe(first)) à \(safe(last))"
  }

  public func indicator(_ limit: Int, _ unit: Standard.Unit) -> MarkedText {
    "Part des cas réglés en \(delay(limit, unit)) ou\u{A0}moins"
  }

  public func annualReading(_ label: String) -> String {
    "Le nombre de cas, les retards, le délai médian et l’écart à la cible sont ceux de "
      + "\(safe(label)). Un résultat est comparé à sa cible avant d’être arrondi."
  }

  public func points(digits: String) -> String {
    let digits = digits.split(separator: ".").joined(separator: ",")
    return digits.hasPrefix("-") ? "−\(digits.dropFirst())" : "+\(digits)"
  }

  public func median(_ days: Int, _ unit: Standard.Unit) -> MarkedText { delay(days, unit) }

  public var noteNothingSettled: String { "Aucun cas au registre pour cette année." }

  public func noteRunning(asOf day: Day) -> MarkedText {
    "L’année n’est pas terminée\u{A0}: résultats au \(marked(day))."
  }

  public var noteNotPromised: String {
    "L’engagement ne figurait pas à la déclaration de services de cette année-là."
  }

  public func scrolls(_ caption: String) -> String {
    "\(caption) (tableau qui défile de côté)"
  }
}
