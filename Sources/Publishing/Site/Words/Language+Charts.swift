public import Language
public import ServiceStandards

extension Language {
  /// A month's name, as short as it can be.
  public func shortMonth(_ month: Int) -> String {
    text(
      fr: nth(
        month,
        of: [
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.",
          "nov.", "déc.",
        ]),
      en: nth(
        month,
        of: [
          "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.",
        ]))
  }

  /// A weekday's name, as short as it can be; 1 is Monday.
  public func shortWeekday(_ weekday: Int) -> String {
    text(
      fr: nth(weekday, of: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]),
      en: nth(weekday, of: ["Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun."]))
  }

  /// A month of a year.
  public func month(_ month: Int, of year: Int) -> String {
    "\(monthName(month)) \(year)"
  }

  /// A percentage that is rounded already, with a point: `91.3`.
  public func percent(digits: String) -> String {
    text(fr: digits.split(separator: ".").joined(separator: ",") + "\u{A0}%", en: digits + "%")
  }

  /// The title of a small picture of a standard's rate and target.
  public func rateTitle(_ rate: String, target: String) -> String {
    text(
      fr: "Taux de \(rate) pour une cible de \(target)",
      en: "Rate of \(rate) for a target of \(target)")
  }

  /// Its description: what the period can still come to.
  public func rateDescription(worst: String, best: String) -> String {
    text(
      fr: "De \(worst) au pire à \(best) au mieux, selon ce que donnera ce qui est à échoir.",
      en: "From \(worst) at worst to \(best) at best, as what is to fall due turns out.")
  }

  /// The title of a picture of a standard's last months.
  public func monthsTitle(_ count: Int) -> String {
    text(
      fr: "Taux mensuel, \(plural(count, "dernier mois", "derniers mois"))",
      en: "Monthly rate, last \(plural(count, "month", "months"))")
  }

  /// Its description.
  public func monthsDescription(lowest: String, highest: String, last: String, target: String)
    -> String
  {
    text(
      fr: "Au plus bas \(lowest), au plus haut \(highest), le dernier mois \(last); la cible est "
        + "de \(target).",
      en: "Lowest \(lowest), highest \(highest), last month \(last); the target is \(target).")
  }

  /// The title of a picture of the parts of a period: on time, late, undecided.
  public var partsTitle: String {
    text(
      fr: "Ce qui est réglé et ce qui est à échoir", en: "What is settled and what is to fall due")
  }

  /// The title of the same of a period that is over: on time, late.
  public var partsTitleOfPast: String {
    text(fr: "Ce qui était dans le délai et hors délai", en: "What was on time and what was late")
  }

  /// Its description when the period is over.
  public func partsDescription(onTime: Int, missed: Int) -> String {
    text(
      fr: "\(number(onTime)) dans le délai, \(number(missed)) hors délai.",
      en: "\(number(onTime)) on time, \(number(missed)) late.")
  }

  /// Its description.
  public func partsDescription(onTime: Int, missed: Int, pending: Int) -> String {
    text(
      fr:
        "\(number(onTime)) dans le délai, \(number(missed)) hors délai, \(number(pending)) à "
        + "échoir.",
      en: "\(number(onTime)) on time, \(number(missed)) late, \(number(pending)) to fall due.")
  }

  /// The title of the control chart.
  public var controlTitle: String {
    text(fr: "Carte de contrôle du taux mensuel", en: "Control chart of the monthly rate")
  }

  /// Its description: its lines, and how many months stand out.
  public func controlDescription(
    months: Int, mean: String, lower: String, upper: String, target: String, signals: Int
  ) -> String {
    text(
      fr: "\(plural(months, "mois", "mois")), moyenne des mois de \(mean), limites de \(lower) à "
        + "\(upper), cible de \(target); \(plural(signals, "mois ressort", "mois ressortent")).",
      en: "\(plural(months, "month", "months")), mean of the months \(mean), limits \(lower) to "
        + "\(upper), target \(target); \(plural(signals, "month stands", "months stand")) out.")
  }

  /// How to read it; limits that are provisional allow less to be said.
  public func controlReading(isProvisional: Bool) -> String {
    text(
      fr: "Chaque mois y pèse autant, quel que soit son nombre de cas. Entre les limites, les mois "
        + "varient d’eux-mêmes\u{A0}: chercher la cause d’un seul mois n’y apprend rien. "
        + (isProvisional
          ? "Les limites étant provisoires, un mois qui ressort invite à y regarder, sans plus."
          : "Un mois qui ressort, lui, a une cause."),
      en:
        "Every month weighs the same, however many cases it has. Between the limits, months vary "
        + "of "
        + "themselves: there is nothing to learn from looking for the cause of one of them. "
        + (isProvisional
          ? "With provisional limits, a month that stands out is worth a look, no more."
          : "A month that stands out does have a cause."))
  }

  /// What is said of limits that rest on fewer months than are enough.
  public func provisional(_ months: Int, enough: Int) -> MarkedText {
    either(
      fr: "Limites provisoires\u{A0}: elles reposent sur \(marked(months)) mois; il en faut "
        + "\(marked(enough)).",
      en: "Provisional limits: they rest on \(marked(months)) months; \(marked(enough)) are needed."
    )
  }

  /// What is said where there are too few months for a chart.
  public var tooFewMonths: String {
    text(
      fr: "Il faut au moins deux mois terminés et publiés pour une carte de contrôle.",
      en: "A control chart takes at least two months that are over and published.")
  }

  /// What makes a month stand out.
  public func signal(_ signal: ControlChart.Signal) -> String {
    switch signal {
    case .beyondLimit:
      text(fr: "hors des limites", en: "beyond the limits")
    case .shift:
      text(
        fr: "sept mois ou plus de suite du même côté de la moyenne",
        en: "seven months or more in a row on one side of the mean")
    case .drift:
      text(
        fr: "sept mois ou plus de suite dans le même sens",
        en: "seven months or more in a row in one direction")
    case .nearLimit:
      text(fr: "deux mois sur trois près d’une limite", en: "two months of three near a limit")
    }
  }

  /// A name of several things, then they.
  public func named(_ name: MarkedText, _ things: MarkedText) -> MarkedText {
    either(fr: "\(name)\u{A0}: \(things)", en: "\(name): \(things)")
  }

  /// What is said when no month that is over stands out.
  public var noSignal: String {
    text(fr: "Aucun mois terminé ne ressort.", en: "No month that is over stands out.")
  }

  /// What is said of the month in progress: its rate, and where it would stand beside limits in
  /// which it is not.
  public func runningMonth(_ month: MarkedText, rate: MarkedText, _ place: ControlChart.Place)
    -> MarkedText
  {
    let stands =
      switch place {
      case .below:
        either(fr: "sous la limite inférieure", en: "below the lower limit")
      case .within:
        either(fr: "entre les limites", en: "between the limits")
      case .above:
        either(fr: "au-dessus de la limite supérieure", en: "above the upper limit")
      }
    return either(
      fr: "Mois en cours, \(month)\u{A0}: \(rate) jusqu’ici. Il n’entre pas dans le calcul des "
        + "limites; s’il se terminait ainsi, il serait \(stands).",
      en: "Month in progress, \(month): \(rate) so far. It is not in the limits; if it ended "
        + "like this, it would be \(stands).")
  }

  /// What is said of a month that is not over.
  public var monthRunning: String {
    text(fr: "mois en cours", en: "month not over")
  }

  /// The title of the histogram.
  public func delaysTitle(_ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays:
      text(fr: "Délais en jours ouvrables", en: "Delays in business days")
    case .calendarDays:
      text(fr: "Délais en jours civils", en: "Delays in calendar days")
    }
  }

  /// Its description: how many are on each side of the norm.
  public func delaysDescription(onTime: Int, missed: Int, limit: String) -> String {
    text(
      fr:
        "\(number(onTime)) à gauche de la norme de \(limit), dans le délai, et \(number(missed)) à "
        + "droite, hors délai.",
      en:
        "\(number(onTime)) to the left of the standard of \(limit), on time, and "
        + "\(number(missed)) to "
        + "the right, late.")
  }

  /// What is said in its place.
  public var nothingSettled: String {
    text(fr: "Rien n’est réglé dans la période.", en: "Nothing is settled in the period.")
  }

  /// The name of its axis.
  public func delayAxis(_ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays:
      text(fr: "jours ouvrables", en: "business days")
    case .calendarDays:
      text(fr: "jours civils", en: "calendar days")
    }
  }

  /// The title of the calendar.
  public func calendarTitle(_ period: String) -> String {
    text(
      fr: "Calendrier de la période \(safe(period))", en: "Calendar of the period \(safe(period))")
  }

  /// Its description: how many days there are of each kind.
  public func calendarDescription(
    allOnTime: Int, fewMissed: Int, manyMissed: Int, nothing: Int, closed: Int
  ) -> String {
    text(
      fr:
        "\(plural(allOnTime, "jour", "jours")) où tout fut dans le délai, \(number(fewMissed)) "
        + "avec "
        + "quelques retards, \(number(manyMissed)) avec plusieurs, \(number(nothing)) sans rien à "
        + "compter, \(number(closed)) de fermeture.",
      en:
        "\(plural(allOnTime, "day", "days")) with all on time, \(number(fewMissed)) with a few "
        + "late, "
        + "\(number(manyMissed)) with several, \(number(nothing)) with nothing to count, "
        + "\(number(closed)) closed.")
  }

  /// Some were late, fewer than so many.
  public func fewLate(below count: Int) -> String {
    text(
      fr: count == 2 ? "1 hors délai" : "1 à \(number(count - 1)) hors délai",
      en: count == 2 ? "1 late" : "1 to \(number(count - 1)) late")
  }

  /// So many were late, or more.
  public func manyLate(from count: Int) -> String {
    text(fr: "\(number(count)) hors délai ou plus", en: "\(number(count)) or more late")
  }

  /// What was counted on a day.
  public var calendarReading: String {
    text(
      fr:
        "Une réponse dans le délai compte le jour où elle est donnée, un retard le jour de "
        + "l’échéance.",
      en: "An answer on time counts on the day it is given, a late one on the day it was due.")
  }

  /// What stands in place of a count that is withheld.
  public func withheld(below count: Int) -> String {
    text(
      fr: "moins de \(number(count)) ou non publié", en: "fewer than \(number(count)) or withheld")
  }
}
