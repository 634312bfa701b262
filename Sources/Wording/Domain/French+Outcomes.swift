public import ServiceStandards

extension French {
  public func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .waiting: "en attente"
    case .open: "en cours"
    case .overdue: "en retard sans réponse"
    case .onTime: "dans le délai"
    case .late: "hors délai"
    case .lifted: "exclu du calcul"
    }
  }

  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .onTarget: "cible atteinte"
    case .slipping: "en recul"
    case .recovering: "en reprise"
    case .offTarget: "cible non atteinte"
    case .noData: "aucune donnée"
    }
  }
}
