import BusinessDays
import CommandLine
import Host
import Ledger
import Publishing
import ServiceStandards
import StrictJSON
import Wording

/// `report`: everything that there is to publish, as files.
func publish(_ session: Session) throws(CommandFailure) -> ExitStatus {
  if session.invocation.has(.prove), !session.invocation.has(.annual) {
    throw .request(.optionWithout(.prove, needed: .annual))
  }
  if session.invocation.has(.within), !session.invocation.has(.dueCalendar) {
    throw .request(.optionWithout(.within, needed: .dueCalendar))
  }
  let made = try session.makeReport()
  if session.surroundings.desk == nil {
    try session.put(made.files)
  } else {
    // Whoever asks a daemon writes the files themselves, where they may.
    made.files.send(session.output)
  }
  return session.tellProof(made.proof)
}

/// What a report is made of.
private struct ReportFacts {
  let report: Report
  let summary: Summary
  let due: [ListedObligation]?

  init(
    _ view: RecentView, asOf day: Day, period: Period, annual: Bool, proof: Verification?,
    dueWithin days: Int?
  ) throws(LedgerError) {
    report = try Report(view, asOf: day, period: period, annual: annual, proof: proof)
    summary = try view.summary(asOf: day, period: period)
    due = try days.map { days throws(LedgerError) in
      try view.due(asOf: day, through: view.lastDay(of: days, from: day))
    }
  }
}

extension Session {
  /// How many business days the calendar of due days shows, where nothing else is asked.
  static let dueWithin = 20

  fileprivate func makeReport() throws(CommandFailure) -> (files: SentReport, proof: Verification?)
  {
    let view = try view()
    let day = try asOf(view.rulebook)
    let period =
      if let year = try fiscalYear(view.rulebook, day) { year } else {
        try period(day, view.rulebook)
      }
    if view.rulebook.declaration(inForceOn: min(day, period.through)) == nil {
      throw .request(
        .nothingPromised(year: period.label, first: view.rulebook.firstEffective))
    }
    let proof = try proof(of: view.ledger)
    let wantsCalendar = invocation.has(.dueCalendar)
    if wantsCalendar { try allow(.due) }
    let within = invocation.count(of: .within) ?? Session.dueWithin
    let isAnnual = invocation.has(.annual)
    let facts = try asking { () throws(LedgerError) in
      try view.ledger.reading { () throws(LedgerError) in
        try ReportFacts(
          RecentView(view), asOf: day, period: period, annual: isAnnual, proof: proof,
          dueWithin: wantsCalendar ? within : nil)
      }
    }
    var files = Publication.files(
      of: facts.report, facts.summary, in: messages, forExcel: invocation.has(.excel))
    if let due = facts.due {
      files.append(
        Feeds.due(
          seen(due, view.rulebook), rulebook: view.rulebook, asOf: day, in: messages,
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

  private func proof(of ledger: Ledger) throws(CommandFailure) -> Verification? {
    guard invocation.has(.prove) else { return nil }
    try allow(.verify)
    return try asking { () throws(LedgerError) in try ledger.verify() }
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
      var json = JSONWriter()
      report.write(
        in: path, withdrawn: written.withdrawn, calendar: calendar?.path, into: &json)
      write(&json)
    case .text, .csv:
      output.write(
        messages.published(
          files: report.files.count, in: path, of: report.period.label, asOf: report.asOf) + "\n")
      if let calendar { output.write(messages.holdsDossiers(calendar.path) + "\n") }
      if !written.withdrawn.isEmpty { output.write(messages.withdrawn(written.withdrawn) + "\n") }
    }
  }
}
