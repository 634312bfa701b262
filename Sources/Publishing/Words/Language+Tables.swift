public import BusinessDays
public import Language
import ServiceStandards

extension Language {
  /// What stands above a column, as short as it can be.
  public func title(of column: TableColumn) -> String {
    switch column {
    case .dossier:
      "dossier"
    case .service:
      "service"
    case .office:
      text(fr: "bureau", en: "office")
    case .channel:
      text(fr: "canal", en: "channel")
    case .standard:
      text(fr: "norme", en: "standard")
    case .event:
      text(fr: "no", en: "no.")
    case .milestone:
      text(fr: "étape", en: "milestone")
    case .date:
      "date"
    case .start:
      text(fr: "départ", en: "start")
    case .due:
      text(fr: "échéance", en: "due")
    case .stop:
      text(fr: "arrêt", en: "stop")
    case .recorded:
      text(fr: "consigné le", en: "recorded")
    case .daysLeft:
      text(fr: "reste", en: "left")
    case .lateBy:
      text(fr: "retard", en: "late by")
    case .elapsed:
      text(fr: "écoulé", en: "elapsed")
    case .limit:
      text(fr: "délai", en: "limit")
    case .target:
      text(fr: "cible", en: "target")
    case .onTime:
      text(fr: "dans le délai", en: "on time")
    case .missed:
      text(fr: "hors délai", en: "missed")
    case .rate:
      text(fr: "taux", en: "rate")
    case .overdue:
      text(fr: "en retard", en: "overdue")
    case .open:
      text(fr: "en cours", en: "open")
    case .waiting:
      text(fr: "en attente", en: "waiting")
    case .lifted:
      text(fr: "exclus", en: "lifted")
    case .pending:
      text(fr: "à échoir", en: "pending")
    case .margin:
      text(fr: "marge", en: "margin")
    case .recovery:
      text(fr: "reprise", en: "recovery")
    case .trend:
      text(fr: "tendance", en: "trend")
    case .verdict:
      text(fr: "constat", en: "verdict")
    case .outcome:
      text(fr: "état", en: "outcome")
    case .details:
      text(fr: "détails", en: "details")
    case .source:
      "source"
    case .effect:
      text(fr: "effet", en: "effect")
    case .why:
      text(fr: "raison", en: "why")
    case .id:
      "id"
    case .name:
      text(fr: "nom", en: "name")
    case .years:
      text(fr: "années", en: "years")
    case .effective:
      text(fr: "en vigueur le", en: "in force on")
    case .text:
      text(fr: "texte", en: "text")
    case .month:
      text(fr: "mois", en: "month")
    }
  }

  /// What stands below the overdue obligations: how many, of how many dossiers.
  public func lateFooter(obligations: Int, dossiers: Int, asOf day: Day) -> String {
    text(
      fr: "\(counted(dossiers, .dossier)) en retard (\(counted(obligations, .obligation))) "
        + "au \(date(day)).",
      en: "\(counted(dossiers, .dossier)) late (\(counted(obligations, .obligation))) "
        + "as of \(date(day)).")
  }

  /// What stands below the obligations settled late: how many were answered, how many stopped by
  /// the closing of their dossier.
  public func settledLateFooter(answered: Int, closed: Int) -> String {
    text(
      fr: "Hors délai pendant la période\u{A0}: \(plural(answered, "réponse", "réponses")), "
        + plural(closed, "fermeture", "fermetures") + " sans réponse.",
      en: "Late in the period: \(plural(answered, "answer", "answers")), "
        + plural(closed, "closing", "closings") + " without an answer.")
  }

  /// The state of an obligation that a closing after its due day stopped.
  public var closedLate: String {
    text(fr: "fermé après l’échéance", en: "closed after due date")
  }

  /// What stands in the place of overdue obligations.
  public func nothingLate(asOf day: Day) -> String {
    text(
      fr: "Aucun dossier en retard au \(date(day)).", en: "No dossier is late as of \(date(day)).")
  }

  /// What stands below what falls due up to and including a day.
  public func dueFooter(obligations: Int, dossiers: Int, through last: Day) -> String {
    text(
      fr: "\(counted(dossiers, .dossier)) à échéance au plus tard le \(date(last)) "
        + "(\(counted(obligations, .obligation))).",
      en: "\(counted(dossiers, .dossier)) due by \(date(last)) "
        + "(\(counted(obligations, .obligation))).")
  }

  /// What stands in the place of what falls due from a day through another.
  public func nothingDue(from day: Day, through last: Day) -> String {
    text(
      fr: day == last
        ? "Aucune échéance le \(date(day))." : "Aucune échéance du \(date(day)) au \(date(last)).",
      en: day == last
        ? "Nothing falls due on \(date(day))."
        : "Nothing falls due from \(date(day)) to \(date(last)).")
  }

  /// What stands above the compliance table; `label` is the period's.
  public func summaryTitle(label: String, from: Day, through: Day, asOf day: Day) -> String {
    text(
      fr: "Normes de service, \(safe(label)) (du \(date(from)) au \(date(through))), "
        + "en date du \(date(day))",
      en:
        "Service standards, \(safe(label)) (\(date(from)) to \(date(through))), as of \(date(day))")
  }

  /// What stands in the place of the results as of a day before the first declaration takes effect.
  public func nothingPromised(since first: Day) -> String {
    text(
      fr: "Aucune déclaration n’est en vigueur avant le \(date(first))\u{A0}: rien n’est promis.",
      en: "No statement of services is in effect before \(date(first)): nothing is promised.")
  }

  /// What stands above what was known then only.
  public func knownAt(_ moment: String) -> String {
    text(fr: "Tel que connu le \(moment)", en: "As known on \(moment)")
  }

  /// How many more misses a period can take; nil when it is below its target or has nothing
  /// settled.
  public func margin(_ margin: Int?) -> String? {
    either(
      fr: margin.map {
        switch $0 {
        case 0: "plus aucun manquement possible"
        default: "encore \(plural($0, "manquement possible", "manquements possibles"))"
        }
      },
      en: margin.map {
        $0 == 0
          ? "no more misses possible" : plural($0, "more miss possible", "more misses possible")
      })
  }

  /// How many on time in a row bring a period back on target; 0 when it is there, nil when none
  /// could.
  public func recovery(_ recovery: Int?) -> String? {
    switch recovery {
    case 0:
      nil
    case .some(let count):
      either(
        fr: plural(count, "dossier dans le délai", "dossiers de suite dans les délais")
          + " pour atteindre la cible",
        en: plural(count, "dossier on time", "dossiers on time in a row") + " to reach the target")
    case nil:
      either(
        fr: "cible de 100\u{A0}% hors d’atteinte pour la période",
        en: "a target of 100% is out of reach for the period")
    }
  }

  /// What a period comes to when what runs and falls due in it is all missed, or all on time.
  public func pending(_ count: Int, worst: String, best: String) -> String {
    text(
      fr: "\(number(count)) à échoir dans la période\u{A0}: de \(worst) à \(best)",
      en: "\(number(count)) to fall due in the period: from \(worst) to \(best)")
  }

  /// The trend window and what was settled in it.
  public func trend(from: Day, through: Day, onTime: Int, missed: Int, rate: String) -> String {
    text(
      fr: "tendance du \(date(from)) au \(date(through))\u{A0}: \(rate) "
        + "(\(number(onTime)) sur \(number(onTime + missed)))",
      en: "trend from \(date(from)) to \(date(through)): \(rate) "
        + "(\(number(onTime)) of \(number(onTime + missed)))")
  }
}
