public import Language

extension Language {
  /// Where an obligation stands, in a few words.
  public func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .waiting:
      text(fr: "en attente", en: "waiting")
    case .open:
      text(fr: "en cours", en: "open")
    case .overdue:
      text(fr: "en retard sans réponse", en: "overdue")
    case .onTime:
      text(fr: "dans le délai", en: "on time")
    case .late:
      text(fr: "hors délai", en: "late")
    case .lifted:
      text(fr: "exclu du calcul", en: "lifted")
    }
  }

  /// Where a standard stands over a period, in a few words.
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .onTarget:
      text(fr: "cible atteinte", en: "on target")
    case .slipping:
      text(fr: "en recul", en: "slipping")
    case .recovering:
      text(fr: "en reprise", en: "recovering")
    case .offTarget:
      text(fr: "cible non atteinte", en: "off target")
    case .noData:
      text(fr: "aucune donnée", en: "no data")
    }
  }
}
