public import BusinessDays
public import ServiceStandards

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
    case .slipping: "à la cible, en recul"
    case .recovering: "sous la cible, en reprise"
    case .offTarget: count < 2 ? "cible non atteinte" : "cibles non atteintes"
    case .noData: "sans données"
    }
  }

  public func allStandards(_ count: Int) -> String { count < 2 ? "engagement" : "engagements" }

  public func onTime(_ rate: Rate) -> MarkedText {
    guard rate.settled > 0 else { return "rien à compter dans la période" }
    return "\(marked(rate.onTime)) sur \(marked(rate.settled)) dans le\u{A0}délai"
  }

  public func target(_ target: Target) -> MarkedText { "cible\u{A0}: \(marked(target))" }

  public func marginLeft(_ count: Int) -> MarkedText {
    switch count {
    case 0: "plus aucun retard possible"
    case 1: "encore \(marked(count)) retard possible"
    default: "encore \(marked(count)) retards possibles"
    }
  }

  public func marginLeftAtEnd(_ count: Int) -> MarkedText {
    switch count {
    case 0: "il ne restait aucun retard possible"
    case 1: "il restait \(marked(count)) retard possible"
    default: "il restait \(marked(count)) retards possibles"
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

  public var nothingPending: String { "rien de ce qui est en cours" }

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

  public func standing(_ rate: Rate, of standard: Standard, verdict: Verdict, isOver: Bool)
    -> MarkedText
  {
    guard rate.settled > 0 else {
      return isOver
        ? "Il n’y a rien eu à compter dans la période."
        : "Rien n’est encore à compter dans la période."
    }
    let counted = counted(rate, within: delay(standard.limit, standard.unit))
    let sentence: MarkedText =
      "Dans la période, \(counted), soit \(marked(rate, target: standard.target))."
    let target = marked(standard.target)
    switch (verdict, isOver) {
    case (.onTarget, _): return sentence + " La cible de \(target) est atteinte."
    case (.slipping, false):
      return sentence
        + " La cible de \(target) est atteinte, mais ne l’est plus ces derniers temps."
    case (.slipping, true):
      return sentence + " La cible de \(target) est atteinte, mais ne l’était plus à la fin."
    case (.recovering, false):
      return sentence + " La cible de \(target) n’est pas atteinte, mais l’est ces derniers temps."
    case (.recovering, true):
      return sentence + " La cible de \(target) n’est pas atteinte, mais l’était à la fin."
    case (.offTarget, _): return sentence + " La cible de \(target) n’est pas atteinte."
    case (.noData, _): return sentence
    }
  }

  private func counted(_ rate: Rate, within delay: MarkedText) -> MarkedText {
    switch (rate.onTime, rate.settled) {
    case (1, 1): "le seul cas a été réglé dans le délai de \(delay)"
    case (0, 1): "le seul cas n’a pas été réglé dans le délai de \(delay)"
    case (0, let all): "aucun des \(marked(all)) cas n’a été réglé dans le délai de \(delay)"
    case (1, let all): "\(marked(1)) cas sur \(marked(all)) a été réglé dans le délai de \(delay)"
    case (let some, let all):
      "\(marked(some)) cas sur \(marked(all)) ont été réglés dans le délai de \(delay)"
    }
  }

  public func undecided(_ pending: Int, of total: Int) -> MarkedText {
    guard pending > 0 else { return "Rien de ce qui est en cours n’échoit dans la période." }
    return "\(marked(pending)) sur \(marked(total)), soit \(markedShare(pending, of: total)), "
      + "peuvent encore être dans le délai ou non."
  }
}
