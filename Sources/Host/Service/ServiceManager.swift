import Glibc

/// What starts the process and looks after it, where something does: systemd, or any other that
/// has its protocol (sd_notify(3)). Without one, nothing is done. Nothing ever waits.
public struct ServiceManager: ~Copyable {
  /// What it is told.
  public enum Notice: Hashable, Sendable {
    /// The process serves: it has started, or read its configuration anew.
    case ready

    /// What the process does, in one line, for a person to read.
    case status(String)

    /// The process reads its configuration anew; `ready` is to follow.
    case reloading

    /// The process ends.
    case stopping

    /// The process is alive.
    case watchdog
  }

  private let socket: Descriptor?
  private let address: SocketAddress?

  /// Within how many microseconds `watchdog` must be told again each time, nil for never. Half of
  /// it is the usual pace.
  public let watchdogMicroseconds: Int64?

  /// The one that the environment tells of.
  public init() {
    self.init(
      socket: ThisProcess.environment("NOTIFY_SOCKET"),
      watchdogMicroseconds: ThisProcess.environment("WATCHDOG_USEC"),
      watchdogProcess: ThisProcess.environment("WATCHDOG_PID"))
  }

  /// The same, the arguments being what the variables say.
  package init(
    socket path: String?, watchdogMicroseconds: String?, watchdogProcess: String?
  ) {
    address = path.flatMap(Self.address)
    socket = address == nil ? nil : try? Descriptor(socketOf: SOCK_DGRAM)
    // What was meant for the process that started this one is not for it.
    let isForUs = watchdogProcess.map { $0 == String(ThisProcess.id) } ?? true
    let interval = isForUs ? watchdogMicroseconds.flatMap { Int64($0) } : nil
    self.watchdogMicroseconds = interval.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Tells it all these at once; answers whether it was told.
  @discardableResult
  public func notify(_ notices: Notice...) -> Bool {
    guard let number = socket.number, let address else { return false }
    let text = notices.map(Self.text).joined(separator: "\n")
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let bytes = Array(text.utf8)
    let sent = try? systemCall {
      unsafe address.with { unsafe sendto(number, bytes, bytes.count, flags, $0, $1) }
    }
    return sent == bytes.count
  }

  /// A path, or a name of the kernel's own after `@`.
  private static func address(_ text: String) -> SocketAddress? {
    switch text.utf8.first {
    case UInt8(ascii: "/"): try? SocketAddress(path: text)
    case UInt8(ascii: "@"): try? SocketAddress(abstract: String(text.dropFirst()))
    default: nil
    }
  }

  private static func text(_ notice: Notice) -> String {
    switch notice {
    case .ready: "READY=1"
    case .status(let line): "STATUS=" + line.withoutControls
    case .reloading:
      "RELOADING=1\nMONOTONIC_USEC=\(SystemClock.monotonicNanoseconds() / 1_000)"
    case .stopping: "STOPPING=1"
    case .watchdog: "WATCHDOG=1"
    }
  }
}
