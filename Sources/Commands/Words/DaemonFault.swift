public import Host

/// Why a daemon that was to be asked did not answer: facts, worded by the languages.
public enum DaemonFault: Error, Hashable, Sendable {
  /// Nobody answers at the socket.
  case unreachable(socket: String, HostError, DaemonLoss)
  /// The connection was lost, and could not be made again in time.
  case gone(socket: String, DaemonLoss)
  /// What came is no answer that this program knows.
  case notUnderstood(socket: String, DaemonLoss)
  /// The configuration that says where it listens cannot be read.
  case hiddenConfiguration(path: String, HostError, DaemonLoss)
  /// The configuration at that path does not say where it listens.
  case badConfiguration(ConfigurationFault, path: String, DaemonLoss)

  /// What it means for whoever asked.
  public var loss: DaemonLoss {
    switch self {
    case .unreachable(_, _, let loss), .gone(_, let loss), .notUnderstood(_, let loss),
      .hiddenConfiguration(_, _, let loss), .badConfiguration(_, _, let loss):
      loss
    }
  }
}

/// What is known of a command that a daemon did not answer.
public enum DaemonLoss: Hashable, Sendable {
  /// It only looks: there is no answer.
  case noAnswer
  /// It only looks: what was written of the answer is not all of it.
  case cutShort
  /// It was to record, and did not.
  case nothingRecorded
  /// It was to record, and nobody knows whether it did. With that option it can be repeated, and
  /// records nothing twice.
  case perhapsRecorded(repeatWith: String)
  /// Nothing of that file was taken in.
  case nothingTaken(file: String)
  /// A beginning of that file may have been taken in.
  case perhapsTaken(file: String)
}
