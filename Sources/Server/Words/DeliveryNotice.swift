public import Host

/// Something that happened to an alert on its way out, told once. Files are named as in the outbox.
public enum DeliveryNotice: Hashable, Sendable {
  /// A program took it.
  case sent(file: String, program: String)

  /// A program did not take it: it is tried again after so many minutes.
  case postponed(file: String, program: String, Failure, minutes: Int)

  /// The same, for a day: it is not tried again. `path` is where it is.
  case givenUp(file: String, program: String, Failure, path: String)

  /// Whether a program took it cannot be known: it is not sent again. `path` is where it is.
  case uncertain(file: String, Doubt, path: String)

  /// A program cannot be started: it is tried again.
  case cannotStart(HostError)

  /// Nothing says any more how such a file is to be sent.
  case notConfigured(file: String)

  /// What has the name of an alert is no file.
  case notAFile(path: String)

  /// The file that remembers what was tried is not as it was written: it is begun anew.
  case damagedMemory(path: String)

  /// A folder or a file of the outbox fails: it is tried again.
  case folderFails(HostError)

  /// How a program says that it did not take it.
  public struct Failure: Hashable, Sendable {
    /// Its exit status, 1 to 255; nil when it could not be started.
    public let status: Int32?
    /// What it wrote on its standard error, on one line; empty for nothing.
    public let words: String

    public init(status: Int32?, words: String) {
      self.status = status
      self.words = words
    }
  }

  /// Why the end is not known.
  public enum Doubt: Hashable, Sendable {
    /// It was ended after so many seconds.
    case tooLong(seconds: Int)
    /// A signal ended it.
    case killed(signal: Int32)
    /// What had started it ended before it did.
    case interrupted
  }
}

extension DeliveryNotice {
  /// How much it matters in a journal.
  public var priority: Journal.Priority {
    switch self {
    case .sent: .info
    case .postponed, .uncertain, .notConfigured, .notAFile, .damagedMemory: .warning
    case .givenUp, .cannotStart, .folderFails: .error
    }
  }
}
