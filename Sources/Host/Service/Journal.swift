import Glibc

/// The lines that a program which serves leaves of what it does, on standard error. Where that is
/// systemd's journal, each begins with its priority (sd-daemon(3)); elsewhere it is bare.
///
/// What cannot be written is lost: a service goes on when its journal does not.
public struct Journal: Sendable {
  /// How much a line matters, as syslog(3) numbers it.
  public enum Priority: Int, Hashable, Sendable {
    /// Something was not done, and a person must act.
    case error = 3

    /// Something may come to that.
    case warning = 4

    /// What is worth reading on a good day.
    case notice = 5

    /// What is worth keeping.
    case info = 6
  }

  /// What a pipe that can be written takes at once, less the line's end.
  private static let longestLine = 4_095

  private let descriptor: Int32
  private let hasPriorities: Bool

  /// The journal of this process.
  public init() {
    self.init(descriptor: STDERR_FILENO, stream: ThisProcess.environment("JOURNAL_STREAM"))
  }

  /// The same on a descriptor, `stream` being what the variable says: the device and inode of the
  /// journal's own.
  package init(descriptor: Int32, stream: String?) {
    self.descriptor = descriptor
    let status = try? Descriptor(borrowing: descriptor).status()
    let identity = status.map { FileFacts($0).identity }
    hasPriorities = stream != nil && stream == identity.map { "\($0.device):\($0.inode)" }
  }

  /// Writes a line. Controls, line ends among them, and characters that reorder or hide others are
  /// replaced by U+FFFD.
  public func write(_ priority: Priority, _ line: String) {
    let prefix = hasPriorities ? "<\(priority.rawValue)>" : ""
    let bytes = Array((prefix + line.withoutControls).utf8.prefix(Journal.longestLine)) + [10]
    // Where nobody reads, nothing is said: to wait would keep everybody else waiting.
    var poller = Poller()
    poller.add(descriptor, .writing)
    guard poller.wait(milliseconds: 0) > 0, poller.readiness(at: 0).isWritable else { return }
    // In one call, so that lines of several processes do not mix.
    try? Descriptor(borrowing: descriptor).write(bytes.span)
  }
}
