import Glibc

/// A program that this process started and looks after, without ever waiting for it: it is fed,
/// listened to and reaped when the loop finds that there is something to do.
///
/// It begins with no signal blocked or ignored, at the head of a group of processes, and with no
/// file of ours but those said. Let go before it was reaped, it is killed and waited for.
/// `ThisProcess.prepareStreams` must have been called: feeding a program that no longer reads is
/// then no signal.
public struct ChildProcess: ~Copyable {
  /// How a process ended.
  public enum Termination: Hashable, Sendable {
    /// By itself, with this status, 0 to 255.
    case exited(Int32)

    /// By a signal, such as 9.
    case killed(signal: Int32)
  }

  /// The number of the process, and of its group.
  public let id: Int32

  /// The beginning of what it wrote on its standard error so far.
  public private(set) var errors: [UInt8] = []

  private let errorLimit: Int
  private var errorPipe: Descriptor?
  private var inputPipe: Descriptor?
  private let input: [UInt8]
  private var fed = 0
  private var termination: Termination?

  /// Starts a program. Of its standard error, as many bytes as the limit are kept, and the rest is
  /// read and dropped. The descriptor `inheriting`, such as a connection's, is its number 3.
  /// Throws `cannotStart`: `ENOENT` when it is not there, `EACCES` when it may not be executed,
  /// `ENOEXEC` when it is neither a program nor a script.
  public init(
    _ program: Program, input: Input = .nothing, output: Output = .nowhere,
    errorLimit: Int = 4_096, inheriting inherited: Int32? = nil
  ) throws(HostError) {
    precondition(errorLimit >= 0, "a limit is a count")
    do throws(SystemError) {
      try self.init(
        starting: program, reading: input, output: output, errorLimit: errorLimit,
        inheriting: inherited)
    } catch {
      throw .cannotStart(path: program.path, error)
    }
  }

  private init(
    starting program: Program, reading input: Input, output: Output, errorLimit: Int,
    inheriting inherited: Int32?
  ) throws(SystemError) {
    let errors = try PipeEnds()
    let inputs = try PipeEnds()
    try errors.reading.setNonBlocking()
    try inputs.writing.setNonBlocking()
    id = try Spawn(
      program: program, input: input == .nothing ? nil : inputs.reading.number,
      output: output, errors: errors.writing.number, inherited: inherited
    ).start()
    self.errorLimit = errorLimit
    self.input = input.bytes
    errorPipe = errors.takeReading()
    inputPipe = inputs.takeWriting()
    if self.input.isEmpty { inputPipe = nil }
  }

  deinit {
    if termination != nil { return }
    _ = Glibc.kill(-id, SIGKILL)
    var status: Int32 = 0
    let id = self.id
    _ = try? systemCall { unsafe waitpid(id, &status, 0) }
  }

  /// The number to poll for writing, and then `feed`; nil when it has all its input.
  public var inputDescriptor: Int32? { inputPipe.number }

  /// The number to poll for reading, and then `collect`; nil when its standard error is closed.
  public var errorDescriptor: Int32? { errorPipe.number }

  /// Writes as much of its input as it takes now. Its input ends after the last byte, or when it
  /// does not want more.
  public mutating func feed() {
    guard let number = inputPipe.number else { return }
    let bytes = input
    let rest = bytes.span.extracting(fed...)
    do throws(SystemError) {
      let count = try systemCall {
        unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
      }
      fed += count
      if fed == input.count { inputPipe = nil }
    } catch {
      if error.number != EAGAIN { inputPipe = nil }
    }
  }

  /// Reads what it wrote on its standard error, as much as is there and 64 KiB at most.
  public mutating func collect() {
    guard let number = errorPipe.number else { return }
    let capacity = 65_536
    let room = errorLimit - errors.count
    var kept: [UInt8] = []
    do throws(SystemError) {
      let count = try systemCall {
        unsafe withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 1) { bytes in
          let count = unsafe read(number, bytes.baseAddress, capacity)
          kept = unsafe Array(bytes.prefix(min(max(count, 0), room)))
          return count
        }
      }
      errors += kept
      if count == 0 { errorPipe = nil }
    } catch {
      if error.number != EAGAIN { errorPipe = nil }
    }
  }

  /// How it ended, nil as long as it runs. Asked again, the answer is the same.
  public mutating func reap() -> Termination? {
    if let termination { return termination }
    var status: Int32 = 0
    let id = self.id
    do throws(SystemError) {
      if try systemCall({ unsafe waitpid(id, &status, WNOHANG) }) == 0 { return nil }
    } catch {
      preconditionFailure("nothing else is told how a child ended")
    }
    // The last thing that it said may be there still. Its own children can hold the pipe open.
    collect()
    // As WIFEXITED and WTERMSIG of sys/wait.h have it.
    let signal = status & 0x7F
    termination = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    inputPipe = nil
    return termination
  }

  /// Asks it and its group to end: `SIGTERM`.
  public func terminate() { send(SIGTERM) }

  /// Ends it and its group at once: `SIGKILL`. It is to be reaped still.
  public func kill() { send(SIGKILL) }

  private func send(_ signal: Int32) {
    // Once it is reaped, the number may be another's.
    if termination == nil { _ = Glibc.kill(-id, signal) }
  }
}
