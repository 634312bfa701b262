import Host
import Language
import Ledger
import StrictJSON

extension Command {
  public static let ingest = Command(
    name: BilingualName("ingest", "importer"), group: .exchange, right: .ingest,
    reads: .intake, cost: .short,
    operands: [.oneOrMore(nil, .file)],
    options: [.dryRun, .data, .socket],
    formats: [.text, .json], delivery: .sending,
    summary: Text(
      fr: "importer des événements, en JSON Lines ou en CSV",
      en: "import events, as JSON Lines or CSV"),
    details: Text(
      fr: """
        Une ligne refusée n’arrête pas les autres; les lignes refusées sont conservées mot pour \
        mot dans un fichier, leurs motifs à côté, pour être corrigées et importées de nouveau. Un \
        fichier importé deux fois ne change rien. Un tiret désigne l’entrée standard.
        """,
      en: """
        A line that is refused does not stop the others; refused lines are kept word for word in \
        a file, with the reasons beside it, to be mended and imported again. The same file again \
        changes nothing. A dash stands for the standard input.
        """),
    examples: [
      Example(
        fr: "importer --essai suivi.csv", "contrôler un tableau sans rien consigner",
        en: "ingest --dry-run follow-up.csv", "check a sheet and record nothing"),
      Example(
        fr: "importer evenements.jsonl -", "un fichier, puis l’entrée standard",
        en: "ingest events.jsonl -", "a file, then the standard input"),
    ],
    body: ingestFiles)
}

/// Takes files of events in.
private func ingestFiles(_ context: CommandContext, _ intake: Intake) throws(CommandFailure)
  -> ExitStatus
{
  defer { intake.end() }
  var opened: Ledger?
  var report = IngestReport()
  var statuses: [ExitStatus] = []
  for path in context.invocation.operands {
    let file: InputFile
    do throws(CommandFailure) { file = try input(path) } catch {
      context.tell(error)
      statuses.append(error.status)
      continue
    }
    let ledger = if let opened { opened } else { try intake.ledger(context) }
    opened = ledger
    do throws(CommandFailure) {
      try ingest(
        file, named: path, into: ledger, refusedIn: intake.refused, context, &report)
    } catch {
      context.tell(error)
      statuses.append(error.status)
    }
  }
  return report.tell(context, statuses)
}

/// A file to take in; `-` is the standard input.
private func input(_ path: String) throws(CommandFailure) -> InputFile {
  try touching { () throws(HostError) in
    path == "-" ? InputFile.standardInput() : try InputFile(path: path)
  }
}

extension IngestReport {
  /// Tells what became of all the files; answers the status, of those of the files that failed.
  func tell(_ context: CommandContext, _ failures: [ExitStatus]) -> ExitStatus {
    switch context.invocation.format {
    case .json:
      context.writeJSON { write(into: &$0, context.messages) }
    case .text, .csv:
      tellRefusals(context)
      context.output.write(text(context))
    }
    return .merging(failures + (counts.rejected > 0 ? [.refused] : []))
  }
}

private func ingest(
  _ file: borrowing InputFile, named path: String, into ledger: Ledger,
  refusedIn folder: String?, _ context: CommandContext, _ report: inout IngestReport
) throws(CommandFailure) {
  let listener = RefusalKeeper(
    file: path, size: file.size, refusedIn: folder, context: context, report: report)
  var run = FileIngest(into: ledger, clock: context.environment.now, listener: listener)
  var result: (counts: IngestCounts, listener: RefusalKeeper)
  do throws(FileIngest<RefusalKeeper>.Failure) {
    result = try run.run(isNamedTable: path.lowercased().hasSuffix(".csv")) {
      bytes throws(HostError) in
      try file.append(to: &bytes)
    }
  } catch {
    switch error {
    case .ledger(let error): throw .ledger(error)
    case .listener(let error): throw .host(error)
    }
  }
  do { report = try result.listener.finish(result.counts) } catch { throw .host(error) }
}

extension InputFile {
  /// Appends the next piece; nothing at the end.
  fileprivate borrowing func append(to bytes: inout [UInt8]) throws(HostError) {
    let size = 1 << 20
    let end = bytes.count
    bytes += [UInt8](repeating: 0, count: size)
    let count = try read(into: &bytes, at: end)
    bytes.removeLast(size - count)
  }
}
