import Host
import JSONRPC
import Ledger
import ServiceStandards
import StrictJSON

/// What a daemon says, at once or not at all, of the names that its ledger knows: whoever types a
/// command is not to wait for a service that is down.
struct AskedNames {
  private let socket: String

  /// How long the daemon may take for one answer, in milliseconds.
  private static let timeout: Int32 = 300

  init(_ daemon: DaemonSocket) { socket = daemon.path }

  /// The commands in force; `nil` when the daemon does not say.
  func table() -> CommandTable? {
    guard let answer = ask(Method.describe.rawValue) else { return nil }
    do {
      var object = try JSONObjectReader(answer)
      guard case .array(let elements)? = object.optionalNode("commands")?.value else { return nil }
      return CommandTable(
        milestones: try elements.compactMap { try MilestoneWords(reading: $0) }
          .map(Command.init(recording:)))
    } catch { return nil }
  }

  /// The declaration in force; `nil` when the daemon does not say.
  func declaration() -> Declaration? {
    guard let answer = ask(Method.declaration.rawValue) else { return nil }
    var json = JSONWriter()
    json.value(answer)
    return try? Declaration(file: json.bytes, .adopted)
  }

  private func ask(_ method: String) -> JSONNode? {
    do {
      let line = try DaemonLine(to: socket, timeout: AskedNames.timeout)
      var json = JSONWriter()
      json.call(method, id: .number("1"), parameters: { _ in })
      try line.send(json.bytes)
      while let text = try line.next(timeout: AskedNames.timeout) {
        if case .answer(let node) = try DaemonMessage(text, answering: "1") { return node }
      }
    } catch {}
    return nil
  }
}
