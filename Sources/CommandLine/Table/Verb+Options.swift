extension Verb {
  /// Every option that the command takes, its own first.
  public var options: [Option] {
    ownOptions + ledgerOptions + (formats.isEmpty ? [] : [.format]) + [.language, .help]
  }

  /// The options that say what this command is to do.
  private var ownOptions: [Option] {
    switch self {
    case .receive: [.number, .at, .channel, .office, .incomplete, .call, .segment]
    case .complete, .acknowledge, .reply, .interview, .announce, .record:
      [.at, .channel, .automatic]
    case .assess: [.admissible, .inadmissible, .at]
    case .committee: [.at]
    case .close: [.reason, .at]
    case .void: [.reason]
    case .amend:
      [
        .reason, .at, .number, .service, .channel, .office, .complete, .incomplete, .call,
        .segment, .automatic, .admissible, .inadmissible, .closingReason,
      ]
    case .late: [.settled, .period, .service, .standard, .office]
    case .due: [.within, .service, .standard, .office]
    case .summary: [.period, .by]
    case .deadline, .elapsed: [.calendar, .office]
    case .calendarShow: [.period]
    case .report: [.output, .annual, .prove, .excel, .dueCalendar, .within]
    case .check: [.standard, .period, .metrics]
    case .ingest: [.dryRun]
    case .exportEvents, .exportObligations: [.output, .raw]
    case .exportResults: [.period, .by, .output]
    case .version: [.version]
    case .verify: [.head]
    case .show, .explain, .calendarList, .declarationShow, .rebuild, .backup, .status, .help,
      .completions:
      []
    }
  }

  /// The options that say which ledger is meant, and as it was when.
  private var ledgerOptions: [Option] {
    switch self {
    case .receive, .complete, .acknowledge, .reply, .interview, .announce, .assess, .committee,
      .close, .record, .void, .amend:
      [.source, .id, .data, .socket]
    case .show, .explain, .late, .due, .summary, .declarationShow, .report, .check,
      .exportObligations, .exportResults:
      [.asOf, .knownAt, .data, .socket]
    case .deadline, .elapsed, .calendarList, .calendarShow, .exportEvents:
      [.knownAt, .data, .socket]
    case .ingest, .verify, .rebuild, .backup, .completions: [.data, .socket]
    case .status: [.socket]
    case .help, .version: []
    }
  }

  /// The forms in which the command answers, the first by default; none when it has no
  /// `--format`.
  public var formats: [OutputFormat] {
    switch self {
    case .show, .explain, .late, .due, .summary, .deadline, .elapsed, .calendarList,
      .calendarShow:
      [.text, .json, .csv]
    case .receive, .complete, .acknowledge, .reply, .interview, .announce, .assess, .committee,
      .close, .record, .void, .amend, .declarationShow, .report, .check, .ingest, .verify,
      .rebuild, .backup, .status, .version:
      [.text, .json]
    case .exportEvents: [.json, .csv]
    case .exportObligations, .exportResults: [.csv, .json]
    case .help, .completions: []
    }
  }

  /// The options that the command cannot do without: one at least of each list.
  public var requiredOptions: [[Option]] {
    switch self {
    case .assess: [[.admissible, .inadmissible]]
    case .close, .void, .amend: [[.reason]]
    case .report: [[.output]]
    case .receive, .complete, .acknowledge, .reply, .interview, .announce, .committee, .record,
      .show, .explain, .late, .due, .summary, .deadline, .elapsed, .calendarList, .calendarShow,
      .declarationShow, .check, .ingest, .exportEvents, .exportObligations, .exportResults,
      .verify, .rebuild, .backup, .status, .help, .version, .completions:
      []
    }
  }

  /// What the value of `option` is for this command; nil for a flag.
  public func kind(of option: Option) -> ValueKind? {
    switch (self, option) {
    case (_, .format): .choice(among: formats)
    // Closings have the declaration's reasons; corrections give theirs in words.
    case (.close, .reason): .identifier(.reason)
    // A report is a folder of files.
    case (.report, .output): .directory
    case _: option.kind
    }
  }
}
