public import BusinessDays
public import Language

extension Language {
  /// Which event started the clock, and why that one.
  public func started(_ cause: ClockStart, on day: Day, event: Int64) -> String {
    let head = either(
      fr: "Le délai court depuis le \(weekdayAndDate(day)), jour",
      en: "The clock has run since \(weekdayAndDate(day)), the day")
    let event = self.event(event)
    return switch cause {
    case .receipt:
      text(fr: "\(head) de la réception (\(event)).", en: "\(head) of receipt (\(event)).")
    case .completeReceipt:
      text(
        fr: "\(head) de la réception d’une demande déjà complète (\(event)).",
        en: "\(head) of receipt of a request complete already (\(event)).")
    case .completion(of: 1):
      text(
        fr: "\(head) où la demande est devenue complète (\(event)).",
        en: "\(head) on which the request became complete (\(event)).")
    case .completion(of: let count):
      text(
        fr: "\(head) où la demande est devenue complète (\(event), le premier des \(number(count)) "
          + "qui le disent).",
        en:
          "\(head) on which the request became complete (\(event), the first of \(number(count)) "
          + "that "
          + "say so).")
    case .milestone(let name):
      text(
        fr: "\(head) de l’étape \(typed(name)) (\(event)).",
        en: "\(head) of the milestone \(typed(name)) (\(event)).")
    }
  }

  /// Why the clock starts on another day than that of the event.
  public func moved(from day: Day, to start: Day) -> String {
    text(
      fr:
        "La demande est arrivée hors des heures d’ouverture, le \(weekdayAndDate(day))\u{A0}: "
        + "selon la "
        + "déclaration, le délai part du \(weekdayAndDate(start)).",
      en: "The request came outside business hours, on \(weekdayAndDate(day)): by the declaration, "
        + "the clock starts on \(weekdayAndDate(start)).")
  }

  /// A further start made the clock run anew.
  public func restarted(by milestone: String, on day: Day, event: Int64, previousDue: Day) -> String
  {
    text(
      fr:
        "L’étape \(typed(milestone)) du \(date(day)) (\(self.event(event))) fait repartir le "
        + "délai, "
        + "dont l’échéance était le \(date(previousDue)).",
      en:
        "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) starts the clock "
        + "again; it was due on \(date(previousDue)).")
  }

  /// A further start changes nothing: the due day was past.
  public func idle(_ milestone: String, on day: Day, event: Int64, afterDue due: Day) -> String {
    text(
      fr:
        "L’étape \(typed(milestone)) du \(date(day)) (\(self.event(event))) ne change rien\u{A0}: "
        + "l’échéance du \(date(due)) était passée.",
      en:
        "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) changes nothing: "
        + "the due day, \(date(due)), was past.")
  }

  /// The clock has not started; it does at that milestone.
  public func waiting(for milestone: String) -> String {
    text(
      fr: "Le délai ne court pas encore\u{A0}: il partira de l’étape \(typed(milestone)).",
      en: "The clock does not run yet: it will start at the milestone \(typed(milestone)).")
  }

  /// What the start day is to the count.
  public var startDay: String {
    text(fr: "départ, ne compte pas", en: "start, does not count")
  }

  /// A day that counts, as the n-th.
  public func counted(dayNumber number: Int) -> String {
    text(fr: "jour \(self.number(number))", en: "day \(self.number(number))")
  }

  /// A day that does not count.
  public func notCounted(why: String) -> String {
    text(fr: "ne compte pas\u{A0}: \(why)", en: "does not count: \(why)")
  }

  /// The due day, which is the last of the limit.
  public func due(_ day: Day, limit: Int, _ unit: Standard.Unit) -> String {
    text(
      fr: "L’échéance est le \(weekdayAndDate(day)), dernier des \(days(limit, unit)).",
      en: "The due day is \(weekdayAndDate(day)), the last of \(days(limit, unit)).")
  }

  /// What stopped the clock in time, on the n-th day.
  public func stopped(
    by milestone: String, on day: Day, event: Int64, days: Int, _ unit: Standard.Unit
  ) -> String {
    text(
      fr:
        "L’étape \(typed(milestone)) du \(weekdayAndDate(day)) (\(self.event(event))) arrête le "
        + "délai "
        + "à temps, au \(self.day(days, unit)).",
      en:
        "The milestone \(typed(milestone)) of \(weekdayAndDate(day)) (\(self.event(event))) stops "
        + "the "
        + "clock in time, on \(self.day(days, unit)).")
  }

  /// What stopped it too late.
  public func stoppedLate(
    by milestone: String, on day: Day, event: Int64, days: Int, lateBy: Int, _ unit: Standard.Unit
  ) -> String {
    text(
      fr:
        "L’étape \(typed(milestone)) du \(weekdayAndDate(day)) (\(self.event(event))) arrête le "
        + "délai "
        + "au \(self.day(days, unit)), avec \(self.days(lateBy, unit)) de retard.",
      en:
        "The milestone \(typed(milestone)) of \(weekdayAndDate(day)) (\(self.event(event))) stops "
        + "the "
        + "clock on \(self.day(days, unit)), late by \(self.days(lateBy, unit)).")
  }

  /// A stop that came before the start: it settles the obligation as soon as the clock starts.
  public func stoppedBeforeStart(by milestone: String, on day: Day, event: Int64) -> String {
    text(
      fr: "L’étape \(typed(milestone)) du \(date(day)) (\(self.event(event))) précède le départ du "
        + "délai\u{A0}: elle compte comme faite à temps, dès ce départ.",
      en:
        "The milestone \(typed(milestone)) of \(date(day)) (\(self.event(event))) comes before the "
        + "start of the clock: it counts as done in time, from that start on.")
  }

  /// A closing without an answer, and what it does.
  public func closed(reason: String, on day: Day, event: Int64, _ time: ClosingTime) -> String {
    let head = either(
      fr: "Le dossier est fermé le \(date(day)) (\(reason), \(self.event(event)))",
      en: "The dossier was closed on \(date(day)) (\(reason), \(self.event(event)))")
    return switch time {
    case .whileWaiting:
      text(
        fr: "\(head), avant que le délai coure\u{A0}: l’obligation est exclue du calcul.",
        en: "\(head), before the clock ran: the obligation counts nowhere.")
    case .inTime:
      text(
        fr: "\(head), au plus tard à l’échéance\u{A0}: l’obligation est exclue du calcul.",
        en: "\(head), on or before the due day: the obligation counts nowhere.")
    case .afterDue:
      text(
        fr: "\(head), après l’échéance\u{A0}: le manquement demeure.",
        en: "\(head), after the due day: the miss stands.")
    }
  }

  /// An assessment, which lifts the obligation.
  public func lifted(byAssessment isAdmissible: Bool, on day: Day, event: Int64) -> String {
    text(
      fr: "Le dossier est jugé \(admissibility(isAdmissible)) le \(date(day)) "
        + "(\(self.event(event)))\u{A0}: l’obligation est exclue du calcul depuis ce jour.",
      en:
        "The dossier was found \(admissibility(isAdmissible)) on \(date(day)) "
        + "(\(self.event(event))): "
        + "the obligation counts nowhere from that day on.")
  }

  /// A clock that runs: how many days are left, in the standard's unit.
  public func running(asOf day: Day, daysLeft: Int, _ unit: Standard.Unit) -> String {
    switch self {
    case .french:
      if daysLeft > 0 { return "Au \(date(day)), il reste \(days(daysLeft, unit))." }
      let noun =
        switch unit {
        case .businessDays: "jour ouvrable"
        case .calendarDays: "jour civil"
        }
      return "Au \(date(day)), il ne reste aucun \(noun) après celui-ci."

    case .english:
      let noun =
        switch unit {
        case .businessDays: "business day"
        case .calendarDays: "calendar day"
        }
      return daysLeft == 0
        ? "As of \(date(day)), no \(noun) is left after this one."
        : "As of \(date(day)), \(plural(daysLeft, noun + " is", noun + "s are")) left."

    }
  }

  /// A clock that ran out, so many days ago.
  public func overdue(asOf day: Day, lateBy: Int, _ unit: Standard.Unit) -> String {
    text(
      fr: "Au \(date(day)), rien n’a arrêté le délai, dépassé de \(days(lateBy, unit)).",
      en:
        "As of \(date(day)), nothing has stopped the clock, which ran out \(days(lateBy, unit)) "
        + "ago."
    )
  }

  /// The outcome, in words.
  public func stands(_ outcome: Outcome, asOf day: Day) -> String {
    text(
      fr: "État au \(date(day))\u{A0}: \(self.outcome(outcome)).",
      en: "Outcome as of \(date(day)): \(self.outcome(outcome)).")
  }

  /// The declaration that the obligation follows.
  public func follows(declaration id: String, effective: Day, _ from: FollowedFrom) -> String {
    let reason =
      switch from {
      case .start:
        either(
          fr: "en vigueur le jour où le délai est parti",
          en: "in force on the day on which the clock started")
      case .receipt:
        either(fr: "en vigueur le jour de la réception", en: "in force on the day of receipt")
      }
    return text(
      fr: "Déclaration \(named(id)), du \(date(effective)), \(reason).",
      en: "Declaration \(named(id)), of \(date(effective)), \(reason).")
  }

  /// The time zone and, for business days, the calendar that the days are counted with.
  public func counted(with calendar: String, _ unit: Standard.Unit, zone: String) -> String {
    switch unit {
    case .businessDays:
      text(
        fr: "Jours comptés selon le calendrier \(named(calendar)), dans le fuseau \(safe(zone)).",
        en: "Days counted by the calendar \(named(calendar)), in the time zone \(safe(zone)).")
    case .calendarDays:
      text(
        fr: "Jours civils, tous comptés, dans le fuseau \(safe(zone)).",
        en: "Calendar days, all of them counted, in the time zone \(safe(zone)).")
    }
  }

  /// A reading of the declaration that is not confirmed.
  public func toBeConfirmed(_ note: String) -> String {
    text(fr: "À confirmer\u{A0}: \(note)", en: "To be confirmed: \(note)")
  }
}
