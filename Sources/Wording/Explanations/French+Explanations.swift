public import BusinessDays
public import ServiceStandards

extension French {
  public func started(_ cause: ClockStart, on day: Day, event: Int64) -> String {
    let head = "Le délai court depuis le \(weekdayAndDate(day)), jour"
    let event = self.event(event)
    return switch cause {
    case .receipt: "\(head) de la réception (\(event))."
    case .completeReceipt: "\(head) de la réception d’une demande déjà complète (\(event))."
    case .completion(of: 1): "\(head) où la demande est devenue complète (\(event))."
    case .completion(of: let count):
      "\(head) où la demande est devenue complète (\(event), le premier des \(number(count)) "
        + "qui le disent)."
    case .milestone(let name): "\(head) de l’étape \(typed(name)) (\(event))."
    }
  }

  public func moved(from day: Day, to start: Day) -> String {
    "La demande est arrivée hors des heures d’ouverture, le \(weekdayAndDate(day))\u{A0}: selon la "
      + "déclaration, le délai part du \(weekdayAndDate(start))."
  }

  public func restarted(by milestone: String, on day: Day, event: Int64, previousDue: Day)
    -> String
  {
    "L’étape \(typed(milestone)) du \(date(day)) (\(self.event(event))) fait repartir le délai, "
      + "dont l’échéance était le \(date(previousDue))."
  }

  public func idle(_ milestone: String, on day: Day, event: Int64, afterDue due: Day) -> String {
    "L’étape \(typed(milestone)) du \(date(day)) (\(self.event(event))) ne change rien\u{A0}: "
      + "l’échéance du \(date(due)) était passée."
  }

  public func waiting(for milestone: String) -> String {
    "Le délai ne court pas encore\u{A0}: il partira de l’étape \(typed(milestone))."
  }

  public var startDay: String { "départ, ne compte pas" }

  public func counted(dayNumber number: Int) -> String { "jour \(self.number(number))" }

  public func notCounted(why: String) -> String { "ne compte pas\u{A0}: \(why)" }

  public func due(_ day: Day, limit: Int, _ unit: Standard.Unit) -> String {
    "L’échéance est le \(weekdayAndDate(day)), dernier des \(days(limit, unit))."
  }

  public func stopped(
    by milestone: String, on day: Day, event: Int64, days: Int, _ unit: Standard.Unit
  ) -> String {
    "L’étape \(typed(milestone)) du \(weekdayAndDate(day)) (\(self.event(event))) arrête le délai "
      + "à temps, au \(self.day(days, unit))."
  }

  public func stoppedLate(
    by milestone: String, on day: Day, event: Int64, days: Int, lateBy: Int, _ unit: Standard.Unit
  ) -> String {
    "L’étape \(typed(milestone)) du \(weekdayAndDate(day)) (\(self.event(event))) arrête le délai "
      + "au \(self.day(days, unit)), avec \(self.days(lateBy, unit)) de retard."
  }

  public func stoppedBeforeStart(by milestone: String, on day: Day, event: Int64) -> String {
    "L’étape \(typed(milestone)) du \(date(day)) (\(self.event(event))) précède le départ du "
      + "délai\u{A0}: elle compte comme faite à temps, dès ce départ."
  }

  public func closed(reason: String, on day: Day, event: Int64, _ time: ClosingTime) -> String {
    let head = "Le dossier est fermé le \(date(day)) (\(reason), \(self.event(event)))"
    return switch time {
    case .whileWaiting:
      "\(head), avant que le délai coure\u{A0}: l’obligation est exclue du calcul."
    case .inTime: "\(head), au plus tard à l’échéance\u{A0}: l’obligation est exclue du calcul."
    case .afterDue: "\(head), après l’échéance\u{A0}: le manquement demeure."
    }
  }

  public func lifted(byAssessment isAdmissible: Bool, on day: Day, event: Int64) -> String {
    "Le dossier est jugé \(admissibility(isAdmissible)) le \(date(day)) "
      + "(\(self.event(event)))\u{A0}: l’obligation est exclue du calcul depuis ce jour."
  }

  public func running(asOf day: Day, daysLeft: Int, _ unit: Standard.Unit) -> String {
    if daysLeft > 0 { return "Au \(date(day)), il reste \(days(daysLeft, unit))." }
    let noun =
      switch unit {
      case .businessDays: "jour ouvrable"
      case .calendarDays: "jour civil"
      }
    return "Au \(date(day)), il ne reste aucun \(noun) après celui-ci."
  }

  public func overdue(asOf day: Day, lateBy: Int, _ unit: Standard.Unit) -> String {
    "Au \(date(day)), rien n’a arrêté le délai, dépassé de \(days(lateBy, unit))."
  }

  public func stands(_ outcome: Outcome, asOf day: Day) -> String {
    "État au \(date(day))\u{A0}: \(self.outcome(outcome))."
  }

  public func follows(declaration id: String, effective: Day, _ from: FollowedFrom) -> String {
    let reason =
      switch from {
      case .start: "en vigueur le jour où le délai est parti"
      case .receipt: "en vigueur le jour de la réception"
      }
    return "Déclaration \(named(id)), du \(date(effective)), \(reason)."
  }

  public func counted(with calendar: String, _ unit: Standard.Unit, zone: String) -> String {
    switch unit {
    case .businessDays:
      "Jours comptés selon le calendrier \(named(calendar)), dans le fuseau \(safe(zone))."
    case .calendarDays: "Jours civils, tous comptés, dans le fuseau \(safe(zone))."
    }
  }

  public func toBeConfirmed(_ note: String) -> String { "À confirmer\u{A0}: \(note)" }
}
