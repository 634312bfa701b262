extension Verb {
  /// The command's name in both languages: one word, or two separated by a space.
  public var name: BilingualName {
    switch self {
    case .receive: BilingualName("receive", "recevoir")
    case .complete: BilingualName("complete", "completer")
    case .acknowledge: BilingualName("acknowledge", "accuser-reception")
    case .reply: BilingualName("reply", "repondre")
    case .interview: BilingualName("interview", "entrevue")
    case .announce: BilingualName("announce", "annoncer")
    case .assess: BilingualName("assess", "admissibilite")
    case .committee: BilingualName("committee", "comite")
    case .close: BilingualName("close", "fermer")
    case .record: BilingualName("record", "consigner")
    case .void: BilingualName("void", "annuler")
    case .amend: BilingualName("amend", "corriger")
    case .show: BilingualName("show", "montrer")
    case .explain: BilingualName("explain", "expliquer")
    case .late: BilingualName("late", "retards")
    case .due: BilingualName("due", "echeances")
    case .summary: BilingualName("summary", "sommaire")
    case .deadline: BilingualName("deadline", "calculer")
    case .elapsed: BilingualName("elapsed", "ecoule")
    case .calendarList: BilingualName("calendar list", "calendrier lister")
    case .calendarShow: BilingualName("calendar show", "calendrier montrer")
    case .declarationShow: BilingualName("declaration show", "declaration montrer")
    case .report: BilingualName("report", "rapport")
    case .check: BilingualName("check", "controler")
    case .ingest: BilingualName("ingest", "importer")
    case .exportEvents: BilingualName("export events", "exporter evenements")
    case .exportObligations: BilingualName("export obligations", "exporter obligations")
    case .exportResults: BilingualName("export results", "exporter resultats")
    case .verify: BilingualName("verify", "verifier")
    case .rebuild: BilingualName("rebuild", "reconstruire")
    case .backup: BilingualName("backup", "sauvegarder")
    case .status: BilingualName("status", "etat")
    case .help: BilingualName("help", "aide")
    case .version: BilingualName(both: "version")
    case .completions: BilingualName(both: "completions")
    }
  }

  /// The name, word by word; a person may mix the two languages.
  public var words: [BilingualName] {
    let english = name.english.split(separator: " ")
    let french = name.french.split(separator: " ")
    return zip(english, french).map { BilingualName(String($0), String($1)) }
  }

  /// The commands whose first word is `word`, in either language, whatever its case and accents.
  static func beginning(with word: String) -> [Verb] {
    allCases.filter { $0.words[0].matches(word) }
  }
}
