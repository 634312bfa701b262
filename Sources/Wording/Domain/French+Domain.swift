public import BusinessDays

extension French {
  public func name(of milestone: BuiltInName) -> String {
    switch milestone {
    case .received: "réception"
    case .completed: "demande complète"
    case .assessed: "évaluation de l’admissibilité"
    case .closed: "fermeture"
    }
  }

  public var voiding: String { "annulation" }

  public func completeness(_ isComplete: Bool) -> String {
    isComplete ? "demande complète" : "demande incomplète"
  }

  public func admissibility(_ isAdmissible: Bool) -> String {
    isAdmissible ? "admissible" : "inadmissible"
  }

  public var automatically: String { "envoi automatique" }

  public var noChannel: String { "sans canal" }

  public func closure(_ closure: Closure, on day: Day) -> String {
    switch closure {
    case .weekday(let weekday): weekdayName(weekday.rawValue)
    case .holiday(let holiday, let ownDate):
      text(holiday.name)
        + (ownDate == day ? "" : ", qui tombe le \(weekdayAndDate(ownDate))")
    case .exceptional(let exception): "fermeture exceptionnelle\u{A0}: \(text(exception.name))"
    }
  }

  public func call(_ id: String) -> String { "appel \(shown(id))" }

  public func event(_ sequence: Int64) -> String { "événement \(sequence)" }
}
