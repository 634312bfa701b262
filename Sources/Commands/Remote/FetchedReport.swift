import Host
import Language
import StrictJSON

extension CommandContext {
  /// `report`, where a daemon has the ledger: it makes the files, and they are written here, by
  /// whoever asked.
  func fetchReport(through client: DaemonClient, _ daemon: DaemonSocket) throws(CommandFailure)
    -> ExitStatus
  {
    let pieces = KeptPieces()
    switch try client.make(publishingCall(invocation.format), pieces) {
    case .refusal(let refusal): return tell(refusal)
    case .answer(let node):
      guard let answer = CommandAnswer(node) else { throw notUnderstood(daemon) }
      if answer.status == .done || answer.status == .found {
        guard let report = SentReport(pieces.bytes) else { throw notUnderstood(daemon) }
        try put(report)
      }
      errors.write(answer.errors)
      return answer.status
    }
  }

  /// `check`, where a daemon has the ledger: what it found comes with the metrics, which are
  /// written here.
  func fetchCheck(through client: DaemonClient, _ daemon: DaemonSocket) throws(CommandFailure)
    -> ExitStatus
  {
    switch try client.make(publishingCall(.json)) {
    case .refusal(let refusal): return tell(refusal)
    case .answer(let node):
      guard let answer = CommandAnswer(node) else { throw notUnderstood(daemon) }
      errors.write(answer.errors)
      switch answer.status {
      case .done, .found, .foundCritical:
        guard let checked = CheckedStandards(answer.output) else { throw notUnderstood(daemon) }
        return try tell(checked)
      case .undetermined, .usage, .refused, .noInput, .unavailable, .cannotCreate, .ioFailed,
        .busy, .notAllowed, .badData:
        return answer.status
      }
    }
  }

  /// - Parameter format: in which the daemon is to answer.
  private func publishingCall(_ format: OutputFormat) -> DaemonCall {
    guard let form = invocation.command.requestForm else {
      preconditionFailure("no daemon knows it")
    }
    return DaemonCall(
      method: form.method, parameters: { writeCall(form, format, into: &$0) },
      loss: { _ in .noAnswer })
  }

  private func notUnderstood(_ daemon: DaemonSocket) -> CommandFailure {
    .daemon(.notUnderstood(socket: daemon.path, .noAnswer))
  }
}

/// The pieces of an answer, until all of them are there.
private final class KeptPieces: PieceTaker {
  private(set) var bytes: [UInt8] = []

  func take(_ piece: [UInt8]) { bytes += piece }

  func beginAgain() -> Bool {
    bytes = []
    return true
  }
}
