import CommandLine
import Host
import Ledger
import StrictJSON
import Wording

/// `ingest`: takes files of events in.
func ingest(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let rehearsal = session.invocation.has(.dryRun) ? try Rehearsal(session) : nil
  defer { rehearsal?.end() }
  let folder = try session.place().refused
  // A ledger is not made before there is something to take in.
  var opened: Ledger?
  var report = IngestReport()
  var statuses: [ExitStatus] = []
  for path in session.invocation.operands {
    let file: InputFile
    do throws(CommandFailure) { file = try input(path) } catch {
      session.tell(error)
      statuses.append(error.status)
      continue
    }
    let ledger: Ledger
    if let opened {
      ledger = opened
    } else if let rehearsal {
      ledger = try rehearsal.ledger(session)
    } else {
      ledger = try session.ledgerForRecording()
    }
    opened = ledger
    do throws(CommandFailure) {
      try ingest(
        file, named: path, into: ledger, refusedIn: rehearsal == nil ? folder : nil, session,
        &report)
    } catch {
      session.tell(error)
      statuses.append(error.status)
    }
  }
  return report.tell(session, statuses)
}

/// A file to take in; `-` is the standard input.
private func input(_ path: String) throws(CommandFailure) -> InputFile {
  try touching { () throws(HostError) in
    path == "-" ? InputFile.standardInput() : try InputFile(path: path)
  }
}

extension IngestReport {
  /// Tells what became of all the files; answers the status, of those of the files that failed.
  func tell(_ session: Session, _ failures: [ExitStatus]) -> ExitStatus {
    switch session.invocation.format {
    case .json:
      var json = JSONWriter()
      write(into: &json, session.messages)
      session.write(&json)
    case .text, .csv:
      tellRefusals(session)
      session.output.write(text(session))
    }
    return .merging(failures + (counts.rejected > 0 ? [.refused] : []))
  }
}

private func ingest(
  _ file: borrowing InputFile, named path: String, into ledger: Ledger,
  refusedIn folder: String?, _ session: Session, _ report: inout IngestReport
) throws(CommandFailure) {
  let listener = RefusalKeeper(
    file: path, size: file.size, refusedIn: folder, session: session, report: report)
  var run = FileIngest(into: ledger, clock: session.surroundings.now, listener: listener)
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
