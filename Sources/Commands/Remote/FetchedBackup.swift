import Host
import Language
import StrictJSON

extension CommandContext {
  /// `backup`, where a daemon has the ledger: it sends the copy, there whole or not at all.
  func fetchBackup(through client: DaemonClient, _ daemon: DaemonSocket) throws(CommandFailure)
    -> ExitStatus
  {
    let path = invocation.operands[0]
    let file = BackupTaker(try backupFile(path), path)
    guard let form = invocation.command.requestForm else {
      preconditionFailure("no daemon knows it")
    }
    let call = DaemonCall(
      method: form.method, parameters: { writeCall(form, into: &$0) }, loss: { _ in .noAnswer })
    switch try client.make(call, file) {
    case .refusal(let refusal): return tell(refusal)
    case .answer(let node):
      if let answer = CommandAnswer(node), answer.status != .done {
        errors.write(answer.errors)
        return answer.status
      }
      guard let seal = Seal(node) else {
        throw .daemon(.notUnderstood(socket: daemon.path, .noAnswer))
      }
      try file.commit()
      tellBackup(to: path, events: seal.events, head: seal.head)
      return .done
    }
  }

  /// What a backup holds.
  private struct Seal {
    let events: Int
    let head: String

    init?(_ node: JSONNode) {
      do {
        var object = try JSONObjectReader(node)
        events = try object.integer("events")
        head = try object.string("head")
      } catch { return nil }
    }
  }
}

/// Writes the pieces of a backup to its file.
private final class BackupTaker: PieceTaker {
  private var file: AtomicFile?
  private let path: String

  init(_ file: consuming AtomicFile, _ path: String) {
    self.file = consume file
    self.path = path
  }

  func take(_ piece: [UInt8]) throws(CommandFailure) {
    do throws(HostError) { try file?.write(piece.span) } catch { throw .host(error) }
  }

  func beginAgain() -> Bool {
    file = nil
    file = try? AtomicFile(path: path)
    return file != nil
  }

  func commit() throws(CommandFailure) {
    guard let file = file.take() else { return }
    do { try file.commit() } catch { throw .host(error) }
  }
}
