import Glibc

/// Where a Unix socket is, as the kernel is told it.
struct SocketAddress {
  private var address = sockaddr_un()
  private let length: socklen_t

  /// The most bytes that a path may have: one is left for the zero that ends it.
  static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  /// The socket of a path. Throws `ENAMETOOLONG` for one over 107 bytes.
  init(path: String) throws(SystemError) {
    try requireWithoutZero(path)
    if path.isEmpty { throw SystemError(number: ENOENT) }
    try self.init(bytes: Array(path.utf8) + [0])
  }

  /// A socket that has a name of the kernel's own, and no file.
  init(abstract name: String) throws(SystemError) {
    try requireWithoutZero(name)
    try self.init(bytes: [0] + Array(name.utf8))
  }

  private init(bytes: [UInt8]) throws(SystemError) {
    if bytes.count > Self.longestPath + 1 { throw SystemError(number: ENAMETOOLONG) }
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let pathOffset = MemoryLayout<sockaddr_un>.size - (Self.longestPath + 1)
    length = socklen_t(pathOffset + bytes.count)
  }

  /// Makes a call that takes an address.
  func with<Result>(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe call($0, length) }
    }
  }
}

extension Descriptor {
  /// A new Unix socket, without an address.
  init(socketOf type: __socket_type, flags: Int32 = 0) throws(SystemError) {
    let type = Int32(bitPattern: type.rawValue) | Int32(bitPattern: SOCK_CLOEXEC.rawValue) | flags
    self.init(owning: try systemCall { socket(AF_UNIX, type, 0) })
  }

  /// Connects a socket.
  func connect(to address: SocketAddress) throws(SystemError) {
    _ = try systemCall {
      unsafe address.with { unsafe Glibc.connect(number, $0, $1) }
    }
  }
}
