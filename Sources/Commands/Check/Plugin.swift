import Host
import Language
import Publishing

/// Carries out `check` as monitoring programs expect of a plugin (Monitoring Plugins guidelines):
/// whatever happens, one line on standard output, and a status from 0 to 3.
func runAsPlugin(_ arguments: [String], in environment: Environment) -> ExitStatus {
  var inner = environment
  inner.output = Output(.memory)
  inner.errors = Output(.memory)
  var status = runCommand(arguments, in: inner)
  switch status {
  case .done, .found, .foundCritical, .undetermined:
    let (line, complaint) = (inner.output.collected, inner.errors.collected)
    environment.output.write(line.span)
    environment.errors.write(complaint.span)
  case .usage, .refused, .noInput, .unavailable, .cannotCreate, .ioFailed, .busy, .notAllowed,
    .badData:
    let line = PluginLine.unknown(sentence(inner.errors.collected))
    environment.output.write(line.text + "\n")
    status = .undetermined
  }
  do { try environment.output.finish() } catch { status = .undetermined }
  return status
}

/// What a command complained of, as one sentence.
private func sentence(_ complaint: [UInt8]) -> String {
  let name = "diligence: "
  return String(decoding: complaint, as: UTF8.self).split(separator: "\n").map { line in
    String(line.hasPrefix(name) ? line.dropFirst(name.count) : line)
  }.joined(separator: "; ")
}
