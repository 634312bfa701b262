public import BusinessDays
public import Language

extension Language {
  /// The years that a calendar answers for.
  public func years(_ years: ClosedRange<Int>) -> String {
    text(
      fr: "de \(years.lowerBound) à \(years.upperBound)",
      en: "\(years.lowerBound) to \(years.upperBound)")
  }

  /// What stands above the closed days of a period.
  public func closedDaysTitle(_ calendar: String, from: Day, through: Day) -> String {
    text(
      fr: "\(calendar), jours fermés du \(date(from)) au \(date(through))",
      en: "\(calendar), closed days from \(date(from)) to \(date(through))")
  }

  /// The weekdays on which a calendar is always closed.
  public func closedWeekdays(_ weekdays: [Weekday]) -> String {
    text(
      fr: weekdays.isEmpty
        ? "ouvert tous les jours de la semaine"
        : "fermé \(list(weekdays.map { "le " + weekdayName($0.rawValue) }, .and))",
      en: weekdays.isEmpty
        ? "open all days of the week"
        : "closed on \(list(weekdays.map { weekdayName($0.rawValue) + "s" }, .and))")
  }

  /// What stands below a period's closed days, weekdays left out.
  public func closedDays(_ count: Int, businessDays: Int) -> String {
    text(
      fr: "\(plural(count, "jour férié ou fermé", "jours fériés ou fermés")), "
        + "\(counted(businessDays, .businessDay)).",
      en: "\(plural(count, "holiday or closed day", "holidays or closed days")), "
        + "\(counted(businessDays, .businessDay)).")
  }

  /// What stands above a part of a declaration.
  public func title(of section: DeclarationSection) -> String {
    switch section {
    case .standards:
      text(fr: "Normes de service\u{A0}:", en: "Service standards:")
    case .services:
      text(fr: "Services\u{A0}:", en: "Services:")
    case .milestones:
      text(fr: "Étapes\u{A0}:", en: "Milestones:")
    case .offices:
      text(fr: "Bureaux\u{A0}:", en: "Offices:")
    case .channels:
      text(fr: "Canaux\u{A0}:", en: "Channels:")
    case .reasons:
      text(fr: "Motifs de fermeture\u{A0}:", en: "Closing reasons:")
    case .policies:
      text(fr: "Règles de calcul\u{A0}:", en: "Counting policies:")
    case .notes:
      text(fr: "Lectures du texte\u{A0}:", en: "Readings of the text:")
    }
  }

  /// Since when a declaration is in force, and up to when, if another one follows.
  public func inForce(from: Day, through: Day?) -> String {
    text(
      fr: through.map { "en vigueur du \(date(from)) au \(date($0))" }
        ?? "en vigueur depuis le \(date(from))",
      en: through.map { "in force from \(date(from)) to \(date($0))" }
        ?? "in force since \(date(from))")
  }

  /// Whether a reading of the declaration is confirmed.
  public func confirmation(_ isConfirmed: Bool) -> String {
    text(
      fr: isConfirmed ? "confirmée" : "à confirmer",
      en: isConfirmed ? "confirmed" : "to be confirmed")
  }

  /// What stops and starts a standard's clock, and how far it may go.
  public func rule(
    limit: Int, _ unit: Standard.Unit, from start: String, to stops: [String], restarts: Bool,
    admissibleOnly: Bool
  ) -> String {
    text(
      fr:
        "\(days(limit, unit)), de l’étape \(typed(start)) à l’étape \(list(stops.map(typed), .or))"
        + (restarts ? "; le délai repart à chaque \(typed(start)) dans le délai" : "")
        + (admissibleOnly ? "; dossiers admissibles seulement" : ""),
      en: "\(days(limit, unit)), from the milestone \(typed(start)) to the milestone "
        + list(stops.map(typed), .or)
        + (restarts ? "; each \(typed(start)) in time starts the clock again" : "")
        + (admissibleOnly ? "; admissible dossiers only" : ""))
  }

  /// What day a request received outside business hours has.
  public func policy(_ outsideHours: Policies.OutsideHours) -> String {
    switch outsideHours {
    case .sameDate:
      text(
        fr: "ce qui arrive hors des heures d’ouverture compte à sa date",
        en: "what comes outside business hours counts on its date")
    case .nextBusinessDay:
      text(
        fr: "ce qui arrive après la fermeture, ou un jour fermé, compte le jour ouvrable suivant",
        en: "what comes after closing, or on a closed day, counts on the next business day")
    }
  }

  /// By which channels an answer stops the clock; any when nil.
  public func policy(stoppingChannels: [String]?) -> String {
    text(
      fr: stoppingChannels.map {
        "une réponse arrête le délai par ces canaux\u{A0}: \(list($0, .or))"
      }
        ?? "une réponse par n’importe quel canal arrête le délai",
      en: stoppingChannels.map { "an answer stops the clock by these channels: \(list($0, .or))" }
        ?? "an answer by any channel stops the clock")
  }

  /// That only some may see the dossiers of a service, after its name.
  public var confidentialService: String {
    text(fr: "service confidentiel", en: "a confidential service")
  }

  /// The trend window, and the misses in it from which a standard slips.
  public func policy(_ trend: TrendPolicy) -> String {
    text(
      fr:
        "la tendance est celle des \(trend.businessDays) derniers jours ouvrables; une norme est "
        + "en "
        + "recul à partir de \(counted(trend.slippingMisses, .miss))",
      en:
        "the trend is that of the last \(trend.businessDays) business days; a standard slips from "
        + "\(counted(trend.slippingMisses, .miss)) on")
  }

  /// When the fiscal year begins.
  public func policy(fiscalYearBegins: MonthDay) -> String {
    switch self {
    case .french:
      let day = fiscalYearBegins.day == 1 ? "1er" : "\(fiscalYearBegins.day)"
      return "l’exercice commence le \(day) \(monthName(fiscalYearBegins.month))"

    case .english:
      return
        "the fiscal year begins on \(monthName(fiscalYearBegins.month)) \(fiscalYearBegins.day)"
    }
  }

  /// What is withheld of results that are published.
  public func policy(_ publication: Publication) -> String {
    let below = publication.smallCountsBelow
    return text(
      fr: below == 1
        ? "les ventilations publiées montrent tous les groupes"
        : "les ventilations publiées ne montrent pas les groupes de moins de "
          + counted(below, .obligation),
      en: below == 1
        ? "published breakdowns show every group"
        : "published breakdowns do not show groups of fewer than \(counted(below, .obligation))")
  }

  /// An office's hours.
  public func hours(_ hours: [Range<Int>]) -> String {
    text(
      fr: list(hours.map { "de \(timeOfDay($0.lowerBound)) à \(timeOfDay($0.upperBound))" }, .and),
      en: list(hours.map { "\(timeOfDay($0.lowerBound)) to \(timeOfDay($0.upperBound))" }, .and))
  }

  private func timeOfDay(_ minute: Int) -> String {
    text(
      fr: minute == 24 * 60 ? "minuit" : time(hour: minute / 60, minute: minute % 60),
      en: minute == 24 * 60 ? "midnight" : time(hour: minute / 60, minute: minute % 60))
  }

  /// A due day.
  public func deadline(
    _ due: Day, from start: Day, limit: Int, _ unit: Standard.Unit, calendar: String
  ) -> String {
    text(
      fr: "Échéance\u{A0}: le \(weekdayAndDate(due)), \(days(limit, unit)) après le "
        + "\(weekdayAndDate(start)) (\(calendar))",
      en: "Due: \(weekdayAndDate(due)), \(days(limit, unit)) after \(weekdayAndDate(start)) "
        + "(\(calendar))")
  }

  /// What stands above the days that were not counted.
  public var uncountedDays: String {
    text(fr: "Jours non comptés\u{A0}:", en: "Days not counted:")
  }

  /// How many business days lie between two dates.
  public func elapsed(_ count: Int, from start: Day, to end: Day, calendar: String) -> String {
    text(
      fr: "\(counted(count, .businessDay)), du \(weekdayAndDate(start)) au \(weekdayAndDate(end)) "
        + "(\(calendar))",
      en:
        "\(counted(count, .businessDay)), from \(weekdayAndDate(start)) to \(weekdayAndDate(end)) "
        + "(\(calendar))")
  }

  /// Why a closed end counts as the next business day.
  public func closedEnd(_ end: Day, countsAs next: Day, why: String) -> String {
    text(
      fr:
        "Le \(date(end)) est fermé (\(why))\u{A0}: ce qui s’y fait compte le "
        + "\(weekdayAndDate(next)).",
      en: "\(date(end)) is closed (\(why)): what is done then counts on \(weekdayAndDate(next)).")
  }
}
