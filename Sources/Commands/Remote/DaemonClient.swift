import Host
import JSONRPC
import Language
import StrictJSON

/// What is done with the pieces of a long answer, as they come.
protocol PieceTaker: AnyObject {
  func take(_ piece: [UInt8]) throws(CommandFailure)

  /// Forgets the pieces that came, because the answer begins anew; answers whether it can.
  func beginAgain() -> Bool
}

/// One call to a daemon.
struct DaemonCall {
  let method: String
  /// Writes the members of its `params`.
  let parameters: (inout JSONWriter) -> Void
  /// What is lost when the daemon goes; `wasSent` says whether the call may have reached it.
  let loss: (_ wasSent: Bool) -> DaemonLoss
}

/// Makes calls to a daemon for one command. A connection that is lost is made again, and the call
/// that was not answered made again with the same identity, which records nothing twice.
final class DaemonClient {
  /// What came of a call.
  enum Reply {
    case answer(JSONNode)
    case refusal(DaemonRefusal)
  }

  /// How often a connection is made again at most, and how long is waited before each time, in
  /// milliseconds: five seconds in all, in which a daemon starts anew.
  static let connectionsAgain = 50
  private static let pause: Int32 = 100

  /// Whether something was sent whole since this was last set.
  var wasSent = false
  private let socket: String
  private let context: CommandContext
  private var line: DaemonLine?
  private var calls = 0

  /// Connects.
  init(_ socket: String, _ context: CommandContext) throws(HostError) {
    self.socket = socket
    self.context = context
    try connect()
  }

  /// Makes a call, again and again while the connection is lost before the answer.
  func make(_ call: DaemonCall, _ taker: (any PieceTaker)? = nil) throws(CommandFailure) -> Reply {
    var left = DaemonClient.connectionsAgain
    wasSent = false
    while true {
      let mayBeDone = wasSent
      if let reply = try makeOnce(call, taker) {
        // Whoever has no time now does not say what became of the call that was sent before.
        guard mayBeDone, case .refusal(let refusal) = reply, refusal.isForNow else { return reply }
        disconnect()
      }
      if let taker, !taker.beginAgain() {
        throw .daemon(.gone(socket: socket, .cutShort))
      }
      guard reconnect(atMost: &left) else {
        throw .daemon(.gone(socket: socket, call.loss(wasSent)))
      }
    }
  }

  /// Makes a call once; `nil` when the connection was lost before the answer.
  func makeOnce(_ call: DaemonCall, _ taker: (any PieceTaker)? = nil) throws(CommandFailure)
    -> Reply?
  {
    guard let line else { return nil }
    calls += 1
    let id = String(calls)
    var json = JSONWriter()
    json.call(call.method, id: .number(id), parameters: call.parameters)
    // Whoever hangs up before the end may have said why.
    if (try? line.send(json.bytes)) != nil { wasSent = true }
    while let text = (try? line.next()) ?? nil {
      let message: DaemonMessage
      do { message = try DaemonMessage(text, answering: id) } catch {
        throw .daemon(.notUnderstood(socket: socket, call.loss(wasSent)))
      }
      switch message {
      case .piece(let piece): try taker?.take(piece)
      case .answer(let node): return .answer(node)
      case .refusal(let refusal): return .refusal(refusal)
      case .other: continue
      }
    }
    disconnect()
    return nil
  }

  func disconnect() { line = nil }

  /// Connects, and waits for a daemon that starts anew; what is lost when that cannot be is nothing
  /// but the answer.
  func connect() throws(HostError) {
    var left = DaemonClient.connectionsAgain
    while line == nil {
      do throws(HostError) { line = try DaemonLine(to: socket) } catch {
        guard error.saysNobodyListens, left > 0 else { throw error }
        left -= 1
        context.environment.pause(DaemonClient.pause)
      }
    }
  }

  /// Connects again, and waits for the daemon to be there; answers whether it is.
  ///
  /// - Parameter left: how many times it may try, less those that it did.
  func reconnect(atMost left: inout Int) -> Bool {
    while left > 0 {
      left -= 1
      context.environment.pause(DaemonClient.pause)
      if let made = try? DaemonLine(to: socket) {
        line = made
        return true
      }
    }
    return false
  }
}

extension DaemonRefusal {
  /// Whether the same call may be answered otherwise a moment later.
  fileprivate var isForNow: Bool { status == .unavailable || status == .busy }
}

extension HostError {
  /// Whether there is nobody at a socket, for now: the one who was there may come back.
  fileprivate var saysNobodyListens: Bool {
    systemError.map { ["ENOENT", "ECONNREFUSED"].contains($0.name) } ?? false
  }
}
