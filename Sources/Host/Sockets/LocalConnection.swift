import Glibc

/// One end of a connection between two processes of this machine, by a Unix stream socket. It
/// never waits, but where `waiting` says how long it may.
public struct LocalConnection: ~Copyable {
  private let socket: Descriptor

  /// The path of the socket that the connection came in by.
  public let path: String

  /// Who is at the other end.
  public let peer: PeerCredentials

  /// The number to poll, or to hand to a child process.
  public var descriptor: Int32 { socket.number }

  /// What came of reading.
  public enum Received: Hashable, Sendable {
    /// So many bytes, 1 or more.
    case bytes(Int)

    /// Nothing, for now.
    case nothingYet

    /// Nothing, and there will be no more: the other end is closed, or gone.
    case ended
  }

  init(_ socket: consuming Descriptor, path: String) throws(SystemError) {
    peer = try PeerCredentials(of: socket)
    self.path = path
    self.socket = socket
  }

  /// The connection that the process was started with, at this number, such as 3. Throws
  /// `cannotConnect` when there is none. It is closed with this.
  public init(inherited number: Int32) throws(HostError) {
    let path = "/proc/self/fd/\(number)"
    do throws(SystemError) {
      _ = try systemCall { fcntl(number, F_SETFD, FD_CLOEXEC) }
      let socket = Descriptor(owning: number)
      try socket.setNonBlocking()
      try self.init(socket, path: path)
    } catch {
      throw .cannotConnect(path: path, error)
    }
  }

  /// Connects to who listens at a path; `peer` is then the process that began to listen. Waits as
  /// many milliseconds as said until the connection is taken into the queue, at most.
  public static func connect(
    path: String, waiting milliseconds: Int32? = nil
  ) throws(HostError) -> LocalConnection {
    do throws(SystemError) {
      let address = try SocketAddress(path: path)
      let socket = try Descriptor(socketOf: SOCK_STREAM)
      if let milliseconds { try socket.limitSending(milliseconds: milliseconds) }
      try socket.connect(to: address)
      try socket.setNonBlocking()
      return try LocalConnection(socket, path: path)
    } catch {
      let error = error.number == EAGAIN ? SystemError(number: ETIMEDOUT) : error
      throw .cannotConnect(path: path, error)
    }
  }

  /// Reads what is there, as many bytes at most, and appends it.
  public func read(
    into buffer: inout [UInt8], atMost count: Int
  ) throws(HostError) -> Received {
    precondition(count > 0, "no room to read into")
    let number = socket.number
    do throws(SystemError) {
      var received = 0
      repeat {
        buffer.append(addingCapacity: count) { span in
          unsafe span.withUnsafeMutableBufferPointer { bytes, initialized in
            received = unsafe recv(number, bytes.baseAddress, count, 0)
            initialized += max(received, 0)
          }
        }
      } while try Self.isInterrupted(received)
      return received == 0 ? .ended : .bytes(received)
    } catch {
      switch error.number {
      case EAGAIN: return .nothingYet
      case ECONNRESET: return .ended
      default: throw .cannotRead(path: path, error)
      }
    }
  }

  /// Writes what is taken now; answers how many bytes, 0 when the other end is to read first.
  /// Throws `EPIPE` or `ECONNRESET` when it is gone.
  public func write(_ bytes: Span<UInt8>) throws(HostError) -> Int {
    let number = socket.number
    if bytes.isEmpty { return 0 }
    do throws(SystemError) {
      return try systemCall {
        unsafe bytes.withUnsafeBytes { bytes in
          unsafe send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
      }
    } catch {
      if error.number == EAGAIN { return 0 }
      throw .cannotWrite(path: path, error)
    }
  }

  private static func isInterrupted(_ result: Int) throws(SystemError) -> Bool {
    if result != -1 { return false }
    let number = errno
    if number == EINTR { return true }
    throw SystemError(number: number)
  }
}
