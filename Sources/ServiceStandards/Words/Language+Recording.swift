public import BusinessDays
public import Language

extension Language {
  /// A promise that runs: what is owed, and the last day in time.
  public func owed(_ what: String, by due: Day) -> String {
    text(
      fr: "\(what) au plus tard le \(weekdayAndDate(due))",
      en: "\(what) due by \(weekdayAndDate(due))")
  }

  /// A promise missed and still unanswered.
  public func overdue(_ what: String, due: Day) -> String {
    text(
      fr: "\(what) en retard (l’échéance était le \(weekdayAndDate(due)))",
      en: "\(what) overdue (it was due by \(weekdayAndDate(due)))")
  }

  /// A promise whose clock has not started: it does at that milestone.
  public func owed(_ what: String, within limit: Int, _ unit: Standard.Unit, of milestone: String)
    -> String
  {
    switch self {
    case .french:
      let delay = limit == 1 ? "le délai de \(days(limit, unit))" : "les \(days(limit, unit))"
      return "\(what) dans \(delay) suivant l’étape \(typed(milestone))"

    case .english:
      return "\(what) due within \(days(limit, unit)) of the milestone \(typed(milestone))"
    }
  }

  /// A promise kept before its clock started: it is on time as soon as that milestone is reached.
  public func kept(_ what: String, before milestone: String) -> String {
    text(
      fr: "\(what) dans le délai dès que viendra l’étape \(typed(milestone))",
      en: "\(what) on time as soon as the milestone \(typed(milestone)) comes")
  }

  /// A promise kept, on the `days`-th day of `limit`.
  public func kept(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String {
    text(
      fr: "\(what) dans le délai (\(day(days, unit)) de \(number(limit)))",
      en: "\(what) on time (\(day(days, unit)) of \(number(limit)))")
  }

  /// A promise missed and answered, or closed, after so many days.
  public func missed(_ what: String, days: Int, limit: Int, _ unit: Standard.Unit) -> String {
    text(
      fr: "\(what) hors délai (\(self.days(days, unit)) au lieu de \(number(limit)))",
      en: "\(what) late (\(self.days(days, unit)) instead of \(number(limit)))")
  }

  /// A promise kept, in days that no calendar counts.
  public func kept(_ what: String) -> String {
    text(fr: "\(what) dans le délai", en: "\(what) on time")
  }

  /// A promise missed and answered, or closed, after days that no calendar counts.
  public func missed(_ what: String) -> String {
    text(fr: "\(what) hors délai", en: "\(what) late")
  }

  /// Why the days are not counted of what was recorded all the same.
  public func uncounted(_ error: CalendarError) -> Fault {
    switch error {
    case .beyondCoverage(let day, let covered, let calendar):
      Fault(
        text(
          fr:
            "c’est inscrit, mais les jours ne sont pas comptés autour du \(day), puisque le "
            + "calendrier "
            + "\(quoted(calendar)) va du \(covered.lowerBound) au \(covered.upperBound)",
          en: "it is recorded, but days are not counted around \(day), since the calendar "
            + "\(quoted(calendar)) goes from \(covered.lowerBound) to \(covered.upperBound)"),
        text(fr: "adoptez un calendrier plus long", en: "adopt a longer calendar"))
    }
  }

  /// A promise that counts nowhere.
  public func lifted(_ what: String) -> String {
    "\(what) (\(outcome(.lifted)))"
  }

  /// A day of a count.
  public func day(_ number: Int, _ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays:
      text(fr: "jour \(self.number(number))", en: "day \(self.number(number))")
    case .calendarDays:
      text(fr: "jour civil \(self.number(number))", en: "calendar day \(self.number(number))")
    }
  }

  /// The answer to a receipt; `promises` are told by the functions above. The promises that run
  /// from completeness are left out of those when they wait for it.
  public func received(_ dossier: String, awaitsCompleteness: Bool, promises: [String]) -> String {
    let incomplete = either(
      fr: awaitsCompleteness
        ? ["demande incomplète, dont les délais courront du jour où elle sera complète"] : [],
      en: awaitsCompleteness
        ? ["incomplete request, whose time limits will run from the day on which it is complete"]
        : [])
    let parts = incomplete + promises
    return text(
      fr: "\(safe(dossier))\u{A0}: "
        + (parts.isEmpty ? "aucun délai n’est promis" : parts.joined(separator: ", ")),
      en: "\(safe(dossier)): "
        + (parts.isEmpty ? "no time limit is promised" : parts.joined(separator: "; ")))
  }

  /// The answer to a receipt of before the first declaration takes effect.
  public func received(_ dossier: String, before first: Day) -> String {
    text(
      fr: "\(safe(dossier))\u{A0}: \(nothingPromised(before: first))",
      en: "\(safe(dossier)): \(nothingPromised(before: first))")
  }

  /// That nothing is promised of what was received before the first declaration takes effect.
  public func nothingPromised(before first: Day) -> String {
    text(
      fr: "aucun délai n’est promis, puisque la première déclaration prend effet le \(date(first))",
      en: "nothing is promised, since the first statement takes effect on \(date(first))")
  }

  /// The answer to a milestone of a dossier; `promises` are those that it concerns.
  public func recorded(
    _ milestone: String, of dossier: String, on day: Day, event: Int64, promises: [String]
  ) -> String {
    let head = either(
      fr: "\(safe(dossier))\u{A0}: étape \(typed(milestone)) inscrite au \(date(day))",
      en: "\(safe(dossier)): milestone \(typed(milestone)) recorded for \(date(day))")
    return text(
      fr: ([head + " (\(self.event(event)))"] + promises).joined(separator: ", "),
      en: ([head + " (\(self.event(event)))"] + promises).joined(separator: "; "))
  }

  /// What is added to the answer to a closing after a due day; `receipt` is the dossier's.
  public func closedAfterDue(receipt: Int64) -> String {
    text(
      fr: "  Fermé après l’échéance\u{A0}: le dossier reste compté hors délai. Ouvert par "
        + "erreur (un doublon)? Annulez sa réception\u{A0}: "
        + typed("diligence annuler \(receipt) --motif MOTIF"),
      en: "  Closed after the due date: the dossier still counts as late. Opened by mistake "
        + "(a duplicate)? Void its receipt: " + typed("diligence void \(receipt) --reason REASON"))
  }

  /// The answer to a milestone of a call, which concerns so many dossiers of it.
  /// `overruling` says that it changes nothing.
  public func recorded(
    _ milestone: String, ofCall call: String, on day: Day, event: Int64, dossiers: Int,
    _ overruling: String?
  ) -> String {
    recorded(
      milestone, of: call, on: day, event: event,
      promises: [counted(dossiers, .dossier), overruling].compactMap(\.self))

  }

  /// That what was recorded changes nothing, because that event stands.
  public func overruled(by event: Int64, _ milestone: String, on day: Day) -> String {
    text(
      fr:
        "sans effet\u{A0}: l’étape \(typed(milestone)) du \(date(day)) demeure "
        + "(\(self.event(event)))",
      en:
        "without effect: the step \(typed(milestone)) of \(date(day)) stands (\(self.event(event)))"
    )
  }

  /// The answer to a voiding: the event voided, and the one that voids it.
  public func voided(_ event: Int64, _ milestone: String, of subject: String, by voiding: Int64)
    -> String
  {
    text(
      fr: "\(safe(subject))\u{A0}: \(self.event(event)) (\(milestone)) annulé par l’"
        + self.event(voiding),
      en: "\(safe(subject)): \(self.event(event)) (\(milestone)) voided by \(self.event(voiding))")
  }

  /// The answer to a correction: the event voided, and those that void it and replace it.
  public func amended(
    _ event: Int64, _ milestone: String, of subject: String, voidedBy voiding: Int64,
    replacedBy replacement: Int64
  ) -> String {
    text(
      fr: "\(safe(subject))\u{A0}: \(self.event(event)) (\(milestone)) annulé par l’"
        + "\(self.event(voiding)) et remplacé par l’\(self.event(replacement))",
      en: "\(safe(subject)): \(self.event(event)) (\(milestone)) voided by \(self.event(voiding)) "
        + "and replaced by \(self.event(replacement))")
  }

  /// What is odd about a call, and what to do where it is a mistake; `event` names it, or should.
  public func warning(_ warning: CallWarning, event: Int64) -> Fault {
    let what =
      switch warning {
      case .noDossier(let call, _):
        either(
          fr: "aucun dossier n’est de l’appel \(quoted(call))",
          en: "no dossier belongs to the call \(quoted(call))")
      case .isDossier(let number, _):
        either(
          fr: "\(quoted(number)) est un dossier, non un appel",
          en: "\(quoted(number)) is a dossier, not a call")
      case .noCall(let dossier):
        either(
          fr: "le dossier \(quoted(dossier)) n’est d’aucun appel",
          en: "the dossier \(quoted(dossier)) belongs to no call")
      case .differsByCase(let call, nil):
        either(
          fr: "un autre appel ne diffère de \(quoted(call)) que par les majuscules",
          en: "another call differs from \(quoted(call)) by capitals alone")
      case .differsByCase(let call, let other?):
        either(
          fr: "l’appel \(quoted(other)) ne diffère de \(quoted(call)) que par les majuscules",
          en: "the call \(quoted(other)) differs from \(quoted(call)) by capitals alone")
      }
    let command = either(
      fr:
        "diligence corriger \(event) --appel \(warning.nearest.map(safe) ?? "APPEL") --motif MOTIF",
      en: "diligence amend \(event) --call \(warning.nearest.map(safe) ?? "CALL") --reason REASON")
    return Fault(
      what,
      text(
        fr: "si c’est une erreur, écrivez \(typed(command))",
        en: "if this is a mistake, write \(typed(command))"))
  }

  /// The ids of the two events that a correction records: the one that voids, which was given, and
  /// the one that replaces.
  public func amendmentIds(voiding: String, replacement: String) -> String {
    text(
      fr:
        "identifiants\u{A0}: \(safe(voiding)) (annulation), \(safe(replacement)) (événement "
        + "corrigé)",
      en: "ids: \(safe(voiding)) (the voiding), \(safe(replacement)) (the event in its place)")
  }

  /// How many events stay without effect under a number whose receipt was voided, and what to do.
  public func leftWithoutEffect(events count: Int, under number: String) -> String {
    text(
      fr: plural(count, "inscription ne compte plus", "inscriptions ne comptent plus")
        + ", parce que la réception de \(safe(number)) est annulée. Consignez-la de nouveau; ou, "
        + "pour chacune de celles que \(typed("diligence montrer \(safe(number))")) affiche, "
        + "annulez-la, puis consignez-la sous le bon numéro.",
      en:
        "\(plural(count, "entry no longer counts", "entries no longer count")), because the "
        + "receipt of "
        + "\(safe(number)) is cancelled. Record it again; or, for each one that "
        + "\(typed("diligence show \(safe(number))")) shows, void it, then record it under the "
        + "right number.")
  }
}
