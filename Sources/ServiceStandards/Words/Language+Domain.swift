public import BusinessDays
public import Language

extension Language {
  /// A milestone that needs no declaring.
  public func name(of milestone: BuiltInName) -> String {
    switch milestone {
    case .received:
      text(fr: "réception", en: "receipt")
    case .completed:
      text(fr: "demande complète", en: "complete request")
    case .assessed:
      text(fr: "évaluation de l’admissibilité", en: "assessment of admissibility")
    case .closed:
      text(fr: "fermeture", en: "closing")
    }
  }

  /// What an event that voids another is called.
  public var voiding: String {
    text(fr: "annulation", en: "voiding")
  }

  /// What the receipt of a dossier says of its completeness.
  public func completeness(_ isComplete: Bool) -> String {
    text(
      fr: isComplete ? "demande complète" : "demande incomplète",
      en: isComplete ? "complete request" : "incomplete request")
  }

  /// What an assessment finds.
  public func admissibility(_ isAdmissible: Bool) -> String {
    text(
      fr: isAdmissible ? "admissible" : "inadmissible",
      en: isAdmissible ? "admissible" : "not admissible")
  }

  /// What a milestone reached by a system of itself is called.
  public var automatically: String {
    text(fr: "envoi automatique", en: "sent automatically")
  }

  /// What stands for the channel of a dossier that has none.
  public var noChannel: String {
    text(fr: "sans canal", en: "no channel")
  }

  /// Why a day is not a business day.
  public func closure(_ closure: Closure, on day: Day) -> String {
    switch closure {
    case .weekday(let weekday):
      weekdayName(weekday.rawValue)
    case .holiday(let holiday, let ownDate):
      text(
        fr: text(holiday.name)
          + (ownDate == day ? "" : ", qui tombe le \(weekdayAndDate(ownDate))"),
        en: text(holiday.name)
          + (ownDate == day ? "" : ", which falls on \(weekdayAndDate(ownDate))"))
    case .exceptional(let exception):
      text(
        fr: "fermeture exceptionnelle\u{A0}: \(text(exception.name))",
        en: "exceptional closing: \(text(exception.name))")
    }
  }

  /// A call, by its id.
  public func call(_ id: String) -> String {
    text(fr: "appel \(shown(id))", en: "call \(shown(id))")
  }

  /// An event, by its number in the ledger.
  public func event(_ sequence: Int64) -> String {
    text(fr: "événement \(sequence)", en: "event \(sequence)")
  }
}
