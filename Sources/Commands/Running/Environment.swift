public import Host
public import Ledger

/// What a command finds around it: the clock, the environment, where it writes. The programs give
/// the machine's own; tests give theirs.
public struct Environment {
  /// The clock, in microseconds since 1970-01-01T00:00:00Z.
  public var now: () -> Int64
  public var variable: (String) -> String?
  /// The name of the user's account.
  public var login: String
  public var home: String?
  public var randomBytes: (Int) -> [UInt8]
  public var output: Output
  public var errors: Output
  /// Whether the output is read by a person at a terminal.
  public var outputIsTerminal: Bool
  public var errorsAreTerminal: Bool
  /// The width of the terminal, in columns; `nil` when there is none.
  public var width: Int?
  /// The ledger that a daemon keeps open, and who asks it; `nil` for whoever works on a ledger of
  /// their own.
  public var server: ServerContext?
  /// Where a daemon is looked for when nothing names a socket, a configuration neither.
  public var usualSocket = defaultSocket
  /// Where a configuration says that the ledger is a daemon's, and where that one listens.
  public var usualConfiguration = defaultConfiguration
  /// Lets as many milliseconds go by.
  public var pause: (Int32) -> Void = { milliseconds in
    var poller = Poller()
    _ = poller.wait(milliseconds: milliseconds)
  }

  public init(
    now: @escaping () -> Int64, variable: @escaping (String) -> String?, login: String,
    home: String?, randomBytes: @escaping (Int) -> [UInt8], output: Output, errors: Output,
    outputIsTerminal: Bool, errorsAreTerminal: Bool, width: Int?
  ) {
    self.now = now
    self.variable = variable
    self.login = login
    self.home = home
    self.randomBytes = randomBytes
    self.output = output
    self.errors = errors
    self.outputIsTerminal = outputIsTerminal
    self.errorsAreTerminal = errorsAreTerminal
    self.width = width
  }

  /// This process's own.
  public static func ofThisProcess() -> Environment {
    Environment(
      now: SystemClock.microsecondsSinceEpoch, variable: ThisProcess.environment,
      login: ThisProcess.loginName, home: ThisProcess.homeFolder,
      randomBytes: ThisProcess.randomBytes, output: Output(.standardOutput),
      errors: Output(.standardError), outputIsTerminal: Terminal.isTerminal(.standardOutput),
      errorsAreTerminal: Terminal.isTerminal(.standardError),
      width: Terminal.width(.standardOutput))
  }
}

/// A ledger kept open for others, and the one who is being served.
public struct ServerContext {
  public let ledger: Ledger
  public let caller: Caller
  /// The ledger's file; `nil` for one that nobody can replace.
  let file: LedgerFile?
  /// What is denied to them of what they ask, while they are served the rest.
  let denials = NotedDenials()

  public init(ledger: Ledger, caller: Caller, file: LedgerFile? = nil) {
    self.ledger = ledger
    self.file = file
    self.caller = caller
  }
}

/// Denials that do not end a call, each once.
final class NotedDenials {
  private(set) var all: [Denial] = []

  func note(_ denial: Denial) {
    if !all.contains(denial) { all.append(denial) }
  }
}
