public import BusinessDays
public import ServiceStandards

extension French {
  public func nightTitle(_ day: Day) -> String { "Rapport de la nuit, \(weekdayAndDate(day))" }

  public var madeLate: String { "Rapport établi en retard, tel qu’il aurait été à son heure." }

  public func changesTitle(since day: Day) -> String {
    "Constats qui ont changé depuis le \(date(day))\u{A0}:"
  }

  public func nothingChanged(since day: Day) -> String {
    "Aucun constat n’a changé depuis le \(date(day))."
  }

  public var firstNight: String { "Première nuit\u{A0}: il n’y a rien à quoi comparer." }

  public func change(of standard: String, from: Verdict, to: Verdict) -> String {
    "\(shown(standard))\u{A0}: \(verdict(from)) → \(verdict(to))"
  }

  public var countsTitle: String { "En bref" }

  public func newlyLate(obligations: Int, dossiers: Int, since day: Day?) -> String {
    guard obligations > 0 else {
      return "aucun nouveau retard" + (day.map { " depuis le \(date($0))" } ?? "")
    }
    let kind = day.map { "nouvellement en retard depuis le \(date($0))" } ?? "en retard"
    return "\(counted(obligations, .obligation)) de \(counted(dossiers, .dossier)), \(kind)"
  }

  public func dueSoon(obligations: Int, dossiers: Int, through last: Day) -> String {
    guard obligations > 0 else { return "aucune échéance jusqu’au \(date(last)) inclusivement" }
    return "\(counted(obligations, .obligation)) de \(counted(dossiers, .dossier)), "
      + "à échéance au plus tard le \(date(last))"
  }

  public func asleep(dossiers: Int, beyond days: Int) -> String {
    let delay = "en attente depuis plus de \(counted(days, .businessDay))"
    return dossiers == 0 ? "aucun dossier \(delay)" : "\(counted(dossiers, .dossier)) \(delay)"
  }

  public func callsWithoutDossiers(_ count: Int) -> String {
    count == 0 ? "aucun appel sans dossier" : plural(count, "appel", "appels") + " sans dossier"
  }

  public func endingCalendar(_ id: String, through day: Day) -> String {
    "le calendrier \(quoted(id)) s’arrête le \(date(day))\u{A0}: il faut en adopter la suite"
  }

  public func spoolFiles(in total: Int, applied: Int, refused: Int) -> String {
    "\(plural(total, "fichier déposé", "fichiers déposés"))\u{A0}: "
      + "\(plural(applied, "appliqué", "appliqués")), \(number(refused)) avec des refus"
  }

  public func spoolLines(in total: Int, accepted: Int, duplicates: Int, refused: Int) -> String {
    "\(plural(total, "ligne lue", "lignes lues"))\u{A0}: "
      + "\(plural(accepted, "consignée", "consignées")), "
      + "\(plural(duplicates, "déjà connue", "déjà connues")), "
      + plural(refused, "refusée", "refusées")
  }

  public func nightTitle(_ day: Day, of list: NightList) -> String {
    switch list {
    case .open: "Dossiers à suivre, \(weekdayAndDate(day))"
    case .confidential: "Dossiers confidentiels à suivre, \(weekdayAndDate(day))"
    }
  }
}

extension French {
  public func alertSubject(_ counts: ChangeCounts, asOf day: Day) -> String {
    let parts = counts.inOrder.enumerated().map { place, entry in
      let noun = entry.count < 2 ? "norme" : "normes"
      let name = place == 0 ? "\(number(entry.count)) \(noun)" : number(entry.count)
      switch entry.verdict {
      case .offTarget: return "\(name) sous la cible"
      case .slipping: return "\(name) en recul"
      case .recovering: return "\(name) en reprise"
      case .onTarget: return "\(name) de retour à la cible"
      case .noData: return "\(name) sans donnée"
      }
    }
    return "\(parts.joined(separator: ", ")) — \(date(day))"
  }

  public func alertLine(_ subject: String, changes: [String]) -> String {
    "\(subject)\u{A0}: \(changes.joined(separator: "; "))"
  }

  public func alertIntroduction(since day: Day?) -> String {
    day.map(changesTitle) ?? "Constats à signaler\u{A0}:"
  }

  public var automaticMail: String { "Message automatique de diligence." }
}
