// Options and values, as sentences and help name them.
extension Language {
  /// The long name of an option as the reader would type it.
  public func name(of option: Option) -> String { "--" + option.name[self] }

  /// An option with what follows it.
  ///
  /// - Parameter kind: what its value is; `nil` for a flag.
  public func written(_ option: Option, _ kind: ValueKind?) -> String {
    name(of: option) + (kind.map { " " + metavariable(for: $0) } ?? "")
  }

  /// The word in capitals that stands for a value.
  public func metavariable(for kind: ValueKind) -> String {
    switch kind {
    case .date: "DATE"
    case .time: text(fr: "MOMENT", en: "TIME")
    case .period: text(fr: "PÉRIODE", en: "PERIOD")
    case .fiscalYear: text(fr: "EXERCICE", en: "FISCAL-YEAR")
    case .directory: text(fr: "RÉPERTOIRE", en: "DIRECTORY")
    case .file: text(fr: "FICHIER", en: "FILE")
    case .count, .dayCount: "N"
    case .dossierNumber: text(fr: "NUMÉRO", en: "NUMBER")
    case .text: text(fr: "TEXTE", en: "TEXT")
    case .choice(let names): names.map { $0[self] }.joined(separator: "|")
    case .identifier(let identifier): metavariable(for: identifier)
    case .command: text(fr: "COMMANDE", en: "COMMAND")
    }
  }

  private func metavariable(for identifier: Identifier) -> String {
    switch identifier {
    case .service: "SERVICE"
    case .standard: text(fr: "NORME", en: "STANDARD")
    case .office: text(fr: "BUREAU", en: "OFFICE")
    case .channel: text(fr: "CANAL", en: "CHANNEL")
    case .reason: text(fr: "MOTIF", en: "REASON")
    case .calendar: text(fr: "CALENDRIER", en: "CALENDAR")
    case .declaration: text(fr: "DÉCLARATION", en: "DECLARATION")
    case .dossier: "DOSSIER"
    case .call: text(fr: "APPEL", en: "CALL")
    case .milestone: text(fr: "ÉTAPE", en: "MILESTONE")
    case .event: text(fr: "ÉVÉNEMENT", en: "EVENT")
    case .subject: text(fr: "SUJET", en: "SUBJECT")
    }
  }
}
