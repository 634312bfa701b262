/// Every command. What the extensions say of each is the only description of it that there is:
/// the parser, the help and the completions all read it.
public enum Verb: String, CaseIterable, Hashable, Sendable {
  // Record.
  case receive, complete, acknowledge, reply, interview, announce
  case assess, committee, close, record
  // Correct.
  case void, amend
  // Look.
  case show, explain, late, due, summary
  // Count.
  case deadline, elapsed, calendarList, calendarShow, declarationShow
  // Publish.
  case report, check
  // Exchange.
  case ingest, exportEvents, exportObligations, exportResults
  // Keep.
  case verify, rebuild, backup, status
  // Learn.
  case help, version, completions
}

/// What commands are for: the parts of the help page, in its order.
public enum VerbGroup: CaseIterable, Hashable, Sendable {
  case record, correct, look, count, publish, exchange, keep, learn
}

extension Verb {
  /// The part of the help page where the command stands.
  public var group: VerbGroup {
    switch self {
    case .receive, .complete, .acknowledge, .reply, .interview, .announce, .assess, .committee,
      .close, .record:
      .record
    case .void, .amend: .correct
    case .show, .explain, .late, .due, .summary: .look
    case .deadline, .elapsed, .calendarList, .calendarShow, .declarationShow: .count
    case .report, .check: .publish
    case .ingest, .exportEvents, .exportObligations, .exportResults: .exchange
    case .verify, .rebuild, .backup, .status: .keep
    case .help, .version, .completions: .learn
    }
  }
}
