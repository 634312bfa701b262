import Glibc

extension ThisProcess {
  /// A signal that ends a process which does nothing about it.
  public enum Signal: Hashable, Sendable {
    /// `SIGINT`: Ctrl-C.
    case interrupt

    /// `SIGTERM`: an order to end.
    case terminate

    /// `SIGPIPE`: writing to what nobody reads any more.
    case brokenPipe
  }

  /// What comes of a signal.
  public enum Disposition: Hashable, Sendable {
    /// It ends the process.
    case `default`

    /// Nothing.
    case ignored
  }

  /// Sets what comes of a signal.
  public static func set(_ signal: Signal, _ disposition: Disposition) {
    let number =
      switch signal {
      case .interrupt: SIGINT
      case .terminate: SIGTERM
      case .brokenPipe: SIGPIPE
      }
    switch disposition {
    case .default: _ = Glibc.signal(number, SIG_DFL)
    case .ignored: _ = Glibc.signal(number, SIG_IGN)
    }
  }

  /// To be done first. A write to a broken pipe is then a failure like another, not the end of the
  /// process; and a standard stream that came closed stays one that fails, instead of lending its
  /// number to the next file opened, which would be written over.
  public static func prepareStreams() {
    set(.brokenPipe, .ignored)
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      if fcntl(descriptor, F_GETFD) != -1 { continue }
      // The wrong way around, so that using it is refused with EBADF as before. The lowest number
      // that is free is the one given, and those below are taken.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
