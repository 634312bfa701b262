import Host
import Language
import StrictJSON

extension CommandContext {
  /// Has a daemon carry the command out, and writes what it answers: the same as would be
  /// written here.
  func ask(_ daemon: DaemonSocket) throws(CommandFailure) -> ExitStatus {
    if invocation.has(.dryRun) { throw .request(.noRehearsal) }
    let client: DaemonClient
    do { client = try DaemonClient(daemon.path, self) } catch {
      throw .daemon(.unreachable(socket: daemon.path, error, lossBeforeAsking))
    }
    switch invocation.command.delivery {
    case .sending: return try send(through: client, daemon)
    case .copy: return try fetchBackup(through: client, daemon)
    case .files: return try fetchReport(through: client, daemon)
    case .facts: return try fetchCheck(through: client, daemon)
    case .whole, .rows, .pieces: break
    }
    guard let form = invocation.command.requestForm else {
      preconditionFailure("no daemon knows it")
    }
    let sink = AnswerSink(self)
    let call = DaemonCall(
      method: form.method, parameters: { writeCall(form, into: &$0) }, loss: loss)
    switch try client.make(call, sink) {
    case .refusal(let refusal): return tell(refusal)
    case .answer(let node):
      guard let answer = CommandAnswer(node) else {
        throw .daemon(.notUnderstood(socket: daemon.path, loss(true)))
      }
      let status = try sink.finish(answer)
      if status == .done { tellAmendmentIds(from: ids.next) }
      return status
    }
  }

  /// Whether the command records events of its own, whose identities are chosen before.
  private var isRepeatable: Bool { invocation.command.options.contains(.id) }

  private func loss(_ wasSent: Bool) -> DaemonLoss {
    guard isRepeatable else { return .noAnswer }
    guard wasSent else { return .nothingRecorded }
    let option = "--\(Option.id.name[messages])"
    return .perhapsRecorded(repeatWith: "\(option) \(ids.next)")
  }

  /// Says on standard error why a daemon does not do something.
  func tell(_ refusal: DaemonRefusal) -> ExitStatus {
    errors.write(messages.failure(refusal.sentence) + "\n")
    return refusal.status
  }
}

/// What a command wrote, where it was carried out.
struct CommandAnswer {
  let status: ExitStatus
  let output: String
  let errors: String

  /// Reads the answer to a call; `nil` when it is not one.
  init?(_ node: JSONNode) {
    do {
      var object = try JSONObjectReader(node)
      let number = try object.integer("status")
      guard let status = ExitStatus(rawValue: Int32(clamping: number)) else { return nil }
      self.status = status
      output = try object.string("output")
      errors = try object.string("errors")
    } catch { return nil }
  }
}

/// Writes an answer where it is wanted: on standard output, or to the file of `--output`.
private final class AnswerSink: PieceTaker {
  private let context: CommandContext
  private var sink: ExportSink?
  private var hasWritten = false

  init(_ context: CommandContext) { self.context = context }

  func take(_ piece: [UInt8]) throws(CommandFailure) {
    if piece.isEmpty { return }
    hasWritten = true
    try open().write(piece.span)
  }

  func beginAgain() -> Bool {
    // What was written to a file that is not in its place yet is as good as not written.
    if context.invocation.has(.output) {
      sink = nil
      return true
    }
    return !hasWritten
  }

  func finish(_ answer: CommandAnswer) throws(CommandFailure) -> ExitStatus {
    try take(Array(answer.output.utf8))
    context.errors.write(answer.errors)
    if answer.status == .done { try open().finish() }
    return answer.status
  }

  /// Opened when there is something to write: of a command that fails no file is left.
  private func open() throws(CommandFailure) -> ExportSink {
    if let sink { return sink }
    let new = try ExportSink(context)
    sink = new
    return new
  }
}
