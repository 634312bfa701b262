import Language

// What help pages say besides commands and options.
extension Language {
  /// What the program is for, in one line.
  var purpose: String {
    text(fr: "surveiller le respect des normes de service", en: "watch over service standards")
  }

  /// What to know before the list of commands.
  var introduction: String {
    text(
      fr: """
        Une déclaration de services promet des délais; diligence consigne ce qui arrive à chaque \
        dossier dans un registre où rien ne s’efface, compte les jours ouvrables et dit quelles \
        normes sont respectées. Les commandes et les options ont aussi un nom anglais, toujours \
        accepté; les accents sont facultatifs.
        """,
      en: """
        A declaration of services promises time limits; diligence records what happens to each \
        dossier in a ledger where nothing is erased, counts the business days and says which \
        standards are met. Commands and options also have a French name, always accepted; accents \
        are optional.
        """)
  }

  /// The forms in which a value may be written; `nil` where the metavariable says enough.
  func forms(of kind: ValueKind) -> String? {
    switch kind {
    case .date: text(fr: "2026-11-20 (année-mois-jour)", en: "2026-11-20 (year-month-day)")
    case .time:
      text(
        fr: """
          2026-11-20T14:03:00-05:00, 2026-11-20, '2026-11-20 14:30', 14:30 (aujourd’hui) ou hier; \
          sans décalage, l’heure est celle du bureau
          """,
        en: """
          2026-11-20T14:03:00-05:00, 2026-11-20, '2026-11-20 14:30', 14:30 (today) or yesterday; \
          without an offset, the hour is the office’s
          """)
    case .period:
      text(
        fr: """
          un exercice (2026-2027, ou 2026 s’il commence le 1er\u{A0}janvier), une année civile \
          (2026), un trimestre de l’exercice qui commence en 2026 (2026-T3), un mois (2026-11), \
          des mois (2026-09..2026-11) ou des jours (2026-04-01..2026-09-30)
          """,
        en: """
          a fiscal year (2026-2027, or 2026 if it begins on January 1), a calendar year (2026), a \
          quarter of the fiscal year that begins in 2026 (2026-T3), a month (2026-11), months \
          (2026-09..2026-11) or days (2026-04-01..2026-09-30)
          """)
    case .fiscalYear:
      text(
        fr: "2026-2027, ou 2026 s’il commence le 1er\u{A0}janvier",
        en: "2026-2027, or 2026 if it begins on January 1")
    case .directory, .file, .count, .dayCount, .dossierNumber, .text, .choice, .identifier,
      .command:
      nil
    }
  }

  /// What stands above a group of commands.
  func title(of group: CommandGroup) -> String {
    switch group {
    case .record: text(fr: "Consigner\u{A0}:", en: "Record:")
    case .correct: text(fr: "Corriger\u{A0}:", en: "Correct:")
    case .look: text(fr: "Consulter\u{A0}:", en: "Look:")
    case .count: text(fr: "Compter\u{A0}:", en: "Count:")
    case .publish: text(fr: "Publier\u{A0}:", en: "Publish:")
    case .exchange: text(fr: "Échanger\u{A0}:", en: "Exchange:")
    case .keep: text(fr: "Conserver\u{A0}:", en: "Keep:")
    case .learn: text(fr: "S’informer\u{A0}:", en: "Learn:")
    }
  }

  /// What stands above another part of a page.
  func title(of section: HelpSection) -> String {
    switch section {
    case .usage: text(fr: "Utilisation\u{A0}:", en: "Usage:")
    case .options: text(fr: "Options\u{A0}:", en: "Options:")
    case .commonOptions: text(fr: "Options communes\u{A0}:", en: "Common options:")
    case .values: text(fr: "Valeurs\u{A0}:", en: "Values:")
    case .examples: text(fr: "Exemples\u{A0}:", en: "Examples:")
    case .exitStatuses: text(fr: "Codes de retour\u{A0}:", en: "Exit statuses:")
    case .environment: text(fr: "Environnement\u{A0}:", en: "Environment:")
    }
  }

  /// What an exit status says, in one line.
  func meaning(of status: ExitStatus) -> String {
    switch status {
    case .done: text(fr: "c’est fait", en: "done")
    case .found:
      text(
        fr: "une vérification a trouvé quelque chose (WARNING de controler)",
        en: "something was found (the WARNING of check)")
    case .foundCritical:
      text(
        fr: "controler a trouvé quelque chose de grave (CRITICAL)",
        en: "check found something grave (CRITICAL)")
    case .undetermined:
      text(
        fr: "controler n’a pu rien constater (UNKNOWN, au lieu de tous les codes qui suivent)",
        en: "check could not find out (UNKNOWN, in the place of every status that follows)")
    case .usage: text(fr: "la ligne de commande est incorrecte", en: "the command line is wrong")
    case .refused:
      text(
        fr: "une partie de ce qui est fourni est refusée; le reste est consigné",
        en: "some of what was given is refused; the rest is recorded")
    case .noInput:
      text(
        fr: "le fichier, le registre ou le dossier n’existe pas",
        en: "no such file, ledger or dossier")
    case .unavailable:
      text(
        fr: "un service de l’ordinateur ne répond pas",
        en: "a service of the computer does not answer")
    case .cannotCreate: text(fr: "un fichier ne peut pas être créé", en: "a file cannot be created")
    case .ioFailed:
      text(fr: "une lecture ou une écriture a échoué", en: "reading or writing failed")
    case .busy:
      text(
        fr: "le registre est occupé depuis 10 secondes; réessayez",
        en: "the ledger has been busy for 10 seconds; try again")
    case .notAllowed: text(fr: "l’opération n’est pas permise", en: "not allowed")
    case .badData:
      text(
        fr: "une déclaration, un calendrier ou un fuseau horaire est inutilisable",
        en: "a declaration, a calendar or a time zone cannot be used")
    }
  }

  /// What the environment may ask for, in one sentence.
  func meaning(of setting: EnvironmentSetting) -> String {
    switch setting {
    case .data:
      text(
        fr: "le répertoire du registre, à défaut de --donnees",
        en: "the ledger’s directory, when there is no --data")
    case .dataHome:
      text(
        fr: "à défaut aussi de DILIGENCE_DATA, le registre est dans son répertoire diligence",
        en: "failing DILIGENCE_DATA too, the ledger is in its folder named diligence")
    case .source:
      text(fr: "qui consigne, à défaut de --source", en: "who records, when there is no --source")
    case .colour:
      text(
        fr: "si elle n’est pas vide, rien n’est mis en relief à l’écran",
        en: "when it is not empty, nothing is emphasised on the screen")
    case .locale:
      text(
        fr: """
          la première qui n’est pas vide donne la langue, à défaut de --langue\u{A0}: l’anglais si \
          elle commence par en, sinon le français
          """,
        en: """
          the first that is not empty gives the language, when there is no --lang: English if it \
          begins with en, else French
          """)
    case .timeZones:
      text(
        fr: "le répertoire des données de fuseaux horaires, à la place du répertoire usuel",
        en: "the directory of time zone data, in the place of the usual one")
    }
  }
}

/// The parts of a help page besides groups of commands.
public enum HelpSection: CaseIterable, Hashable, Sendable {
  case usage, options, commonOptions, values, examples, exitStatuses, environment
}

/// What the environment can say to the program.
public enum EnvironmentSetting: CaseIterable, Hashable, Sendable {
  case data, dataHome, source, colour, locale, timeZones

  /// The variables that say it, the first that is set deciding.
  public var variables: [String] {
    switch self {
    case .data: ["DILIGENCE_DATA"]
    case .dataHome: ["XDG_DATA_HOME"]
    case .source: ["DILIGENCE_SOURCE"]
    case .colour: ["NO_COLOR"]
    case .locale: ["LC_ALL", "LC_MESSAGES", "LANG"]
    case .timeZones: ["TZDIR"]
    }
  }
}
