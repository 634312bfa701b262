import Host
import JSONRPC
import Language
import Ledger
import StrictJSON

extension CommandContext {
  /// `ingest`, where a daemon has the ledger: sends the files in pieces, and keeps here the lines
  /// that are refused.
  func send(through client: DaemonClient, _ daemon: DaemonSocket) throws(CommandFailure)
    -> ExitStatus
  {
    let folder = try ownPlace().refused
    var report = IngestReport()
    var failures: [ExitStatus] = []
    for path in invocation.operands {
      do throws(CommandFailure) {
        var sending = try FileSending(path, through: client, daemon.path, refusedIn: folder, self)
        if let refusal = try sending.send(&report) { failures.append(tell(refusal)) }
      } catch {
        tell(error)
        failures.append(error.status)
      }
    }
    return report.tell(self, failures)
  }
}

/// One file on its way to a daemon.
private struct FileSending {
  private let path: String
  private let client: DaemonClient
  private let socket: String
  private let folder: String
  private let context: CommandContext
  private let source: UploadSource

  /// How often a file is begun again at most.
  private static let beginningsAgain = 10

  init(
    _ path: String, through client: DaemonClient, _ socket: String, refusedIn folder: String,
    _ context: CommandContext
  ) throws(CommandFailure) {
    self.path = path
    self.client = client
    self.socket = socket
    self.folder = folder
    self.context = context
    source = try touching { () throws(HostError) in try UploadSource(path: path) }
  }

  /// Sends the file, again from its beginning when the connection is lost: what was recorded of it
  /// counts as duplicates then. Adds to the report what became of it; answers why the daemon takes
  /// no more of it, if so.
  mutating func send(_ report: inout IngestReport) throws(CommandFailure) -> DaemonRefusal? {
    client.wasSent = false
    var left = FileSending.beginningsAgain
    do throws(HostError) { try client.connect() } catch {
      throw .daemon(.unreachable(socket: socket, error, .nothingTaken(file: path)))
    }
    while true {
      var keeper = RefusalKeeper(
        file: path, size: source.size, refusedIn: folder, context: context, report: report)
      let end: End
      do throws(CommandFailure) { end = try sendOnce(&keeper) } catch {
        // The daemon waits for the rest of the file; another one begins on another connection.
        client.disconnect()
        try? keeper.abandon()
        throw error
      }
      if case .taken(let counts) = end {
        report = try touching { () throws(HostError) in try keeper.finish(counts) }
        return nil
      }
      client.disconnect()
      try touching { () throws(HostError) in try keeper.abandon() }
      if case .refused(let refusal) = end { return refusal }
      left -= 1
      var connections = DaemonClient.connectionsAgain
      guard left >= 0, source.beginAgain(), client.reconnect(atMost: &connections) else {
        throw .daemon(.gone(socket: socket, loss))
      }
    }
  }

  /// What came of sending the file once.
  private enum End {
    case taken(IngestCounts)
    case refused(DaemonRefusal)
    case lost
  }

  private var loss: DaemonLoss {
    client.wasSent ? .perhapsTaken(file: path) : .nothingTaken(file: path)
  }

  private func sendOnce(_ keeper: inout RefusalKeeper) throws(CommandFailure) -> End {
    var sent = 0
    while true {
      let source = source
      let piece = try touching { () throws(HostError) in
        try source.next(size: FileUpload.pieceSize)
      }
      sent += piece.bytes.count
      var bytes = piece.bytes
      var answer: UploadAnswer
      repeat {
        switch try client.makeOnce(call(bytes, piece.isLast)) {
        case nil: return .lost
        case .refusal(let refusal): return .refused(refusal)
        case .answer(let node):
          guard let read = UploadAnswer(node) else {
            throw .daemon(.notUnderstood(socket: socket, loss))
          }
          answer = read
        }
        let told = answer.told
        let counts = answer.counts
        try keep(told, counts, sent, &keeper)
        bytes = []
      } while answer.hasMore
      if piece.isLast { return .taken(answer.counts) }
    }
  }

  private func keep(
    _ told: [UploadAnswer.Told], _ counts: IngestCounts, _ sent: Int,
    _ keeper: inout RefusalKeeper
  ) throws(CommandFailure) {
    do throws(HostError) {
      for told in told {
        switch told {
        case .header(let bytes): keeper.table(header: bytes.span)
        case .kept(let bytes): try keeper.keep(bytes.span)
        case .cut(let line, let kept): try keeper.cut(line: line, kept: kept)
        case .refused(let line, let code, let message):
          try keeper.reject(
            IngestReport.Reject(file: path, line: line, code: code, message: message))
        }
      }
      try keeper.progress(bytes: sent, counts)
    } catch { throw .host(error) }
  }

  private func call(_ bytes: [UInt8], _ isLast: Bool) -> DaemonCall {
    let name = String(path.split(separator: "/").last ?? "-")
    return DaemonCall(
      method: FileUpload.method,
      parameters: { json in
        json.member("file", name)
        json.key("data")
        json.plainValue { Base64.append(bytes.span, to: &$0) }
        json.member("last", isLast)
        json.member("lang", context.messages.rawValue)
      }, loss: { _ in loss })
  }
}
