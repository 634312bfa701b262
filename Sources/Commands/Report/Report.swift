import BusinessDays
import Host
import Language
import Ledger
import Publishing
import ServiceStandards
import StrictJSON

extension Command {
  public static let report = Command(
    name: BilingualName("report", "rapport"), group: .publish, right: .report,
    reads: .counts, cost: .long,
    options: [
      .output, .annual, .prove, .excel, .dueCalendar, .within, .asOf, .knownAt, .data, .socket,
    ],
    required: [[.output]],
    companions: [.prove: .annual, .within: .dueCalendar],
    optionRights: [.prove: .verify],
    kinds: [.output: .directory],
    formats: [.text, .json], delivery: .files,
    meanings: [
      .within: Text(
        fr: "ses échéances des N prochains jours ouvrables; 20 par défaut",
        en: "its due days of the next N business days; 20 by default"),
      .output: Text(
        fr: "écrire dans ce répertoire, créé au besoin",
        en: "write to this directory, made when it is not there"),
    ],
    summary: Text(
      fr: "écrire le rapport à publier, en pages et en données",
      en: "write a report to publish: pages, open data, calendars"),
    details: Text(
      fr: """
        Le répertoire reçoit des pages sans script, les résultats en données ouvertes, les jours \
        fermés en calendrier, et les mesures de Prometheus. Tout est écrit à côté, puis mis en \
        place, index.html en dernier. Les fichiers d’un rapport précédent qui n’en sont plus sont \
        retirés; rien d’autre ne l’est. Rien n’y contient de numéros de dossiers\u{A0}: seul le \
        calendrier de --calendrier-echeances en contient, écrit ailleurs et lisible par vous seul.
        """,
      en: """
        The directory is given pages without scripts, the results as open data, days off as a \
        calendar, and metrics for Prometheus. All of it is written aside, then put in place, \
        index.html last. Files of an earlier report that are no longer part of it are removed; \
        nothing else is. Nothing in it holds numbers of dossiers: only the calendar of \
        --due-calendar does, which is written elsewhere and which nobody but you can read.
        """),
    examples: [
      Example(
        fr: "rapport --sortie public", "le tableau de bord de l’exercice en cours",
        en: "report --output public", "the dashboard of the current fiscal year"),
      Example(
        fr: "rapport --sortie annuel --annuel 2025-2026 --prouver --excel",
        "le rapport annuel, le registre prouvé d’abord",
        en: "report --output annual --annual 2025-2026 --prove --excel",
        "the annual report, the ledger proved first"),
    ],
    body: publishReport)
}

/// Everything that there is to publish, as files.
private func publishReport(_ context: CommandContext, _ ledger: CountedLedger)
  throws(CommandFailure)
  -> ExitStatus
{
  let made = try context.makeReport(ledger)
  if context.environment.server == nil {
    try context.put(made.files)
  } else {
    // Whoever asks a daemon writes the files themselves, where they may.
    made.files.send(context.output)
  }
  return context.tellProof(made.proof)
}

extension CommandContext {
  /// How many business days the calendar of due days shows, where nothing else is asked.
  static let dueWithin = 20

  fileprivate func makeReport(_ ledger: CountedLedger) throws(CommandFailure)
    -> (files: SentReport, proof: Verification?)
  {
    let rulebook = ledger.rulebook
    let day = try asOf(rulebook)
    let period =
      if let year = try fiscalYear(rulebook, day) { year } else { try period(day, rulebook) }
    if rulebook.declaration(inForceOn: min(day, period.through)) == nil {
      throw .request(.nothingPromised(year: period.label, first: rulebook.firstEffective))
    }
    let proof = invocation.has(.prove) ? try ledger.verify() : nil
    let within = invocation.count(of: .within) ?? CommandContext.dueWithin
    let facts = try ledger.reportFacts(
      asOf: day, period: period, annual: invocation.has(.annual), proof: proof,
      dueWithin: invocation.has(.dueCalendar) ? within : nil)
    var files = Publication.files(
      of: facts.report, facts.summary, in: messages, forExcel: invocation.has(.excel))
    if let due = facts.due {
      files.append(
        Feeds.due(
          due, rulebook: rulebook, asOf: day, in: messages,
          name: "due.ics", audience: .confidential))
    }
    return (SentReport(asOf: day, period: period, files: files), proof)
  }

  /// The fiscal year of `--annual`.
  private func fiscalYear(_ rulebook: Rulebook, _ day: Day) throws(CommandFailure) -> Period? {
    guard let text = invocation.value(of: .annual) else { return nil }
    let begins = rulebook.latest.fiscalYearBegins
    guard let year = Period(text, fiscalYearBegins: begins),
      year == Period.fiscalYear(of: year.from, beginning: begins)
    else { throw .request(.badText(text, begins == .newYear ? .civilYear : .fiscalYear)) }
    if year.from > day {
      let current = Period.fiscalYear(of: day, beginning: begins)
      throw .request(
        .yearToCome(year.label, from: year.from, current: current?.label ?? ""))
    }
    return year
  }

  /// Says on standard error that a ledger is not whole.
  fileprivate func tellProof(_ proof: Verification?) -> ExitStatus {
    guard let proof, !proof.isWhole else { return .done }
    let sentence = messages.sentence(messages.notWhole(findings: proof.findings.count))
    errors.write(messages.failure(sentence) + "\n")
    return .found
  }

  /// The calendar of due days and where it goes, when it is asked for: not in the report's folder,
  /// which is put on a web server as it is.
  private func dueCalendar(of report: SentReport, besides folder: String) throws(CommandFailure)
    -> (path: String, bytes: [UInt8])?
  {
    guard let path = invocation.value(of: .dueCalendar),
      let file = report.files.first(where: { $0.audience != .everyone })
    else { return nil }
    let isPublished = try touching { () throws(HostError) in
      try FileSystem.makeFolder(folder, permissions: 0o755)
      return try FileSystem.isWithin(folder, path)
    }
    if isPublished { throw .request(.insideReport(path: path)) }
    return (path, file.bytes)
  }

  /// Writes the files where `--output` says, what holds numbers of dossiers where
  /// `--due-calendar` does and nowhere else, and tells which.
  func put(_ report: SentReport) throws(CommandFailure) {
    let path = invocation.value(of: .output) ?? "."
    let calendar = try dueCalendar(of: report, besides: path)
    let published = report.files.filter { $0.audience == .everyone }
    let report = SentReport(asOf: report.asOf, period: report.period, files: published)
    let written = try touching { () throws(HostError) in
      if let calendar {
        let file = try AtomicFile(path: calendar.path)
        try file.write(calendar.bytes.span)
        try FileSystem.setPermissions(of: file.temporaryPath, to: 0o600)
        try file.commit()
      }
      return try ReportFolder(path: path).write(
        report.files, now: SystemClock.microsecondsSinceEpoch())
    }
    switch invocation.format {
    case .json:
      writeJSON {
        report.write(
          in: path, withdrawn: written.withdrawn, calendar: calendar?.path, into: &$0)
      }
    case .text, .csv:
      output.write(
        messages.published(
          files: report.files.count, in: path, of: report.period.label, asOf: report.asOf) + "\n")
      if let calendar { output.write(messages.holdsDossiers(calendar.path) + "\n") }
      if !written.withdrawn.isEmpty { output.write(messages.withdrawn(written.withdrawn) + "\n") }
    }
  }
}
