import Host

/// A program that has an alert.
struct DeliveryRun: ~Copyable {
  let file: AlertFile
  let program: String
  var process: ChildProcess
  /// When it is ended, by a clock that never goes back, in nanoseconds.
  let deadline: Int64
  var isEnded = false

  /// How long a program may take, in seconds.
  static let longestSeconds = 60

  init(_ file: AlertFile, _ process: consuming ChildProcess, program: String, steady: Int64) {
    self.file = file
    self.process = process
    self.program = program
    deadline = steady + Int64(Self.longestSeconds) * 1_000_000_000
  }

  /// What is known of the end of a program.
  enum End {
    case taken
    case notTaken(DeliveryNotice.Failure)
    case unknown(DeliveryNotice.Doubt)
  }

  /// Feeds it, hears it and, when it took too long, ends it, never waiting; answers how it ended
  /// once it has.
  mutating func advance(steady: Int64) -> End? {
    process.feed()
    process.collect()
    if let termination = process.reap() { return end(termination) }
    if steady >= deadline, !isEnded {
      process.kill()
      isEnded = true
    }
    return nil
  }

  private func end(_ termination: ChildProcess.Termination) -> End {
    switch termination {
    case .exited(0): .taken
    case .exited(let status):
      .notTaken(DeliveryNotice.Failure(status: status, words: words))
    case .killed where isEnded: .unknown(.tooLong(seconds: Self.longestSeconds))
    case .killed(let signal): .unknown(.killed(signal: signal))
    }
  }

  /// What it said on its standard error, on one line.
  private var words: String {
    let most = 300
    let text = String(decoding: process.errors, as: UTF8.self)
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > most ? line.prefix(most) + "…" : line
  }
}
