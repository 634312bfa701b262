public import ServiceStandards

extension French {
  public func shortMonth(_ month: Int) -> String {
    nth(
      month,
      of: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.",
        "nov.", "déc.",
      ])
  }

  public func shortWeekday(_ weekday: Int) -> String {
    nth(weekday, of: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."])
  }

  public func month(_ month: Int, of year: Int) -> String { "\(monthName(month)) \(year)" }

  public func percent(digits: String) -> String {
    digits.split(separator: ".").joined(separator: ",") + "\u{A0}%"
  }

  public func rateTitle(_ rate: String, target: String) -> String {
    "Taux de \(rate) pour une cible de \(target)"
  }

  public func rateDescription(worst: String, best: String) -> String {
    "De \(worst) au pire à \(best) au mieux, selon ce que donnera ce qui est à échoir."
  }

  public func monthsTitle(_ count: Int) -> String {
    "Taux mensuel, \(plural(count, "dernier mois", "derniers mois"))"
  }

  public func monthsDescription(lowest: String, highest: String, last: String, target: String)
    -> String
  {
    "Au plus bas \(lowest), au plus haut \(highest), le dernier mois \(last); la cible est "
      + "de \(target)."
  }

  public var partsTitle: String { "Ce qui est réglé et ce qui est à échoir" }

  public var partsTitleOfPast: String { "Ce qui était dans le délai et hors délai" }

  public func partsDescription(onTime: Int, missed: Int) -> String {
    "\(number(onTime)) dans le délai, \(number(missed)) hors délai."
  }

  public func partsDescription(onTime: Int, missed: Int, pending: Int) -> String {
    "\(number(onTime)) dans le délai, \(number(missed)) hors délai, \(number(pending)) à échoir."
  }

  public var controlTitle: String { "Carte de contrôle du taux mensuel" }

  public func controlDescription(
    months: Int, mean: String, lower: String, upper: String, target: String, signals: Int
  ) -> String {
    "\(plural(months, "mois", "mois")), moyenne des mois de \(mean), limites de \(lower) à "
      + "\(upper), cible de \(target); \(plural(signals, "mois ressort", "mois ressortent"))."
  }

  public func controlReading(isProvisional: Bool) -> String {
    "Chaque mois y pèse autant, quel que soit son nombre de cas. Entre les limites, les mois "
      + "varient d’eux-mêmes\u{A0}: chercher la cause d’un seul mois n’y apprend rien. "
      + (isProvisional
        ? "Les limites étant provisoires, un mois qui ressort invite à y regarder, sans plus."
        : "Un mois qui ressort, lui, a une cause.")
  }

  public func provisional(_ months: Int, enough: Int) -> MarkedText {
    "Limites provisoires\u{A0}: elles reposent sur \(marked(months)) mois; il en faut "
      + "\(marked(enough))."
  }

  public var tooFewMonths: String {
    "Il faut au moins deux mois terminés et publiés pour une carte de contrôle."
  }

  public func signal(_ signal: ControlChart.Signal) -> String {
    switch signal {
    case .beyondLimit: "hors des limites"
    case .shift: "sept mois ou plus de suite du même côté de la moyenne"
    case .drift: "sept mois ou plus de suite dans le même sens"
    case .nearLimit: "deux mois sur trois près d’une limite"
    }
  }

  public func named(_ name: MarkedText, _ things: MarkedText) -> MarkedText {
    "\(name)\u{A0}: \(things)"
  }

  public var noSignal: String { "Aucun mois terminé ne ressort." }

  public func runningMonth(_ month: MarkedText, rate: MarkedText, _ place: ControlChart.Place)
    -> MarkedText
  {
    let stands =
      switch place {
      case .below: "sous la limite inférieure"
      case .within: "entre les limites"
      case .above: "au-dessus de la limite supérieure"
      }
    return "Mois en cours, \(month)\u{A0}: \(rate) jusqu’ici. Il n’entre pas dans le calcul des "
      + "limites; s’il se terminait ainsi, il serait \(stands)."
  }

  public var monthRunning: String { "mois en cours" }

  public func delaysTitle(_ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: "Délais en jours ouvrables"
    case .calendarDays: "Délais en jours civils"
    }
  }

  public func delaysDescription(onTime: Int, missed: Int, limit: String) -> String {
    "\(number(onTime)) à gauche de la norme de \(limit), dans le délai, et \(number(missed)) à "
      + "droite, hors délai."
  }

  public var nothingSettled: String { "Rien n’est réglé dans la période." }

  public func delayAxis(_ unit: Standard.Unit) -> String {
    switch unit {
    case .businessDays: "jours ouvrables"
    case .calendarDays: "jours civils"
    }
  }

  public func calendarTitle(_ period: String) -> String {
    "Calendrier de la période \(safe(period))"
  }

  public func calendarDescription(
    allOnTime: Int, fewMissed: Int, manyMissed: Int, nothing: Int, closed: Int
  ) -> String {
    "\(plural(allOnTime, "jour", "jours")) où tout fut dans le délai, \(number(fewMissed)) avec "
      + "quelques retards, \(number(manyMissed)) avec plusieurs, \(number(nothing)) sans rien à "
      + "compter, \(number(closed)) de fermeture."
  }

  public func fewLate(below count: Int) -> String {
    count == 2 ? "1 hors délai" : "1 à \(number(count - 1)) hors délai"
  }

  public func manyLate(from count: Int) -> String { "\(number(count)) hors délai ou plus" }

  public var calendarReading: String {
    "Une réponse dans le délai compte le jour où elle est donnée, un retard le jour de l’échéance."
  }

  public func withheld(below count: Int) -> String { "moins de \(number(count)) ou non publié" }
}
