public import Language
import Ledger
import ServiceStandards

extension Language {
  /// What is wrong with a request, and what to do: one line, without the program's name.
  public func requestFault(_ request: RequestFault) -> String { fault(of: request).sentence() }

  /// What is wrong with a request, and what to do.
  public func fault(of request: RequestFault) -> Fault {
    switch request {
    case .nowhere:
      Fault(
        text(
          fr: "rien ne dit où est le registre, et ce compte n’a pas de répertoire personnel",
          en: "nothing says where the ledger is, and this account has no home folder"),
        text(
          fr: "donnez --donnees RÉPERTOIRE, ou définissez DILIGENCE_DATA",
          en: "give --data DIRECTORY, or set DILIGENCE_DATA"))
    case .badText(let text, let form): fault(ofText: text, form)
    case .unknownId(let id, let kind, let known):
      Fault(
        text(
          fr: "\(noun(kind)) \(quoted(id)) inconnu\(ending(kind))",
          en: "unknown \(noun(kind)) \(quoted(id))"), remedy(forUnknown: id, among: known))
    case .unknownDossier(let number, let suggestion):
      Fault(
        text(
          fr: "aucun dossier \(quoted(number)) dans le registre",
          en: "no dossier \(quoted(number)) in the ledger"),
        text(
          fr: suggestion.map(suggesting) ?? "vérifiez le numéro",
          en: suggestion.map(suggesting) ?? "check the number"))
    case .unknownEvent(let name):
      Fault(
        text(
          fr: "aucun événement \(quoted(name)) dans le registre",
          en: "no event \(quoted(name)) in the ledger"),
        text(
          fr:
            "donnez le numéro que \(typed("diligence montrer DOSSIER")) affiche devant l’événement",
          en: "give the number that \(typed("diligence show DOSSIER")) prints before the event"))
    case .ambiguousEvent(let id, let sequences):
      Fault(
        text(
          fr: "plusieurs événements ont l’id \(quoted(id))",
          en: "several events have the id \(quoted(id))"),
        text(
          fr: "donnez plutôt leur numéro\u{A0}: \(list(sequences.map { "\($0)" }, .or))",
          en: "give their number instead: \(list(sequences.map { "\($0)" }, .or))"))
    case .correctsVoiding(let name):
      Fault(
        text(
          fr: "l’événement \(quoted(name)) est une annulation, qui ne se corrige pas",
          en: "event \(quoted(name)) is a voiding, which cannot be corrected"),
        text(
          fr: "consignez plutôt de nouveau ce qu’il annule",
          en: "record again what it voids instead"))
    case .hourTwice(let hour, let times):
      Fault(
        text(
          fr: "l’heure \(quoted(hour)) arrive deux fois ce jour-là",
          en: "the hour \(quoted(hour)) happens twice on that day"),
        text(
          fr: "choisissez \(list(times.map { $0.text }, .or))",
          en: "choose \(list(times.map { $0.text }, .or))"))
    case .hourSkipped(let hour, let times):
      Fault(
        text(
          fr: "l’heure \(quoted(hour)) n’existe pas ce jour-là, les horloges la sautent",
          en: "the hour \(quoted(hour)) does not happen on that day, the clocks skip it"),
        text(
          fr: "choisissez \(list(times.map { $0.text }, .or))",
          en: "choose \(list(times.map { $0.text }, .or))"))
    case .optionWithout(let option, let needed):
      Fault(
        text(
          fr: "l’option \(name(of: option)) ne va pas sans \(name(of: needed))",
          en: "the option \(name(of: option)) goes with \(name(of: needed)) only"),
        text(fr: "ajoutez-la", en: "add it"))
    case .optionOfNoUse(let option, let type):
      Fault(
        text(
          fr: "l’option \(name(of: option)) ne change rien à un événement \(quoted(type))",
          en: "the option \(name(of: option)) changes nothing of a \(quoted(type)) event"),
        text(fr: "retirez cette option", en: "leave it out"))
    case .numberStays(let event, let number):
      Fault(
        text(
          fr: "le numéro d’un dossier ne se corrige pas",
          en: "the number of a case cannot be amended"),
        text(
          fr: "écrivez \(typed("diligence annuler \(event) --motif MOTIF")), puis consignez de "
            + "nouveau " + "ce qui est annulé, sous le numéro \(safe(number))",
          en:
            "write \(typed("diligence void \(event) --reason REASON")), then record again what is "
            + "cancelled, under the number \(safe(number))"))
    case .alreadyThere(let path):
      Fault(
        text(
          fr: "le fichier \(named(path)) existe déjà",
          en: "the file \(named(path)) is there already"),
        text(fr: "donnez un autre nom à la copie", en: "give the copy another name"))
    case .isDatabase(let path):
      Fault(
        text(
          fr: "\(named(path)) est une base de données, peut-être le registre",
          en: "\(named(path)) is a database, perhaps the ledger"),
        text(fr: "donnez un autre fichier", en: "give another file"))
    case .nothingPromised(let year, let first):
      Fault(
        text(
          fr: "rien n’était promis en \(safe(year)), la première déclaration prend effet le "
            + date(first),
          en: "nothing was promised in \(safe(year)), the first statement takes effect on "
            + "\(date(first))"),
        text(
          fr: "demandez un exercice qui finit plus tard",
          en: "ask for a fiscal year that ends later"))
    case .yearToCome(let label, let from, let current):
      Fault(
        text(
          fr: "l’exercice \(safe(label)) commence le \(date(from)), rien n’est encore à en dire",
          en:
            "fiscal year \(safe(label)) begins on \(date(from)), there is nothing to tell of it yet"
        ), text(fr: "écrivez \(safe(current))", en: "write \(safe(current))"))
    case .insideReport(let path):
      Fault(
        text(
          fr: "\(named(path)) est dans le répertoire du rapport, que l’on publie",
          en: "\(named(path)) is in the directory of the report, which is published"),
        text(fr: "donnez un fichier ailleurs", en: "give a file elsewhere"))
    case .noRehearsal:
      Fault(
        text(
          fr: "l’option \(name(of: .dryRun)) n’essaie rien sur le registre du service diligenced",
          en: "the option \(name(of: .dryRun)) tries nothing on the ledger of the diligenced "
            + "service"),
        text(
          fr: "essayez sur une copie\u{A0}: "
            + "\(typed("diligence sauvegarder RÉPERTOIRE/registre.db")), "
            + "puis la même commande avec \(typed("--donnees RÉPERTOIRE"))",
          en: "try on a copy: \(typed("diligence backup FOLDER/registre.db")), "
            + "then the same command with " + "\(typed("--data FOLDER"))"))
    case .nothingToAmend(let options):
      Fault(
        text(fr: "la correction ne change rien", en: "the correction changes nothing"),
        text(
          fr: "donnez ce qui change\u{A0}: \(list(options.map(name), .or))",
          en: "give what changes: \(list(options.map(name), .or))"))
    }
  }

  private func fault(ofText word: String, _ form: RequestFault.Form) -> Fault {
    switch form {
    case .date:
      Fault(
        text(fr: "la date \(quoted(word)) est illisible", en: "unreadable date \(quoted(word))"),
        text(
          fr: "écrivez par exemple 2026-11-20, ou hier",
          en: "write, for example, 2026-11-20 or yesterday"))
    case .time:
      Fault(
        text(fr: "le moment \(quoted(word)) est illisible", en: "unreadable time \(quoted(word))"),
        text(
          fr: "écrivez par exemple 2026-11-20, \(typed("2026-11-20 14:30")), 14:30, hier ou "
            + "2026-11-20T14:30:00-05:00",
          en: "write, for example, 2026-11-20, \(typed("2026-11-20 14:30")), 14:30, yesterday or "
            + "2026-11-20T14:30:00-05:00"))
    case .period:
      Fault(
        text(
          fr: "la période \(quoted(word)) est illisible", en: "unreadable period \(quoted(word))"),
        text(
          fr: "écrivez un exercice, 2026-2027, une année, 2026, un trimestre, 2026-T3, un mois, "
            + "2026-11, " + "des mois, 2026-09..2026-11, ou des jours, 2026-04-01..2026-06-30",
          en: "write a fiscal year, 2026-2027, a year, 2026, a quarter, 2026-T3, a month, 2026-11, "
            + "months, 2026-09..2026-11, or days, 2026-04-01..2026-06-30"))
    case .civilPeriod:
      Fault(
        text(
          fr: "la période \(quoted(word)) est illisible", en: "unreadable period \(quoted(word))"),
        text(
          fr: "écrivez un exercice, 2026, un trimestre, 2026-T3, un mois, 2026-11, des mois, "
            + "2026-09..2026-11, ou des jours, 2026-04-01..2026-06-30",
          en: "write a fiscal year, 2026, a quarter, 2026-T3, a month, 2026-11, months, "
            + "2026-09..2026-11, or days, 2026-04-01..2026-06-30"))
    case .civilYear:
      Fault(
        text(
          fr: "\(quoted(word)) n’est pas un exercice", en: "\(quoted(word)) is not a fiscal year"),
        text(fr: "écrivez par exemple 2025", en: "write, for example, 2025"))
    case .fiscalYear:
      Fault(
        text(
          fr: "\(quoted(word)) n’est pas un exercice", en: "\(quoted(word)) is not a fiscal year"),
        text(fr: "écrivez par exemple 2025-2026", en: "write, for example, 2025-2026"))
    case .count:
      Fault(
        text(
          fr: "\(quoted(word)) n’est pas un nombre de jours",
          en: "\(quoted(word)) is not a number of days"),
        text(fr: "écrivez un entier de 0 à 10000", en: "write a whole number from 0 to 10000"))
    case .head:
      Fault(
        text(
          fr: "\(quoted(word)) n’est pas une tête de registre",
          en: "\(quoted(word)) is no head of a ledger"),
        text(
          fr: "reprenez les 64 chiffres hexadécimaux que \(typed("diligence verifier")) a affichés",
          en: "give the 64 hexadecimal digits that \(typed("diligence verify")) printed"))
    case .uuid:
      Fault(
        text(
          fr: "l’identité \(quoted(word)) n’est pas un UUID", en: "\(quoted(word)) is not a UUID"),
        text(
          fr: "reprenez-la telle que la commande l’a donnée",
          en: "give it just as the command gave it"))
    }
  }

  private func noun(_ kind: RequestFault.IdKind) -> String {
    switch kind {
    case .service: text(fr: "service", en: "service")
    case .standard: text(fr: "norme de service", en: "standard")
    case .office: text(fr: "bureau", en: "office")
    case .channel: text(fr: "canal", en: "channel")
    case .reason: text(fr: "motif", en: "reason")
    case .calendar: text(fr: "calendrier", en: "calendar")
    case .milestone: text(fr: "étape", en: "milestone")
    }
  }

  /// Of the adjective that goes with the French noun.
  private func ending(_ kind: RequestFault.IdKind) -> String {
    switch kind {
    case .standard, .milestone: "e"
    case .service, .office, .channel, .reason, .calendar: ""
    }
  }
}
