/// Every option of the command line. What each is worth to a command is for `Verb` to say.
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

  init(_ english: String, _ french: String, _ kind: ValueKind? = nil) {
    self.name = BilingualName(english, french)
    self.kind = kind
  }

  init(both name: String, _ kind: ValueKind? = nil) {
    self.init(name, name, kind)
  }
}

extension Option {
  private var entry: OptionEntry {
    switch self {
    case .data: OptionEntry("data", "donnees", .directory)
    case .socket: OptionEntry(both: "socket", .file)
    case .asOf: OptionEntry("as-of", "en-date-du", .date)
    case .knownAt: OptionEntry("known-at", "connu-le", .time)
    case .source: OptionEntry(both: "source", .text)
    case .id: OptionEntry("id", "identite", .text)
    case .format: OptionEntry(both: "format", .choice(among: OutputFormat.allCases))
    case .language: OptionEntry("lang", "langue", .choice(among: Language.allCases))
    case .help: OptionEntry("help", "aide")
    case .version: OptionEntry(both: "version")

    case .number: OptionEntry("number", "numero", .dossierNumber)
    case .at: OptionEntry("at", "le", .time)
    case .channel: OptionEntry("channel", "canal", .identifier(.channel))
    case .office: OptionEntry("office", "bureau", .identifier(.office))
    case .service: OptionEntry(both: "service", .identifier(.service))
    case .call: OptionEntry("call", "appel", .identifier(.call))
    case .segment: OptionEntry(both: "segment", .text)
    case .complete: OptionEntry("complete", "complet")
    case .incomplete: OptionEntry("incomplete", "incomplet")
    case .automatic: OptionEntry("automatic", "automatique")
    case .admissible: OptionEntry(both: "admissible")
    case .inadmissible: OptionEntry(both: "inadmissible")
    case .reason: OptionEntry("reason", "motif", .text)
    case .closingReason:
      OptionEntry("closing-reason", "motif-de-fermeture", .identifier(.reason))

    case .standard: OptionEntry("standard", "norme", .identifier(.standard))
    case .settled: OptionEntry("settled", "regles")
    case .within: OptionEntry("within", "dans", .dayCount)
    case .period: OptionEntry("period", "periode", .period)
    case .by: OptionEntry("by", "par", .choice(among: Grouping.allCases))
    case .calendar: OptionEntry("calendar", "calendrier", .identifier(.calendar))

    case .annual: OptionEntry("annual", "annuel", .fiscalYear)
    case .prove: OptionEntry("prove", "prouver")
    case .excel: OptionEntry(both: "excel")
    case .metrics: OptionEntry("metrics", "metriques", .file)

    case .dryRun: OptionEntry("dry-run", "essai")
    case .output: OptionEntry("output", "sortie", .file)
    case .dueCalendar: OptionEntry("due-calendar", "calendrier-echeances", .file)
    case .raw: OptionEntry("raw", "brut")
    case .head: OptionEntry("head", "tete", .text)
    }
  }

  /// The long name, without its dashes.
  public var name: BilingualName { entry.name }

  /// What its value is, unless a command says otherwise; nil for a flag.
  public var kind: ValueKind? { entry.kind }

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
  public static let withoutVerb: [Option] = [.language, .help, .version]

  private static let byName = Dictionary(
    allCases.flatMap { option in option.name.spellings.map { (folded($0), option) } },
    uniquingKeysWith: { first, _ in first })

  /// The option of that long name in either language, whatever its case and accents.
  static func named(_ name: String) -> Option? { byName[folded(name)] }
}
