public import BusinessDays
public import ServiceStandards

extension French {
  public func owed(_ what: String, by due: Day) -> String {
    "\(what) au plus tard le \(weekdayAndDate(due))"
  }

  public func overdue(_ what: String, due: Day) -> String {
    "\(what) en retard (l’échéance était le \(weekdayAndDate(due)))"
  }

  public func owed(
    _ what: String, within limit: Int, _ unit: Standard.Unit, of milestone: String
  ) -> String {
    let delay = limit == 1 ? "le délai de \(days(limit, unit))" : "les \(days(limit, unit))"
    return "\(what) dans \(delay) suivant l’étape \(typed(milestone))"
  }

  public func kept(_ what: String, before milestone: String) -> String {
    "\(what) dans le délai dès que viendra l’étape \(typed(milestone))"
  }

  public func kept(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String {
    "\(what) dans le délai (\(day(days, unit)) de \(number(limit)))"
  }

  public func missed(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String {
    "\(what) hors délai (\(self.days(days, unit)) au lieu de \(number(limit)))"
  }

  public func kept(_ what: String) -> String { "\(what) dans le délai" }

  public func missed(_ what: String) -> String { "\(what) hors délai" }

  public func uncounted(_ error: CalendarError) -> Fault {
    switch error {
    case .beyondCoverage(let day, let covered, let calendar):
      Fault(
        "c’est inscrit, mais les jours ne sont pas comptés autour du \(day), puisque le calendrier "
          + "\(quoted(calendar)) va du \(covered.lowerBound) au \(covered.upperBound)",
        "adoptez un calendrier plus long")
    }
  }

  public func lifted(_ what: String) -> String { "\(what) (\(outcome(.lifted)))" }

  /// A day of a count.
  func day(_ number: Int, _ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: "jour \(self.number(number))"
    case .calendarDays: "jour civil \(self.number(number))"
    }
  }

  public func received(_ dossier: String, awaitsCompleteness: Bool, promises: [String]) -> String {
    let incomplete =
      awaitsCompleteness
      ? ["demande incomplète, dont les délais courront du jour où elle sera complète"] : []
    let parts = incomplete + promises
    return "\(safe(dossier))\u{A0}: "
      + (parts.isEmpty ? "aucun délai n’est promis" : parts.joined(separator: ", "))
  }

  public func received(_ dossier: String, before first: Day) -> String {
    "\(safe(dossier))\u{A0}: \(nothingPromised(before: first))"
  }

  public func nothingPromised(before first: Day) -> String {
    "aucun délai n’est promis, puisque la première déclaration prend effet le \(date(first))"
  }

  public func recorded(
    _ milestone: String, of dossier: String, on day: Day, event: Int64, promises: [String]
  ) -> String {
    let head = "\(safe(dossier))\u{A0}: étape \(typed(milestone)) inscrite au \(date(day))"
    return ([head + " (\(self.event(event)))"] + promises).joined(separator: ", ")
  }

  public func closedAfterDue(receipt: Int64) -> String {
    "  Fermé après l’échéance\u{A0}: le dossier reste compté hors délai. Ouvert par "
      + "erreur (un doublon)? Annulez sa réception\u{A0}: "
      + typed("diligence annuler \(receipt) --motif MOTIF")
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
    "sans effet\u{A0}: l’étape \(typed(milestone)) du \(date(day)) demeure (\(self.event(event)))"
  }

  public func voided(
    _ event: Int64, _ milestone: String, of subject: String, by voiding: Int64
  ) -> String {
    "\(safe(subject))\u{A0}: \(self.event(event)) (\(milestone)) annulé par l’"
      + self.event(voiding)
  }

  public func amended(
    _ event: Int64, _ milestone: String, of subject: String, voidedBy voiding: Int64,
    replacedBy replacement: Int64
  ) -> String {
    "\(safe(subject))\u{A0}: \(self.event(event)) (\(milestone)) annulé par l’"
      + "\(self.event(voiding)) et remplacé par l’\(self.event(replacement))"
  }

  public func warning(_ warning: CallWarning, event: Int64) -> Fault {
    let what =
      switch warning {
      case .noDossier(let call, _): "aucun dossier n’est de l’appel \(quoted(call))"
      case .isDossier(let number, _): "\(quoted(number)) est un dossier, non un appel"
      case .noCall(let dossier): "le dossier \(quoted(dossier)) n’est d’aucun appel"
      case .differsByCase(let call, nil):
        "un autre appel ne diffère de \(quoted(call)) que par les majuscules"
      case .differsByCase(let call, let other?):
        "l’appel \(quoted(other)) ne diffère de \(quoted(call)) que par les majuscules"
      }
    let command =
      "diligence corriger \(event) --appel \(warning.nearest.map(safe) ?? "APPEL") --motif MOTIF"
    return Fault(what, "si c’est une erreur, écrivez \(typed(command))")
  }

  public func amendmentIds(voiding: String, replacement: String) -> String {
    "identifiants\u{A0}: \(safe(voiding)) (annulation), \(safe(replacement)) (événement corrigé)"
  }

  public func leftWithoutEffect(events count: Int, under number: String) -> String {
    plural(count, "inscription ne compte plus", "inscriptions ne comptent plus")
      + ", parce que la réception de \(safe(number)) est annulée. Consignez-la de nouveau; ou, "
      + "pour chacune de celles que \(typed("diligence montrer \(safe(number))")) affiche, "
      + "annulez-la, puis consignez-la sous le bon numéro."
  }
}
