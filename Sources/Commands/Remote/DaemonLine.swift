import Host

/// A connection to a daemon: lines go out, lines come in.
final class DaemonLine {
  private let connection: LocalConnection
  private var input: [UInt8] = []
  /// Where the next line begins, and how far its end was looked for.
  private var start = 0
  private var searched = 0

  /// How much is read at a time, in bytes.
  private static let readSize = 65_536

  /// How long the daemon may take to take a connection in, in milliseconds.
  private static let patience: Int32 = 10_000

  init(to path: String) throws(HostError) {
    connection = try LocalConnection.connect(path: path, waiting: DaemonLine.patience)
  }

  /// Sends whole lines; all of them are on their way when this returns.
  func send(_ lines: [UInt8]) throws(HostError) { try connection.writeAll(lines.span) }

  /// The next line, without its end, as long as it takes to come; `nil` when the connection has
  /// ended, in the middle of a line too.
  func next() throws(HostError) -> [UInt8]? {
    while true {
      while searched < input.count {
        searched += 1
        guard input[searched - 1] == UInt8(ascii: "\n") else { continue }
        let line = Array(input[start..<searched - 1])
        start = searched
        return line
      }
      if start > 0 {
        input.removeSubrange(..<start)
        searched -= start
        start = 0
      }
      let received = try connection.read(
        into: &input, atMost: DaemonLine.readSize, waiting: nil)
      if received == .ended { return nil }
    }
  }
}
