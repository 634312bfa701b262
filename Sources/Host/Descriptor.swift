import Glibc

/// An open file of the kernel, which closes itself. Calls that a signal interrupts are made again.
struct Descriptor: ~Copyable {
  let number: Int32
  private let isOurs: Bool

  /// One that the process was started with, or that something else closes.
  init(borrowing number: Int32) {
    self.number = number
    isOurs = false
  }

  /// One that a call has just answered, and that is closed with this.
  init(owning number: Int32) {
    self.number = number
    isOurs = true
  }

  /// Opens a path; what it makes has these permissions, less the process's mask.
  init(path: String, flags: Int32, permissions: UInt32 = 0) throws(SystemError) {
    try requireWithoutZero(path)
    number = try systemCall { unsafe open(path, flags | O_CLOEXEC, permissions) }
    isOurs = true
  }

  /// A second descriptor of the same open file.
  init(copyOf original: Int32) throws(SystemError) {
    number = try systemCall { fcntl(original, F_DUPFD_CLOEXEC, 0) }
    isOurs = true
  }

  deinit { if isOurs { _ = Glibc.close(number) } }

  /// Reads at most as many bytes as there is room for from `offset`, which must be some; answers
  /// how many, 0 at the end.
  func read(into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    precondition(offset >= 0 && offset < buffer.count, "no room to read into")
    return try whenReady(POLLIN) {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset...])
        return unsafe Glibc.read(number, room.baseAddress, room.count)
      }
    }
  }

  /// Writes all the bytes.
  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written...)
      written += try whenReady(POLLOUT) {
        unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      }
    }
  }

  /// Makes a call that must wait. Another process can have made a shared pipe or terminal one that
  /// does not, which answers EAGAIN: the waiting is then done here.
  private func whenReady(_ event: Int32, _ call: () -> Int) throws(SystemError) -> Int {
    while true {
      do throws(SystemError) { return try systemCall(call) } catch {
        if error.number != EAGAIN { throw error }
      }
      var request = pollfd(fd: number, events: Int16(event), revents: 0)
      _ = try systemCall { unsafe poll(&request, 1, -1) }
    }
  }

  /// Has calls answer EAGAIN instead of waiting, for all who have the same open file.
  func setNonBlocking() throws(SystemError) {
    let flags = try systemCall { fcntl(number, F_GETFL) }
    _ = try systemCall { fcntl(number, F_SETFL, flags | O_NONBLOCK) }
  }

  /// Has the disk hold what was written.
  func sync() throws(SystemError) { _ = try systemCall { fsync(number) } }

  /// What the file is.
  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try systemCall { unsafe fstat(number, &status) }
    return status
  }

  /// Closes it now, to know of a failure that writing did not tell.
  consuming func close() throws(SystemError) {
    let number = self.number
    discard self
    // The descriptor is gone even when a signal interrupts closing: it is not to be made again.
    if Glibc.close(number) == -1, errno != EINTR { throw SystemError(number: errno) }
  }
}

extension Optional where Wrapped == Descriptor {
  /// Its number, nil once it is closed.
  var number: Int32? {
    switch self {
    case .some(let descriptor): descriptor.number
    case .none: nil
    }
  }
}

/// Refuses a path that the kernel would read up to its first zero only.
func requireWithoutZero(_ path: String) throws(SystemError) {
  if path.utf8.contains(0) { throw SystemError(number: EINVAL) }
}
