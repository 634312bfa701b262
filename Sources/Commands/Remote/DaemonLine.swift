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
  private static let usualTimeout: Int32 = 10_000

  init(to path: String, timeout: Int32 = DaemonLine.usualTimeout) throws(HostError) {
    connection = try LocalConnection.connect(path: path, waiting: timeout)
  }

  /// Sends whole lines; all of them are on their way when this returns.
  func send(_ lines: [UInt8]) throws(HostError) { try connection.writeAll(lines.span) }

  /// The next line, without its end; `nil` when the connection has ended, in the middle of a line
  /// too, or when nothing came for so long.
  ///
  /// - Parameter timeout: in milliseconds; `nil` to wait as long as it takes.
  func next(timeout: Int32? = nil) throws(HostError) -> [UInt8]? {
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
      switch try connection.read(into: &input, atMost: DaemonLine.readSize, waiting: timeout) {
      case .bytes: break
      case .nothingYet: if timeout != nil { return nil }
      case .ended: return nil
      }
    }
  }
}
