public import BusinessDays

extension French {
  public func title(of column: TableColumn) -> String {
    switch column {
    case .dossier: "dossier"
    case .service: "service"
    case .office: "bureau"
    case .channel: "canal"
    case .standard: "norme"
    case .event: "no"
    case .milestone: "étape"
    case .date: "date"
    case .start: "départ"
    case .due: "échéance"
    case .stop: "arrêt"
    case .recorded: "consigné le"
    case .daysLeft: "reste"
    case .lateBy: "retard"
    case .elapsed: "écoulé"
    case .limit: "délai"
    case .target: "cible"
    case .onTime: "dans le délai"
    case .missed: "hors délai"
    case .rate: "taux"
    case .overdue: "en retard"
    case .open: "en cours"
    case .waiting: "en attente"
    case .lifted: "exclus"
    case .pending: "à échoir"
    case .margin: "marge"
    case .recovery: "reprise"
    case .trend: "tendance"
    case .verdict: "constat"
    case .outcome: "état"
    case .details: "détails"
    case .source: "source"
    case .effect: "effet"
    case .why: "raison"
    case .id: "id"
    case .name: "nom"
    case .years: "années"
    case .effective: "en vigueur le"
    case .text: "texte"
    case .month: "mois"
    }
  }

  public func lateFooter(obligations: Int, dossiers: Int, asOf day: Day) -> String {
    "\(counted(dossiers, .dossier)) en retard (\(counted(obligations, .obligation))) "
      + "au \(date(day))."
  }

  public func settledLateFooter(answered: Int, closed: Int) -> String {
    "Hors délai pendant la période\u{A0}: \(plural(answered, "réponse", "réponses")), "
      + plural(closed, "fermeture", "fermetures") + " sans réponse."
  }

  public var closedLate: String { "fermé après l’échéance" }

  public func nothingLate(asOf day: Day) -> String { "Aucun dossier en retard au \(date(day))." }

  public func dueFooter(obligations: Int, dossiers: Int, through last: Day) -> String {
    "\(counted(dossiers, .dossier)) à échéance au plus tard le \(date(last)) "
      + "(\(counted(obligations, .obligation)))."
  }

  public func nothingDue(from day: Day, through last: Day) -> String {
    day == last
      ? "Aucune échéance le \(date(day))."
      : "Aucune échéance du \(date(day)) au \(date(last))."
  }

  public func summaryTitle(label: String, from: Day, through: Day, asOf day: Day) -> String {
    "Normes de service, \(safe(label)) (du \(date(from)) au \(date(through))), "
      + "en date du \(date(day))"
  }

  public func nothingPromised(since first: Day) -> String {
    "Aucune déclaration n’est en vigueur avant le \(date(first))\u{A0}: rien n’est promis."
  }

  public func knownAt(_ moment: String) -> String { "Tel que connu le \(moment)" }

  public func margin(_ margin: Int?) -> String? {
    margin.map {
      switch $0 {
      case 0: "plus aucun manquement possible"
      default: "encore \(plural($0, "manquement possible", "manquements possibles"))"
      }
    }
  }

  public func recovery(_ recovery: Int?) -> String? {
    switch recovery {
    case 0: nil
    case .some(let count):
      plural(count, "dossier dans le délai", "dossiers de suite dans les délais")
        + " pour atteindre la cible"
    case nil: "cible de 100\u{A0}% hors d’atteinte pour la période"
    }
  }

  public func pending(_ count: Int, worst: String, best: String) -> String {
    "\(number(count)) à échoir dans la période\u{A0}: de \(worst) à \(best)"
  }

  public func trend(from: Day, through: Day, onTime: Int, missed: Int, rate: String) -> String {
    "tendance du \(date(from)) au \(date(through))\u{A0}: \(rate) "
      + "(\(number(onTime)) sur \(number(onTime + missed)))"
  }
}
