public import BusinessDays
public import ServiceStandards

extension French {
  public func years(_ years: ClosedRange<Int>) -> String {
    "de \(years.lowerBound) à \(years.upperBound)"
  }

  public func closedDaysTitle(_ calendar: String, from: Day, through: Day) -> String {
    "\(calendar), jours fermés du \(date(from)) au \(date(through))"
  }

  public func closedWeekdays(_ weekdays: [Weekday]) -> String {
    weekdays.isEmpty
      ? "ouvert tous les jours de la semaine"
      : "fermé \(list(weekdays.map { "le " + weekdayName($0.rawValue) }, .and))"
  }

  public func closedDays(_ count: Int, businessDays: Int) -> String {
    "\(plural(count, "jour férié ou fermé", "jours fériés ou fermés")), "
      + "\(counted(businessDays, .businessDay))."
  }

  public func title(of section: DeclarationSection) -> String {
    switch section {
    case .standards: "Normes de service\u{A0}:"
    case .services: "Services\u{A0}:"
    case .milestones: "Étapes\u{A0}:"
    case .offices: "Bureaux\u{A0}:"
    case .channels: "Canaux\u{A0}:"
    case .reasons: "Motifs de fermeture\u{A0}:"
    case .policies: "Règles de calcul\u{A0}:"
    case .notes: "Lectures du texte\u{A0}:"
    }
  }

  public func inForce(from: Day, through: Day?) -> String {
    through.map { "en vigueur du \(date(from)) au \(date($0))" }
      ?? "en vigueur depuis le \(date(from))"
  }

  public func confirmation(_ isConfirmed: Bool) -> String {
    isConfirmed ? "confirmée" : "à confirmer"
  }

  public func rule(
    limit: Int, _ unit: Standard.Unit, from start: String, to stops: [String], restarts: Bool,
    admissibleOnly: Bool
  ) -> String {
    "\(days(limit, unit)), de l’étape \(typed(start)) à l’étape \(list(stops.map(typed), .or))"
      + (restarts ? "; le délai repart à chaque \(typed(start)) dans le délai" : "")
      + (admissibleOnly ? "; dossiers admissibles seulement" : "")
  }

  public func policy(_ outsideHours: Policies.OutsideHours) -> String {
    switch outsideHours {
    case .sameDate: "ce qui arrive hors des heures d’ouverture compte à sa date"
    case .nextBusinessDay:
      "ce qui arrive après la fermeture, ou un jour fermé, compte le jour ouvrable suivant"
    }
  }

  public func policy(stoppingChannels: [String]?) -> String {
    stoppingChannels.map { "une réponse arrête le délai par ces canaux\u{A0}: \(list($0, .or))" }
      ?? "une réponse par n’importe quel canal arrête le délai"
  }

  public var confidentialService: String { "service confidentiel" }

  public func policy(_ trend: TrendPolicy) -> String {
    "la tendance est celle des \(trend.businessDays) derniers jours ouvrables; une norme est en "
      + "recul à partir de \(counted(trend.slippingMisses, .miss))"
  }

  public func policy(fiscalYearBegins: MonthDay) -> String {
    let day = fiscalYearBegins.day == 1 ? "1er" : "\(fiscalYearBegins.day)"
    return "l’exercice commence le \(day) \(monthName(fiscalYearBegins.month))"
  }

  public func policy(_ publication: Publication) -> String {
    let below = publication.smallCountsBelow
    return below == 1
      ? "les ventilations publiées montrent tous les groupes"
      : "les ventilations publiées ne montrent pas les groupes de moins de "
        + counted(below, .obligation)
  }

  public func hours(_ hours: [Range<Int>]) -> String {
    list(hours.map { "de \(timeOfDay($0.lowerBound)) à \(timeOfDay($0.upperBound))" }, .and)
  }

  private func timeOfDay(_ minute: Int) -> String {
    minute == 24 * 60 ? "minuit" : time(hour: minute / 60, minute: minute % 60)
  }

  public func deadline(
    _ due: Day, from start: Day, limit: Int, _ unit: Standard.Unit, calendar: String
  ) -> String {
    "Échéance\u{A0}: le \(weekdayAndDate(due)), \(days(limit, unit)) après le "
      + "\(weekdayAndDate(start)) (\(calendar))"
  }

  public var uncountedDays: String { "Jours non comptés\u{A0}:" }

  public func elapsed(_ count: Int, from start: Day, to end: Day, calendar: String) -> String {
    "\(counted(count, .businessDay)), du \(weekdayAndDate(start)) au \(weekdayAndDate(end)) "
      + "(\(calendar))"
  }

  public func closedEnd(_ end: Day, countsAs next: Day, why: String) -> String {
    "Le \(date(end)) est fermé (\(why))\u{A0}: ce qui s’y fait compte le \(weekdayAndDate(next))."
  }
}
