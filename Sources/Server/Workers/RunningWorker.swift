import Host

/// A child process that answers somebody, and the connection that it was lent.
final class RunningWorker {
  let connection: Connection
  private var child: ChildProcess

  /// Starts the program that this process is, to run an errand.
  init(_ errand: WorkerProcess, for connection: Connection) throws(HostError) {
    self.connection = connection
    let program = ChildProcess.Program(
      path: "/proc/self/exe", arguments: [WorkerProcess.word],
      environment: ThisProcess.environment("TZDIR").map { ["TZDIR": $0] } ?? [:])
    child = try ChildProcess(
      program, input: .bytes(errand.text), output: .standardError,
      inheriting: connection.descriptor)
    connection.lend()
  }

  /// What the loop is to wait for.
  var inputDescriptor: Int32? { child.inputDescriptor }
  var errorDescriptor: Int32? { child.errorDescriptor }

  func feed() { child.feed() }

  func collect() { child.collect() }

  /// How it ended, `nil` as long as it has not.
  func end() -> ChildProcess.Termination? { child.reap() }

  func kill() { child.kill() }
}
