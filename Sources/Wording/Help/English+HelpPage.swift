public import CommandLine

extension English {
  public var purpose: String { "watch over service standards" }

  public var introduction: String {
    """
    A declaration of services promises time limits; diligence records what happens to each \
    dossier in a ledger where nothing is erased, counts the business days and says which \
    standards are met. Commands and options also have a French name, always accepted; accents \
    are optional.
    """
  }

  public func metavariable(for kind: ValueKind) -> String {
    switch kind {
    case .date: "DATE"
    case .time: "TIME"
    case .period: "PERIOD"
    case .fiscalYear: "FISCAL-YEAR"
    case .directory: "DIRECTORY"
    case .file: "FILE"
    case .count, .dayCount: "N"
    case .dossierNumber: "NUMBER"
    case .text: "TEXT"
    case .choice(let names): names.map(\.english).joined(separator: "|")
    case .identifier(let identifier): metavariable(for: identifier)
    case .verb: "COMMAND"
    }
  }

  private func metavariable(for identifier: Identifier) -> String {
    switch identifier {
    case .service: "SERVICE"
    case .standard: "STANDARD"
    case .office: "OFFICE"
    case .channel: "CHANNEL"
    case .reason: "REASON"
    case .calendar: "CALENDAR"
    case .declaration: "DECLARATION"
    case .dossier: "DOSSIER"
    case .call: "CALL"
    case .milestone: "MILESTONE"
    case .event: "EVENT"
    case .subject: "SUBJECT"
    }
  }

  public func forms(of kind: ValueKind) -> String? {
    switch kind {
    case .date: "2026-11-20 (year-month-day)"
    case .time:
      """
      2026-11-20T14:03:00-05:00, 2026-11-20, '2026-11-20 14:30', 14:30 (today) or yesterday; \
      without an offset, the hour is the office’s
      """
    case .period:
      """
      a fiscal year (2026-2027, or 2026 if it begins on January 1), a calendar year (2026), a \
      quarter of the fiscal year that begins in 2026 (2026-T3), a month (2026-11), months \
      (2026-09..2026-11) or days (2026-04-01..2026-09-30)
      """
    case .fiscalYear: "2026-2027, or 2026 if it begins on January 1"
    case .directory, .file, .count, .dayCount, .dossierNumber, .text, .choice, .identifier, .verb:
      nil
    }
  }

  public func title(of group: VerbGroup) -> String {
    switch group {
    case .record: "Record:"
    case .correct: "Correct:"
    case .look: "Look:"
    case .count: "Count:"
    case .publish: "Publish:"
    case .exchange: "Exchange:"
    case .keep: "Keep:"
    case .learn: "Learn:"
    }
  }

  public func title(of section: HelpSection) -> String {
    switch section {
    case .usage: "Usage:"
    case .options: "Options:"
    case .commonOptions: "Common options:"
    case .values: "Values:"
    case .examples: "Examples:"
    case .exitStatuses: "Exit statuses:"
    case .environment: "Environment:"
    }
  }

  public func meaning(of status: ExitStatus) -> String {
    switch status {
    case .done: "done"
    case .found: "something was found (the WARNING of check)"
    case .foundCritical: "check found something grave (CRITICAL)"
    case .undetermined:
      "check could not find out (UNKNOWN, in the place of every status that follows)"
    case .usage: "the command line is wrong"
    case .refused: "some of what was given is refused; the rest is recorded"
    case .noInput: "no such file, ledger or dossier"
    case .unavailable: "a service of the computer does not answer"
    case .cannotCreate: "a file cannot be created"
    case .ioFailed: "reading or writing failed"
    case .busy: "the ledger has been busy for 10 seconds; try again"
    case .notAllowed: "not allowed"
    case .badData: "a declaration, a calendar or a time zone cannot be used"
    }
  }

  public func meaning(of setting: EnvironmentSetting) -> String {
    switch setting {
    case .data: "the ledger’s directory, when there is no --data"
    case .dataHome: "failing DILIGENCE_DATA too, the ledger is in its folder named diligence"
    case .source: "who records, when there is no --source"
    case .colour: "when it is not empty, nothing is emphasised on the screen"
    case .locale:
      """
      the first that is not empty gives the language, when there is no --lang: English if it \
      begins with en, else French
      """
    case .timeZones: "the directory of time zone data, in the place of the usual one"
    }
  }

  public func otherName(_ name: String) -> String { "or in French: \(name)" }
}
