public import BusinessDays
public import Language
public import ServiceStandards

extension Language {
  /// A label, then what it is the label of.
  public func labelled(_ label: SiteLabel, _ text: MarkedText) -> MarkedText {
    either(fr: "\(self.label(label))\u{A0}: \(text)", en: "\(self.label(label)): \(text)")
  }

  /// What the report is of, under its title; `label` is the period's.
  public func period(_ label: String, from: Day, through: Day, asOf day: Day) -> MarkedText {
    either(
      fr: "Période \(safe(label)), du \(marked(from)) au \(marked(through)). "
        + "Données au \(marked(day)).",
      en: "Period \(safe(label)), \(marked(from)) to \(marked(through)). Data as of \(marked(day))."
    )
  }

  /// How long a page's declaration has been in force.
  public func inForce(since day: Day) -> MarkedText {
    either(fr: "en vigueur depuis le \(marked(day))", en: "in force since \(marked(day))")
  }

  /// What is said of groups that are too small to be told.
  public func smallCounts(below count: Int) -> MarkedText {
    either(
      fr:
        "Les résultats de moins de \(marked(count)) dossiers ne sont pas publiés par groupe ni par "
        + "mois, non plus que ceux qui permettraient de les retrouver par soustraction; ils "
        + "comptent "
        + "dans les totaux.",
      en:
        "Results of fewer than \(marked(count)) dossiers are not published by group or by month, "
        + "nor "
        + "are those from which they could be found by subtraction; they count in the totals.")
  }

  /// What stands beside the number of standards that came to a verdict; it says which side of the
  /// target they are on.
  public func standards(_ count: Int, with verdict: Verdict) -> String {
    switch self {
    case .french:
      switch verdict {
      case .onTarget: count < 2 ? "cible atteinte" : "cibles atteintes"
      case .slipping: "à la cible, en recul"
      case .recovering: "sous la cible, en reprise"
      case .offTarget: count < 2 ? "cible non atteinte" : "cibles non atteintes"
      case .noData: "sans données"
      }

    case .english:
      switch verdict {
      case .slipping: "on target, slipping"
      case .recovering: "off target, recovering"
      case .onTarget, .offTarget, .noData: self.verdict(verdict)
      }

    }
  }

  /// What stands beside the number of all standards.
  public func allStandards(_ count: Int) -> String {
    text(
      fr: count < 2 ? "engagement" : "engagements", en: count == 1 ? "commitment" : "commitments")
  }

  /// How many of how many were on time, or that there is nothing to count.
  public func onTime(_ rate: Rate) -> MarkedText {
    switch self {
    case .french:
      guard rate.settled > 0 else { return "rien à compter dans la période" }
      return "\(marked(rate.onTime)) sur \(marked(rate.settled)) dans le\u{A0}délai"

    case .english:
      guard rate.settled > 0 else { return "nothing to count in the period" }
      return "\(marked(rate.onTime)) of \(marked(rate.settled)) on\u{A0}time"

    }
  }

  /// The target, in a few words.
  public func target(_ target: Target) -> MarkedText {
    either(fr: "cible\u{A0}: \(marked(target))", en: "target: \(marked(target))")
  }

  /// How many more misses a period can take.
  public func marginLeft(_ count: Int) -> MarkedText {
    switch count {
    case 0:
      either(fr: "plus aucun retard possible", en: "no more late answers possible")
    case 1:
      either(
        fr: "encore \(marked(count)) retard possible",
        en: "\(marked(count)) more late answer possible")
    default:
      either(
        fr: "encore \(marked(count)) retards possibles",
        en: "\(marked(count)) more late answers possible")
    }
  }

  /// How many more misses a period that is over could have taken.
  public func marginLeftAtEnd(_ count: Int) -> MarkedText {
    switch count {
    case 0:
      either(fr: "il ne restait aucun retard possible", en: "no more late answers were possible")
    case 1:
      either(
        fr: "il restait \(marked(count)) retard possible",
        en: "\(marked(count)) more late answer would have kept the target")
    default:
      either(
        fr: "il restait \(marked(count)) retards possibles",
        en: "\(marked(count)) more late answers would have kept the target")
    }
  }

  /// How many on time in a row bring a period back; nil when none could.
  public func recoveryNeeded(_ count: Int?) -> MarkedText {
    switch count {
    case 1:
      either(fr: "\(marked(1)) réponse dans le délai", en: "\(marked(1)) answer on time")
    case .some(let count):
      either(
        fr: "\(marked(count)) réponses de suite dans les délais",
        en: "\(marked(count)) answers on time in a row")
    case nil:
      either(fr: "hors d’atteinte pour la période", en: "out of reach for the period")
    }
  }

  /// What a period comes to when all that is pending is missed, or all on time.
  public func outlook(of pending: Int, worst: MarkedText, best: MarkedText) -> MarkedText {
    either(
      fr: "\(marked(pending)) à échoir\u{A0}: au pire \(worst), au mieux \(best)",
      en: "\(marked(pending)) to fall due: at worst \(worst), at best \(best)")
  }

  /// What stands for the number of those to fall due in the period, when none of those running is.
  public var nothingPending: String {
    text(fr: "rien de ce qui est en cours", en: "nothing that is running now")
  }

  /// The rate of the last days; nil when nothing was settled in them.
  public func trend(_ rate: Rate, target: Target, since day: Day) -> MarkedText {
    switch self {
    case .french:
      guard rate.settled > 0 else { return "rien à compter depuis le \(marked(day))" }
      return "\(marked(rate, target: target)) depuis le \(marked(day)) "
        + "(\(marked(rate.onTime)) sur \(marked(rate.settled)))"

    case .english:
      guard rate.settled > 0 else { return "nothing to count since \(marked(day))" }
      return "\(marked(rate, target: target)) since \(marked(day)) "
        + "(\(marked(rate.onTime)) of \(marked(rate.settled)))"

    }
  }

  /// A delay in a standard's unit.
  public func delay(_ days: Int, _ unit: Standard.Unit) -> MarkedText {
    let noun =
      switch unit {
      case .businessDays:
        either(
          fr: days < 2 ? "jour ouvrable" : "jours ouvrables",
          en: days == 1 ? "business day" : "business days")
      case .calendarDays:
        either(
          fr: days < 2 ? "jour civil" : "jours civils",
          en: days == 1 ? "calendar day" : "calendar days")
      }
    return either(
      fr: days == 0
        ? MarkedText(.number(value: "0", shown: "le jour même")) : "\(marked(days))\u{A0}\(noun)",
      en: days == 0
        ? MarkedText(.number(value: "0", shown: "the same day")) : "\(marked(days))\u{A0}\(noun)")
  }

  /// The sentences beside a standard's rate.
  ///
  /// - Parameter isOver: whether the period is, so that nothing will be added to it.
  public func standing(_ rate: Rate, of standard: Standard, verdict: Verdict, isOver: Bool)
    -> MarkedText
  {
    switch self {
    case .french:
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
        return sentence
          + " La cible de \(target) n’est pas atteinte, mais l’est ces derniers temps."
      case (.recovering, true):
        return sentence + " La cible de \(target) n’est pas atteinte, mais l’était à la fin."
      case (.offTarget, _): return sentence + " La cible de \(target) n’est pas atteinte."
      case (.noData, _): return sentence
      }

    case .english:
      guard rate.settled > 0 else {
        return isOver
          ? "There was nothing to count in the period."
          : "There is nothing to count in the period yet."
      }
      let counted = counted(rate, within: delay(standard.limit, standard.unit))
      let sentence: MarkedText =
        "In the period, \(counted), which is \(marked(rate, target: standard.target))."
      let target = marked(standard.target)
      switch (verdict, isOver) {
      case (.onTarget, _): return sentence + " The target of \(target) is reached."
      case (.slipping, false):
        return sentence + " The target of \(target) is reached, but not lately."
      case (.slipping, true):
        return sentence + " The target of \(target) is reached, but was not towards the end."
      case (.recovering, false):
        return sentence + " The target of \(target) is not reached, but is lately."
      case (.recovering, true):
        return sentence + " The target of \(target) is not reached, but was towards the end."
      case (.offTarget, _): return sentence + " The target of \(target) is not reached."
      case (.noData, _): return sentence
      }

    }
  }

  private func counted(_ rate: Rate, within delay: MarkedText) -> MarkedText {
    switch (rate.onTime, rate.settled) {
    case (1, 1):
      either(
        fr: "le seul cas a été réglé dans le délai de \(delay)",
        en: "the only case was settled within \(delay)")
    case (0, 1):
      either(
        fr: "le seul cas n’a pas été réglé dans le délai de \(delay)",
        en: "the only case was not settled within \(delay)")
    case (0, let all):
      either(
        fr: "aucun des \(marked(all)) cas n’a été réglé dans le délai de \(delay)",
        en: "none of the \(marked(all)) cases was settled within \(delay)")
    case (1, let all):
      either(
        fr: "\(marked(1)) cas sur \(marked(all)) a été réglé dans le délai de \(delay)",
        en: "\(marked(1)) of \(marked(all)) cases was settled within \(delay)")
    case (let some, let all):
      either(
        fr: "\(marked(some)) cas sur \(marked(all)) ont été réglés dans le délai de \(delay)",
        en: "\(marked(some)) of \(marked(all)) cases were settled within \(delay)")
    }
  }

  /// How many of those due or settled in the period are not settled.
  public func undecided(_ pending: Int, of total: Int) -> MarkedText {
    switch self {
    case .french:
      guard pending > 0 else { return "Rien de ce qui est en cours n’échoit dans la période." }
      return "\(marked(pending)) sur \(marked(total)), soit \(markedShare(pending, of: total)), "
        + "peuvent encore être dans le délai ou non."

    case .english:
      guard pending > 0 else { return "Nothing that is running now falls due in the period." }
      return "\(marked(pending)) of \(marked(total)), which is \(markedShare(pending, of: total)), "
        + "can still be on time or late."

    }
  }
}
