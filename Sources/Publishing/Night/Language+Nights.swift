public import BusinessDays
public import Language
public import ServiceStandards

extension Language {
  /// What stands above a night's report.
  public func nightTitle(_ day: Day) -> String {
    text(
      fr: "Rapport de la nuit, \(weekdayAndDate(day))", en: "Night report, \(weekdayAndDate(day))")
  }

  /// What is said of a report that was not made at its hour.
  public var madeLate: String {
    text(
      fr: "Rapport établi en retard, tel qu’il aurait été à son heure.",
      en: "Made late, as it would have been at its hour.")
  }

  /// What stands above the verdicts that changed since a day.
  public func changesTitle(since day: Day) -> String {
    text(
      fr: "Constats qui ont changé depuis le \(date(day))\u{A0}:",
      en: "Verdicts that changed since \(date(day)):")
  }

  /// What stands in their place when there are none.
  public func nothingChanged(since day: Day) -> String {
    text(
      fr: "Aucun constat n’a changé depuis le \(date(day)).",
      en: "No verdict has changed since \(date(day)).")
  }

  /// What stands in their place when no night came before.
  public var firstNight: String {
    text(
      fr: "Première nuit\u{A0}: il n’y a rien à quoi comparer.",
      en: "First night: there is nothing to compare with.")
  }

  /// A standard's verdict that changed.
  public func change(of standard: String, from: Verdict, to: Verdict) -> String {
    text(
      fr: "\(shown(standard))\u{A0}: \(verdict(from)) → \(verdict(to))",
      en: "\(shown(standard)): \(verdict(from)) → \(verdict(to))")
  }

  /// What stands above the counts.
  public var countsTitle: String {
    text(fr: "En bref", en: "In brief")
  }

  /// How many obligations, of how many dossiers, became overdue; `day` is the night before, nil
  /// when none came before.
  public func newlyLate(obligations: Int, dossiers: Int, since day: Day?) -> String {
    switch self {
    case .french:
      guard obligations > 0 else {
        return "aucun nouveau retard" + (day.map { " depuis le \(date($0))" } ?? "")
      }
      let kind = day.map { "nouvellement en retard depuis le \(date($0))" } ?? "en retard"
      return "\(counted(obligations, .obligation)) de \(counted(dossiers, .dossier)), \(kind)"

    case .english:
      guard obligations > 0 else {
        return "nothing newly overdue" + (day.map { " since \(date($0))" } ?? "")
      }
      let kind = day.map { "newly overdue since \(date($0))" } ?? "overdue"
      return "\(counted(obligations, .obligation)) of \(counted(dossiers, .dossier)), \(kind)"

    }
  }

  /// How many obligations, of how many dossiers, fall due up to and including a day.
  public func dueSoon(obligations: Int, dossiers: Int, through last: Day) -> String {
    switch self {
    case .french:
      guard obligations > 0 else { return "aucune échéance jusqu’au \(date(last)) inclusivement" }
      return "\(counted(obligations, .obligation)) de \(counted(dossiers, .dossier)), "
        + "à échéance au plus tard le \(date(last))"

    case .english:
      let window = "due by \(date(last))"
      guard obligations > 0 else { return "nothing \(window)" }
      return "\(counted(obligations, .obligation)) of \(counted(dossiers, .dossier)), \(window)"

    }
  }

  /// How many dossiers wait more than so many business days after their receipt.
  public func asleep(dossiers: Int, beyond days: Int) -> String {
    let delay = either(
      fr: "en attente depuis plus de \(counted(days, .businessDay))",
      en: "waiting for more than \(counted(days, .businessDay))")
    return text(
      fr: dossiers == 0 ? "aucun dossier \(delay)" : "\(counted(dossiers, .dossier)) \(delay)",
      en: dossiers == 0 ? "no dossier \(delay)" : "\(counted(dossiers, .dossier)) \(delay)")
  }

  /// How many calls reached a milestone and have no dossiers.
  public func callsWithoutDossiers(_ count: Int) -> String {
    text(
      fr: count == 0
        ? "aucun appel sans dossier" : plural(count, "appel", "appels") + " sans dossier",
      en: count == 0
        ? "no call without dossiers" : plural(count, "call", "calls") + " without dossiers")
  }

  /// A calendar in use that ends soon.
  public func endingCalendar(_ id: String, through day: Day) -> String {
    text(
      fr: "le calendrier \(quoted(id)) s’arrête le \(date(day))\u{A0}: il faut en adopter la suite",
      en: "calendar \(quoted(id)) ends on \(date(day)): adopt one that goes on")
  }

  /// What became of the files dropped since the night before.
  public func spoolFiles(in total: Int, applied: Int, refused: Int) -> String {
    text(
      fr: "\(plural(total, "fichier déposé", "fichiers déposés"))\u{A0}: "
        + "\(plural(applied, "appliqué", "appliqués")), \(number(refused)) avec des refus",
      en: "\(counted(total, .file)) dropped: \(number(applied)) applied, "
        + "\(number(refused)) with refusals")
  }

  /// What became of their lines.
  public func spoolLines(in total: Int, accepted: Int, duplicates: Int, refused: Int) -> String {
    text(
      fr: "\(plural(total, "ligne lue", "lignes lues"))\u{A0}: "
        + "\(plural(accepted, "consignée", "consignées")), "
        + "\(plural(duplicates, "déjà connue", "déjà connues")), "
        + plural(refused, "refusée", "refusées"),
      en: "\(counted(total, .line)) read: \(number(accepted)) recorded, "
        + "\(number(duplicates)) already known, \(number(refused)) refused")
  }

  /// What stands above the numbers of a night's dossiers.
  public func nightTitle(_ day: Day, of list: NightList) -> String {
    switch list {
    case .open:
      text(
        fr: "Dossiers à suivre, \(weekdayAndDate(day))",
        en: "Dossiers to follow, \(weekdayAndDate(day))")
    case .confidential:
      text(
        fr: "Dossiers confidentiels à suivre, \(weekdayAndDate(day))",
        en: "Confidential dossiers to follow, \(weekdayAndDate(day))")
    }
  }

  /// The counts first, then the day: what a mail's subject is.
  public func alertSubject(_ counts: ChangeCounts, asOf day: Day) -> String {
    let parts = either(
      fr: counts.inOrder.enumerated().map { place, entry in
        let noun = entry.count < 2 ? "norme" : "normes"
        let name = place == 0 ? "\(number(entry.count)) \(noun)" : number(entry.count)
        switch entry.verdict {
        case .offTarget: return "\(name) sous la cible"
        case .slipping: return "\(name) en recul"
        case .recovering: return "\(name) en reprise"
        case .onTarget: return "\(name) de retour à la cible"
        case .noData: return "\(name) sans donnée"
        }
      },
      en: counts.inOrder.enumerated().map { place, entry in
        let noun = entry.count == 1 ? "standard" : "standards"
        let name = place == 0 ? "\(number(entry.count)) \(noun)" : number(entry.count)
        switch entry.verdict {
        case .offTarget: return "\(name) off target"
        case .slipping: return "\(name) slipping"
        case .recovering: return "\(name) recovering"
        case .onTarget: return "\(name) back on target"
        case .noData: return "\(name) without data"
        }
      })
    return "\(parts.joined(separator: ", ")) — \(date(day))"
  }

  /// What follows the subject, on a line of its own, in a journal.
  public func alertLine(_ subject: String, changes: [String]) -> String {
    text(
      fr: "\(subject)\u{A0}: \(changes.joined(separator: "; "))",
      en: "\(subject): \(changes.joined(separator: "; "))")
  }

  /// What stands above the changes; `day` is the morning before, nil when none came before.
  public func alertIntroduction(since day: Day?) -> String {
    text(
      fr: day.map(changesTitle) ?? "Constats à signaler\u{A0}:",
      en: day.map(changesTitle) ?? "Verdicts to report:")
  }

  /// What stands at the end of a mail that nobody wrote.
  public var automaticMail: String {
    text(fr: "Message automatique de diligence.", en: "Automatic message from diligence.")
  }
}
