/// Every option of the command line. What each is worth to a command is for the
/// command to say.
public enum Option: String, CaseIterable, Hashable, Sendable {
  // What many commands take.
  case data, socket, asOf, knownAt, source, id, format, language, help, version

  // What is being recorded.
  case number, at, channel, office, service, call, segment
  case complete, incomplete, automatic, admissible, inadmissible
  case reason, closingReason

  // What is being looked at.
  case standard, settled, within, period, by, calendar

  // What is published.
  case annual, prove, excel, metrics

  // Files in and out.
  case dryRun, output, dueCalendar, raw, head
}

/// An option's line of the table.
private struct OptionEntry {
  let name: BilingualName
  let kind: ValueKind?
  let meaning: Text

  init(_ english: String, _ french: String, _ kind: ValueKind? = nil, fr: String, en: String) {
    self.name = BilingualName(english, french)
    self.kind = kind
    meaning = Text(fr: fr, en: en)
  }

  init(both name: String, _ kind: ValueKind? = nil, fr: String, en: String) {
    self.init(name, name, kind, fr: fr, en: en)
  }
}

extension Option {
  private var entry: OptionEntry {
    switch self {
    case .data:
      OptionEntry(
        "data", "donnees", .directory,
        fr: "le répertoire du registre; par défaut $DILIGENCE_DATA",
        en: "the ledger’s directory; by default $DILIGENCE_DATA")
    case .socket:
      OptionEntry(
        both: "socket", .file,
        fr: "la prise du service diligenced; par défaut $DILIGENCE_SOCKET",
        en: "the socket of the diligenced service; $DILIGENCE_SOCKET by default")
    case .asOf:
      OptionEntry(
        "as-of", "en-date-du", .date,
        fr: "la date à laquelle on compte; aujourd’hui par défaut",
        en: "the date as of which to count; today by default")
    case .knownAt:
      OptionEntry(
        "known-at", "connu-le", .time,
        fr: "ne voir que ce qui était consigné ou adopté à ce moment",
        en: "see only what was recorded or adopted by then")
    case .source:
      OptionEntry(
        both: "source", .text,
        fr: "qui consigne; par défaut $DILIGENCE_SOURCE, sinon /poste/ et votre nom",
        en: "who records; by default $DILIGENCE_SOURCE, else /poste/ and your login")
    case .id:
      OptionEntry(
        "id", "identite", .text,
        fr: "l’identité de l’événement, un UUID\u{A0}: répéter sans risque une commande",
        en: "the event’s identity, a UUID: repeat a command safely")
    case .format:
      OptionEntry(
        both: "format", .choice(among: OutputFormat.allCases),
        fr: "la forme de la réponse",
        en: "the form of the answer")
    case .language:
      OptionEntry(
        "lang", "langue", .choice(among: Language.allCases),
        fr: "la langue des réponses; par défaut celle de l’environnement",
        en: "the language of the answers; by default the environment’s")
    case .help:
      OptionEntry(
        "help", "aide",
        fr: "afficher cette aide",
        en: "print this help")
    case .version:
      OptionEntry(
        both: "version",
        fr: "afficher la version du programme",
        en: "print the program’s version")

    case .number:
      OptionEntry(
        "number", "numero", .dossierNumber,
        fr: "le numéro du dossier, s’il en a déjà un",
        en: "the dossier’s number, if it has one already")
    case .at:
      OptionEntry(
        "at", "le", .time,
        fr: "quand c’est arrivé; maintenant par défaut",
        en: "when it happened; now by default")
    case .channel:
      OptionEntry(
        "channel", "canal", .identifier(.channel),
        fr: "le canal employé",
        en: "the channel used")
    case .office:
      OptionEntry(
        "office", "bureau", .identifier(.office),
        fr: "seulement ce bureau",
        en: "this office only")
    case .service:
      OptionEntry(
        both: "service", .identifier(.service),
        fr: "seulement ce service",
        en: "this service only")
    case .call:
      OptionEntry(
        "call", "appel", .identifier(.call),
        fr: "l’appel à projets auquel le dossier appartient",
        en: "the call for projects to which the dossier belongs")
    case .segment:
      OptionEntry(
        both: "segment", .text,
        fr: "une subdivision du service, pour départager les résultats",
        en: "a part of the service, to tell results apart")
    case .complete:
      OptionEntry(
        "complete", "complet",
        fr: "la demande était complète à sa réception",
        en: "the request was complete when it was received")
    case .incomplete:
      OptionEntry(
        "incomplete", "incomplet",
        fr: "la demande est incomplète; ses délais ne courent pas encore",
        en: "the request is incomplete; its time limits do not run yet")
    case .automatic:
      OptionEntry(
        "automatic", "automatique",
        fr: "un système l’a fait de lui-même",
        en: "a system did it by itself")
    case .admissible:
      OptionEntry(
        both: "admissible",
        fr: "le dossier est admissible",
        en: "the dossier is admissible")
    case .inadmissible:
      OptionEntry(
        both: "inadmissible",
        fr: "le dossier n’est pas admissible",
        en: "the dossier is not admissible")
    case .reason:
      OptionEntry(
        "reason", "motif", .text,
        fr: "pourquoi, en toutes lettres; conservé dans le registre",
        en: "why, in plain words; kept in the ledger")
    case .closingReason:
      OptionEntry(
        "closing-reason", "motif-de-fermeture", .identifier(.reason),
        fr: "le bon motif de fermeture",
        en: "the right reason for closing")

    case .standard:
      OptionEntry(
        "standard", "norme", .identifier(.standard),
        fr: "seulement cette norme",
        en: "this standard only")
    case .settled:
      OptionEntry(
        "settled", "regles",
        fr: "ajouter les obligations réglées hors délai pendant la période",
        en: "add the obligations settled late during the period")
    case .within:
      OptionEntry(
        "within", "dans", .dayCount,
        fr: "les N prochains jours ouvrables, aujourd’hui compris; 5 par défaut",
        en: "the next N business days, today included; 5 by default")
    case .period:
      OptionEntry(
        "period", "periode", .period,
        fr: "la période visée; par défaut l’exercice où tombe la date du calcul",
        en: "the period; by default the fiscal year of the as-of date")
    case .by:
      OptionEntry(
        "by", "par", .choice(among: Grouping.allCases),
        fr: "répartir chaque norme par service, bureau, canal ou mois",
        en: "split each standard by service, office, channel or month")
    case .calendar:
      OptionEntry(
        "calendar", "calendrier", .identifier(.calendar),
        fr: "compter selon ce calendrier",
        en: "count by this calendar")

    case .annual:
      OptionEntry(
        "annual", "annuel", .fiscalYear,
        fr: "le rapport de cet exercice, avec le tableau annuel et la preuve",
        en: "this fiscal year’s report, with the annual table and the evidence")
    case .prove:
      OptionEntry(
        "prove", "prouver",
        fr: "prouver d’abord tout le registre, et le dire dans la preuve",
        en: "prove the whole ledger first, and say so in the evidence")
    case .excel:
      OptionEntry(
        both: "excel",
        fr: "ajouter les résultats tels qu’Excel les ouvre au Québec",
        en: "add the results as Excel opens them in Québec")
    case .metrics:
      OptionEntry(
        "metrics", "metriques", .file,
        fr: "écrire aussi les mesures dans ce fichier, pour node_exporter",
        en: "also write the metrics to this file, for node_exporter")

    case .dryRun:
      OptionEntry(
        "dry-run", "essai",
        fr: "tout contrôler sans rien consigner",
        en: "check everything and record nothing")
    case .output:
      OptionEntry(
        "output", "sortie", .file,
        fr: "écrire dans ce fichier plutôt qu’à la sortie standard",
        en: "write to this file instead of the standard output")
    case .dueCalendar:
      OptionEntry(
        "due-calendar", "calendrier-echeances", .file,
        fr: "écrire ici, pour soi seul, un calendrier des échéances par dossier",
        en: "write a calendar of due days by dossier here, for yourself only")
    case .raw:
      OptionEntry(
        "raw", "brut",
        fr: "en CSV, ne rien changer à ce qu’un tableur prendrait pour une formule",
        en: "in CSV, leave what a spreadsheet would take for a formula as it is")
    case .head:
      OptionEntry(
        "head", "tete", .text,
        fr: "une tête notée plus tôt\u{A0}: prouver que rien n’a été touché avant elle",
        en: "a head noted earlier: prove that nothing recorded until then was touched")
    }
  }

  /// The long name, without its dashes.
  public var name: BilingualName { entry.name }

  /// What its value is, unless a command says otherwise; nil for a flag.
  public var kind: ValueKind? { entry.kind }

  /// What it means, in one line, unless a command says otherwise.
  public var meaning: Text { entry.meaning }

  /// The letter that stands for it after one dash, when it has one.
  public var letter: Character? { self == .help ? "h" : nil }

  /// Whether many commands take it, with the same meaning.
  public var isCommon: Bool {
    [.data, .socket, .asOf, .knownAt, .source, .id, .format, .language, .help].contains(self)
  }

  /// The options of which a command takes one at most.
  public static let exclusive: [[Option]] = [
    [.complete, .incomplete], [.admissible, .inadmissible], [.calendar, .office],
    [.data, .socket],
  ]

  /// The options that may stand where there is no command.
  public static let withoutCommand: [Option] = [.language, .help, .version]

  private static let byName = Dictionary(
    allCases.flatMap { option in option.name.spellings.map { (folded($0), option) } },
    uniquingKeysWith: { first, _ in first })

  /// The option of that long name in either language, whatever its case and accents.
  public static func named(_ name: String) -> Option? { byName[folded(name)] }
}
