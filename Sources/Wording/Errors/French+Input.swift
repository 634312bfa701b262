public import CommandLine

extension French {
  public var nowhere: String {
    Fault(
      "aucun endroit pour le registre\u{A0}: ni HOME, ni XDG_DATA_HOME, ni DILIGENCE_DATA",
      "donnez \(written(.data))"
    ).sentence()
  }

  public func unreadable(_ text: String, as kind: ValueKind) -> String {
    switch kind {
    case .date:
      Fault(
        "date \(quoted(text)) illisible", "écrivez l’année, le mois et le jour\u{A0}: 2026-11-20"
      )
      .sentence()
    case .time:
      Fault(
        "moment \(quoted(text)) illisible",
        "écrivez 2026-11-20, '2026-11-20 14:30', 14:30, hier ou 2026-11-20T14:30:00-05:00"
      ).sentence()
    case .period:
      Fault(
        "période \(quoted(text)) illisible",
        "écrivez un exercice (2026-2027), un mois (2026-11) ou deux dates (2026-04-01..2026-09-30)"
      ).sentence()
    case .dossierNumber:
      Fault(
        "numéro \(quoted(text)) mal formé",
        "écrivez de 1 à 40 lettres sans accent, chiffres, tirets, points, _ ou /"
      ).sentence()
    case .count:
      Fault("nombre \(quoted(text)) impossible", "écrivez un nombre entier plus petit").sentence()
    case .directory, .file, .text, .choice, .identifier, .verb:
      Fault("valeur \(quoted(text)) illisible", "écrivez \(metavariable(for: kind))").sentence()
    }
  }

  public func unknown(_ id: String, _ kind: Identifier, known: [String]) -> String {
    let what =
      switch kind {
      case .service: "service \(quoted(id)) inconnu"
      case .standard: "norme \(quoted(id)) inconnue"
      case .office: "bureau \(quoted(id)) inconnu"
      case .channel: "canal \(quoted(id)) inconnu"
      case .reason: "motif de fermeture \(quoted(id)) inconnu"
      case .calendar: "calendrier \(quoted(id)) inconnu"
      case .declaration: "déclaration \(quoted(id)) inconnue"
      case .dossier: "dossier \(quoted(id)) inconnu"
      case .call: "appel \(quoted(id)) inconnu"
      case .milestone: "étape \(quoted(id)) inconnue"
      case .event: "événement \(quoted(id)) inconnu"
      case .subject: "sujet \(quoted(id)) inconnu"
      }
    return Fault(what, known.isEmpty ? "vérifiez-le" : remedy(forUnknown: id, among: known))
      .sentence()
  }

  public func unknownDossier(_ number: String, suggestion: String?) -> String {
    Fault(
      "dossier \(quoted(number)) inconnu",
      suggestion.map(suggesting) ?? "vérifiez le numéro, ou le registre avec \(written(.data))"
    ).sentence()
  }

  public func unknownEvent(_ name: String) -> String {
    Fault(
      "événement \(quoted(name)) inconnu",
      "prenez le numéro que \(typed("diligence montrer DOSSIER")) affiche devant chacun"
    ).sentence()
  }

  public func ambiguousEvent(_ id: String, numbers: [Int64]) -> String {
    Fault(
      "plusieurs événements ont l’id \(quoted(id))",
      "donnez plutôt le numéro\u{A0}: \(list(numbers.map { "\($0)" }, .or))"
    ).sentence()
  }

  public func voidingIsFinal(_ name: String) -> String {
    Fault(
      "l’événement \(quoted(name)) est une annulation, qui est définitive",
      "consignez de nouveau ce qu’elle annule"
    ).sentence()
  }

  public func hourTwice(_ text: String, offsets: [Int]) -> String {
    Fault(
      "l’heure \(quoted(text)) arrive deux fois, quand l’horloge recule", giving(offsets)
    ).sentence()
  }

  public func hourNever(_ text: String, offsets: [Int]) -> String {
    Fault(
      "l’heure \(quoted(text)) n’arrive pas, car l’horloge avance", giving(offsets)
    ).sentence()
  }

  private func giving(_ offsets: [Int]) -> String {
    "écrivez-la au complet, comme 2026-11-20T14:30:00-05:00, avec le décalage "
      + list(offsets.map { offset(minutes: $0) }, .or)
  }

  public func option(_ option: Option, needs needed: Option) -> String {
    Fault(
      "option \(name(of: option)) sans effet sans \(name(of: needed))",
      "ajoutez \(name(of: needed)), ou retirez-la"
    ).sentence()
  }

  public func option(_ option: Option, uselessFor eventType: String) -> String {
    Fault(
      "option \(name(of: option)) sans effet sur un événement \(quoted(eventType))", "retirez-la"
    ).sentence()
  }

  public func nothingToAmend(_ options: [Option]) -> String {
    Fault(
      "rien ne changerait dans l’événement",
      "donnez ce qui doit changer\u{A0}: \(list(options.map(name), .or))"
    ).sentence()
  }
}
