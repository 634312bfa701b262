import CommandLine
import Host
import Wording

/// Carries out `check` as monitoring programs expect of a plugin (Monitoring Plugins guidelines):
/// whatever happens, one line on standard output, and a status from 0 to 3.
func runAsPlugin(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
  var inner = surroundings
  inner.output = Output(.memory)
  inner.errors = Output(.memory)
  var status = runCommand(arguments, in: inner)
  switch status {
  case .done, .found, .foundCritical, .undetermined:
    let (line, complaint) = (inner.output.collected, inner.errors.collected)
    surroundings.output.write(line.span)
    surroundings.errors.write(complaint.span)
  case .usage, .refused, .noInput, .unavailable, .cannotCreate, .ioFailed, .busy, .notAllowed,
    .badData:
    let complaint = String(decoding: inner.errors.collected, as: UTF8.self)
    surroundings.output.write(undeterminedLine(complaint) + "\n")
    status = .undetermined
  }
  do { try surroundings.output.finish() } catch { status = .undetermined }
  return status
}

/// The line that says why nothing could be found out. What comes after a bar would be read as
/// numbers.
private func undeterminedLine(_ complaint: String) -> String {
  let name = "diligence: "
  let lines = complaint.split(separator: "\n").map { line in
    String(line.hasPrefix(name) ? line.dropFirst(name.count) : line)
  }
  let sentence = lines.joined(separator: "; ").map { $0 == "|" ? "/" : $0 }
  return "DILIGENCE UNKNOWN - " + String(sentence)
}
