import Glibc

/// The signals that a program which serves is sent, to be read like anything else that comes in.
///
/// As long as it lives they do nothing by themselves. It is to be made first, and let go, in the
/// thread that began the process, before there are others: they take its signals.
public struct SignalInbox: ~Copyable {
  /// What is asked of the process, or told.
  public enum Signal: Hashable, Sendable {
    /// `SIGTERM`: to end.
    case terminate

    /// `SIGINT`: to end; Ctrl-C.
    case interrupt

    /// `SIGHUP`: to read its configuration anew.
    case hangUp

    /// `SIGCHLD`: child processes ended, one or several.
    case childEnded
  }

  private let signals: Descriptor
  private let maskBefore: sigset_t

  /// The number to poll: readable when a signal is there.
  public var descriptor: Int32 { signals.number }

  /// Has signals come here from now on.
  public init() throws(HostError) {
    var set = Self.set
    do throws(SystemError) {
      let flags = O_CLOEXEC | O_NONBLOCK
      signals = Descriptor(
        owning: try systemCall { unsafe LinuxCall.signalfd(-1, &set, flags) })
    } catch {
      throw .cannotOpen(path: "anon_inode:[signalfd]", error)
    }
    // Ignored, as the process may have been started, children would end without an answer.
    _ = signal(SIGCHLD, SIG_DFL)
    var before = sigset_t()
    let code = unsafe pthread_sigmask(SIG_BLOCK, &set, &before)
    precondition(code == 0, "these signals can be blocked")
    maskBefore = before
  }

  deinit {
    var before = maskBefore
    _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// The next signal, nil when there is none. The same signal sent twice may be there once.
  public func next() -> Signal? {
    // Linux's `struct signalfd_siginfo`, whose first 32 bits are the signal's number.
    let size = 128
    let descriptor = signals.number
    let number = unsafe withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { bytes in
      let count = try? systemCall { unsafe read(descriptor, bytes.baseAddress, size) }
      return unsafe count == size ? Int32(bitPattern: bytes.load(as: UInt32.self)) : 0
    }
    switch number {
    case SIGTERM: return .terminate
    case SIGINT: return .interrupt
    case SIGHUP: return .hangUp
    case SIGCHLD: return .childEnded
    default: return nil
    }
  }

  private static var set: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in [SIGTERM, SIGINT, SIGHUP, SIGCHLD] { unsafe sigaddset(&set, number) }
    return set
  }
}
