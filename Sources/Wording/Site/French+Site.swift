public import BusinessDays
public import Standards

extension French {
  public func labelled(_ label: SiteLabel, _ text: MarkedText) -> MarkedText {
    "\(self.label(label))\u{A0}: \(text)"
  }

  public func period(_ label: String, from: Day, through: Day, asOf day: Day) -> MarkedText {
    "Période \(safe(label)), du \(marked(from)) au \(marked(through)). "
      + "Données au \(marked(day))."
  }

  public func inForce(since day: Day) -> MarkedText { "en vigueur depuis le \(marked(day))" }

  public func smallCounts(below count: Int) -> MarkedText {
    "Les résultats de moins de \(marked(count)) dossiers ne sont pas publiés par groupe ni par "
      + "mois, non plus que ceux qui permettraient de les retrouver par soustraction; ils comptent "
      + "dans les totaux."
  }

  public func standards(_ count: Int, with verdict: Verdict) -> String {
    switch verdict {
    case .onTarget: count < 2 ? "cible atteinte" : "cibles atteintes"
    case .slipping: "en recul"
    case .recovering: "en reprise"
    case .offTarget: count < 2 ? "cible non atteinte" : "cibles non atteintes"
    case .noData: "sans données"
    }
  }

  public func allStandards(_ count: Int) -> String { count < 2 ? "engagement" : "engagements" }

  public func onTime(_ rate: Rate) -> MarkedText {
    "\(marked(rate.onTime)) sur \(marked(rate.settled)) dans le\u{A0}délai"
  }

  public func target(_ target: Target) -> MarkedText { "cible\u{A0}: \(marked(target))" }

  public func marginLeft(_ count: Int) -> MarkedText {
    switch count {
    case 0: "plus aucun retard possible"
    case 1: "encore \(marked(count)) retard possible"
    default: "encore \(marked(count)) retards possibles"
    }
  }

  public func recoveryNeeded(_ count: Int?) -> MarkedText {
    switch count {
    case 1: "\(marked(1)) réponse dans le délai"
    case .some(let count): "\(marked(count)) réponses de suite dans les délais"
    case nil: "hors d’atteinte pour la période"
    }
  }

  public func outlook(of pending: Int, worst: MarkedText, best: MarkedText) -> MarkedText {
    "\(marked(pending)) à échoir\u{A0}: au pire \(worst), au mieux \(best)"
  }

  public var nothingPending: String { "plus rien à échoir" }

  public func trend(_ rate: Rate, target: Target, since day: Day) -> MarkedText {
    guard rate.settled > 0 else { return "rien à compter depuis le \(marked(day))" }
    return "\(marked(rate, target: target)) depuis le \(marked(day)) "
      + "(\(marked(rate.onTime)) sur \(marked(rate.settled)))"
  }

  public func delay(_ days: Int, _ unit: Standard.Unit) -> MarkedText {
    let noun =
      switch unit {
      case .businessDays: days < 2 ? "jour ouvrable" : "jours ouvrables"
      case .calendarDays: days < 2 ? "jour civil" : "jours civils"
      }
    return days == 0
      ? MarkedText(.number(value: "0", shown: "le jour même")) : "\(marked(days))\u{A0}\(noun)"
  }

  public func standing(_ rate: Rate, of standard: Standard, verdict: Verdict) -> MarkedText {
    guard rate.settled > 0 else { return "Rien n’est encore à compter dans la période." }
    let counted: MarkedText =
      "Dans la période, \(marked(rate.onTime)) des \(marked(rate.settled)) cas réglés l’ont été "
      + "dans le délai de \(delay(standard.limit, standard.unit)), soit "
      + "\(marked(rate, target: standard.target))."
    let target = marked(standard.target)
    switch verdict {
    case .onTarget: return counted + " La cible de \(target) est atteinte."
    case .slipping:
      return counted + " La cible de \(target) est atteinte, mais ne l’est plus ces derniers temps."
    case .recovering:
      return counted + " La cible de \(target) n’est pas atteinte, mais l’est ces derniers temps."
    case .offTarget: return counted + " La cible de \(target) n’est pas atteinte."
    case .noData: return counted
    }
  }

  public func undecided(_ pending: Int, of total: Int) -> MarkedText {
    guard pending > 0 else { return "Plus rien n’est à échoir dans la période." }
    return "\(marked(pending)) sur \(marked(total)), soit \(markedShare(pending, of: total)), "
      + "peuvent encore être dans le délai ou non."
  }
}
