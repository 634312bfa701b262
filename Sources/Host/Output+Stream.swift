import Glibc

extension Output.Stream {
  /// The descriptor, nil for memory.
  var descriptor: Int32? {
    switch self {
    case .standardOutput: STDOUT_FILENO
    case .standardError: STDERR_FILENO
    case .memory: nil
    }
  }

  /// A path that names the stream.
  var path: String {
    switch self {
    case .standardOutput: "/dev/stdout"
    case .standardError: "/dev/stderr"
    case .memory: ""
    }
  }
}
