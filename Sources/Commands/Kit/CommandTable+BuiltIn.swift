extension CommandTable {
  /// Every command of the program.
  public static let builtIn = CommandTable(commandsOfTheProgram)

  private static let commandsOfTheProgram: [Command] = [
    .receive, .complete, .acknowledge, .reply, .interview, .announce, .assess, .committee,
    .close, .record, .void, .amend,
    .show, .explain, .late, .due, .summary,
    .deadline, .elapsed, .calendarList, .calendarShow, .declarationShow,
    .report, .check,
    .ingest, .exportEvents, .exportObligations, .exportResults,
    .verify, .rebuild, .backup, .status,
    .help, .version, .completions,
  ]
}
