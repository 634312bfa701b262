import CommandLine
import Ledger

extension French {
  public func fault(of request: RequestFault) -> Fault {
    switch request {
    case .nowhere:
      Fault(
        "rien ne dit où est le registre, et ce compte n’a pas de répertoire personnel",
        "donnez --donnees RÉPERTOIRE, ou définissez DILIGENCE_DATA")
    case .badText(let text, let form): fault(ofText: text, form)
    case .unknownId(let id, let kind, let known):
      Fault(
        "\(noun(kind)) \(quoted(id)) inconnu\(ending(kind))", remedy(forUnknown: id, among: known))
    case .unknownDossier(let number, let suggestion):
      Fault(
        "aucun dossier \(quoted(number)) dans le registre",
        suggestion.map(suggesting) ?? "vérifiez le numéro")
    case .unknownEvent(let name):
      Fault(
        "aucun événement \(quoted(name)) dans le registre",
        "donnez le numéro que \(typed("diligence montrer DOSSIER")) affiche devant l’événement")
    case .ambiguousEvent(let id, let sequences):
      Fault(
        "plusieurs événements ont l’id \(quoted(id))",
        "donnez plutôt leur numéro\u{A0}: \(list(sequences.map { "\($0)" }, .or))")
    case .correctsVoiding(let name):
      Fault(
        "l’événement \(quoted(name)) est une annulation, qui ne se corrige pas",
        "consignez plutôt de nouveau ce qu’il annule")
    case .hourTwice(let text, let times):
      Fault(
        "l’heure \(quoted(text)) arrive deux fois ce jour-là",
        "choisissez \(list(times.map { $0.text }, .or))")
    case .hourSkipped(let text, let times):
      Fault(
        "l’heure \(quoted(text)) n’existe pas ce jour-là, les horloges la sautent",
        "choisissez \(list(times.map { $0.text }, .or))")
    case .optionWithout(let option, let needed):
      Fault("l’option \(name(of: option)) ne va pas sans \(name(of: needed))", "ajoutez-la")
    case .optionOfNoUse(let option, let type):
      Fault(
        "l’option \(name(of: option)) ne change rien à un événement \(quoted(type))",
        "retirez cette option")
    case .numberStays(let event, let number):
      Fault(
        "le numéro d’un dossier ne se corrige pas",
        "écrivez \(typed("diligence annuler \(event) --motif MOTIF")), puis consignez de nouveau "
          + "ce qui est annulé, sous le numéro \(safe(number))")
    case .alreadyThere(let path):
      Fault("le fichier \(named(path)) existe déjà", "donnez un autre nom à la copie")
    case .isDatabase(let path):
      Fault(
        "\(named(path)) est une base de données, peut-être le registre",
        "donnez un autre fichier")
    case .nothingPromised(let year, let first):
      Fault(
        "rien n’était promis en \(safe(year)), la première déclaration prend effet le "
          + date(first),
        "demandez un exercice qui finit plus tard")
    case .yearToCome(let label, let from, let current):
      Fault(
        "l’exercice \(safe(label)) commence le \(date(from)), rien n’est encore à en dire",
        "écrivez \(safe(current))")
    case .insideReport(let path):
      Fault(
        "\(named(path)) est dans le répertoire du rapport, que l’on publie",
        "donnez un fichier ailleurs")
    case .noRehearsal:
      Fault(
        "l’option \(name(of: .dryRun)) n’essaie rien sur le registre du service diligenced",
        "essayez sur une copie\u{A0}: \(typed("diligence sauvegarder RÉPERTOIRE/registre.db")), "
          + "puis la même commande avec \(typed("--donnees RÉPERTOIRE"))")
    case .nothingToAmend(let options):
      Fault(
        "la correction ne change rien",
        "donnez ce qui change\u{A0}: \(list(options.map(name), .or))")
    }
  }

  private func fault(ofText text: String, _ form: RequestFault.Form) -> Fault {
    switch form {
    case .date:
      Fault("la date \(quoted(text)) est illisible", "écrivez par exemple 2026-11-20, ou hier")
    case .time:
      Fault(
        "le moment \(quoted(text)) est illisible",
        "écrivez par exemple 2026-11-20, \(typed("2026-11-20 14:30")), 14:30, hier ou "
          + "2026-11-20T14:30:00-05:00")
    case .period:
      Fault(
        "la période \(quoted(text)) est illisible",
        "écrivez un exercice, 2026-2027, une année, 2026, un trimestre, 2026-T3, un mois, 2026-11, "
          + "des mois, 2026-09..2026-11, ou des jours, 2026-04-01..2026-06-30")
    case .civilPeriod:
      Fault(
        "la période \(quoted(text)) est illisible",
        "écrivez un exercice, 2026, un trimestre, 2026-T3, un mois, 2026-11, des mois, "
          + "2026-09..2026-11, ou des jours, 2026-04-01..2026-06-30")
    case .civilYear:
      Fault("\(quoted(text)) n’est pas un exercice", "écrivez par exemple 2025")
    case .fiscalYear:
      Fault(
        "\(quoted(text)) n’est pas un exercice",
        "écrivez par exemple 2025-2026")
    case .count:
      Fault("\(quoted(text)) n’est pas un nombre de jours", "écrivez un entier de 0 à 10000")
    case .head:
      Fault(
        "\(quoted(text)) n’est pas une tête de registre",
        "reprenez les 64 chiffres hexadécimaux que \(typed("diligence verifier")) a affichés")
    case .uuid:
      Fault(
        "l’identité \(quoted(text)) n’est pas un UUID",
        "reprenez-la telle que la commande l’a donnée")
    }
  }

  private func noun(_ kind: RequestFault.IdKind) -> String {
    switch kind {
    case .service: "service"
    case .standard: "norme de service"
    case .office: "bureau"
    case .channel: "canal"
    case .reason: "motif"
    case .calendar: "calendrier"
    case .milestone: "étape"
    }
  }

  private func ending(_ kind: RequestFault.IdKind) -> String {
    switch kind {
    case .standard, .milestone: "e"
    case .service, .office, .channel, .reason, .calendar: ""
    }
  }
}
