extension ChildProcess {
  /// What is started.
  public struct Program: Hashable, Sendable {
    /// Where it is; a bare name is of the current folder.
    public let path: String

    /// The words after its own name, which is its path.
    public let arguments: [String]

    /// Its environment, whole: nothing of ours is added.
    public let environment: [String: String]

    /// A program and what it is given.
    public init(path: String, arguments: [String] = [], environment: [String: String] = [:]) {
      self.path = path
      self.arguments = arguments
      self.environment = environment
    }
  }

  /// What a program reads on its standard input.
  public enum Input: Hashable, Sendable {
    /// Its end: `/dev/null`.
    case nothing

    /// These bytes, which are fed to it.
    case bytes([UInt8])

    var bytes: [UInt8] {
      switch self {
      case .nothing: []
      case .bytes(let bytes): bytes
      }
    }
  }

  /// Where what a program writes on its standard output goes.
  public enum Output: Hashable, Sendable {
    /// To `/dev/null`.
    case nowhere

    /// To the standard error of this process.
    case standardError
  }
}
