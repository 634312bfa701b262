import Glibc

/// A Unix stream socket at a path of this machine, where connections come in. Its path is removed
/// with it, as long as it is still its own. Nothing ever waits.
public struct LocalListener: ~Copyable {
  private let socket: Descriptor
  private let identity: FileFacts.Identity?

  /// Where it is.
  public let path: String

  /// The number to poll: readable when a connection waits.
  public var descriptor: Int32 { socket.number }

  /// Listens at a path, which has exactly these permissions: who may write it may connect. The
  /// kernel keeps at most `backlog` connections that are not taken in yet.
  ///
  /// A socket that a killed process left is replaced. Throws `alreadyListening` when one is alive,
  /// and `notASocket` for anything else, which stays. Two that begin at one moment are to be kept
  /// apart by a `LockFile`.
  public init(path: String, permissions: UInt32, backlog: Int32 = 1_024) throws(HostError) {
    let address = try mappingErrors(path, HostError.cannotListen, try SocketAddress(path: path))
    try Self.makeRoom(at: path, address)
    let socket: Descriptor
    do throws(SystemError) {
      socket = try Self.listen(at: path, address, permissions, backlog)
    } catch {
      throw error.number == EADDRINUSE
        ? .alreadyListening(path: path) : .cannotListen(path: path, error)
    }
    identity = (try? FileSystem.inspect(path))?.identity
    self.socket = socket
    self.path = path
  }

  deinit {
    if let identity, (try? FileSystem.inspect(path))?.identity == identity {
      _ = unsafe unlink(path)
    }
  }

  /// The next connection that waits, nil when none does; those that ended while they waited are
  /// left out. Throws `cannotAccept` when there are too many open files (`SystemError.isShortage`):
  /// the connection goes on waiting, and polling goes on saying so.
  public func accept() throws(HostError) -> LocalConnection? {
    let flags = Int32(bitPattern: SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    while true {
      do throws(SystemError) {
        let number = socket.number
        let connection = Descriptor(
          owning: try systemCall { LinuxCall.accept4(number, nil, nil, flags) })
        return try LocalConnection(connection, path: path)
      } catch {
        switch error.number {
        case EAGAIN: return nil
        case ECONNABORTED, EPROTO: continue
        default: throw .cannotAccept(path: path, error)
        }
      }
    }
  }

  private static func listen(
    at path: String, _ address: SocketAddress, _ permissions: UInt32, _ backlog: Int32
  ) throws(SystemError) -> Descriptor {
    let flags = Int32(bitPattern: SOCK_NONBLOCK.rawValue)
    let socket = try Descriptor(socketOf: SOCK_STREAM, flags: flags)
    let number = socket.number
    _ = try systemCall { unsafe address.with { unsafe bind(number, $0, $1) } }
    do throws(SystemError) {
      // Nobody can connect before it listens: the permissions are then what they are to be.
      _ = try systemCall { unsafe chmod(path, permissions) }
      _ = try systemCall { Glibc.listen(number, backlog) }
    } catch {
      _ = unsafe unlink(path)
      throw error
    }
    return socket
  }

  /// Throws where there is something else than a socket, which is never taken away.
  public static func checkPlace(_ path: String) throws(HostError) {
    guard let status = try FileSystem.unfollowedStatus(of: path) else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
  }

  /// Removes a socket at which nobody listens any more.
  private static func makeRoom(at path: String, _ address: SocketAddress) throws(HostError) {
    guard try FileSystem.unfollowedStatus(of: path) != nil else { return }
    try checkPlace(path)
    do throws(SystemError) {
      let flags = Int32(bitPattern: SOCK_NONBLOCK.rawValue)
      try Descriptor(socketOf: SOCK_STREAM, flags: flags).connect(to: address)
    } catch {
      switch error.number {
      case ECONNREFUSED: return try FileSystem.remove(path)
      case ENOENT: return
      // As many wait as may, or it is a socket of another kind: somebody is there.
      case EAGAIN, EPROTOTYPE: throw .alreadyListening(path: path)
      default: throw .cannotListen(path: path, error)
      }
    }
    throw .alreadyListening(path: path)
  }
}
