import Glibc

/// What the kernel answered instead of doing what was asked: an errno.
public struct SystemError: Error, Hashable, Sendable {
  /// The errno, such as 28.
  public let number: Int32

  /// The error that an errno stands for.
  public init(number: Int32) { self.number = number }

  /// The symbolic name, such as `ENOSPC`; `E` and the number for one that has none here.
  public var name: String { Self.names[number] ?? "E\(number)" }

  /// The C library's words for it, in English.
  public var message: String {
    let capacity = 256
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      guard let start = buffer.baseAddress,
        unsafe strerror_r(number, start, capacity) == 0
      else { return name }
      return unsafe String(cString: start)
    }
  }

  /// Whether the process or the machine has as much open as it may, for now: what was asked can
  /// be done once something is closed.
  public var isShortage: Bool {
    switch number {
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: true
    default: false
    }
  }

  /// The errors that files, folders, sockets, terminals and processes meet.
  private static let names: [Int32: String] = [
    E2BIG: "E2BIG", EACCES: "EACCES", EADDRINUSE: "EADDRINUSE", EAGAIN: "EAGAIN", EBADF: "EBADF",
    EBUSY: "EBUSY", ECHILD: "ECHILD", ECONNABORTED: "ECONNABORTED", ECONNREFUSED: "ECONNREFUSED",
    ECONNRESET: "ECONNRESET", EDQUOT: "EDQUOT", EEXIST: "EEXIST", EFAULT: "EFAULT",
    EFBIG: "EFBIG", EINTR: "EINTR", EINVAL: "EINVAL", EIO: "EIO", EISDIR: "EISDIR",
    ELOOP: "ELOOP", EMFILE: "EMFILE", EMLINK: "EMLINK", ENAMETOOLONG: "ENAMETOOLONG",
    ENFILE: "ENFILE", ENOBUFS: "ENOBUFS", ENODEV: "ENODEV", ENOENT: "ENOENT",
    ENOEXEC: "ENOEXEC", ENOLCK: "ENOLCK", ENOMEM: "ENOMEM", ENOSPC: "ENOSPC", ENOSYS: "ENOSYS",
    ENOTCONN: "ENOTCONN", ENOTDIR: "ENOTDIR", ENOTEMPTY: "ENOTEMPTY", ENOTSOCK: "ENOTSOCK",
    ENOTSUP: "ENOTSUP", ENOTTY: "ENOTTY", ENXIO: "ENXIO", EOVERFLOW: "EOVERFLOW",
    EPERM: "EPERM", EPIPE: "EPIPE", EPROTO: "EPROTO", EPROTOTYPE: "EPROTOTYPE", EROFS: "EROFS",
    ESPIPE: "ESPIPE", ESRCH: "ESRCH", ESTALE: "ESTALE", ETIMEDOUT: "ETIMEDOUT",
    ETXTBSY: "ETXTBSY", EXDEV: "EXDEV",
  ]
}

/// Makes a system call, again for as long as a signal interrupts it.
func systemCall<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let number = errno
    if number != EINTR { throw SystemError(number: number) }
  }
}
