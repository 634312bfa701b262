import Glibc

/// A lock that one process of the machine has at a time, with a file that says which. The kernel
/// takes it back when the process ends, however it ends; the file stays.
public struct LockFile: ~Copyable {
  private let descriptor: Descriptor

  /// Where the file is.
  public let path: String

  /// Takes the lock, and makes the file when it is not there. Throws `locked` when another process
  /// has it.
  public init(path: String, permissions: UInt32 = 0o600) throws(HostError) {
    do throws(SystemError) {
      try self.init(locking: path, permissions)
    } catch {
      if error.number == EAGAIN { throw .locked(path: path, process: Self.holder(of: path)) }
      throw .cannotCreate(path: path, error)
    }
  }

  private init(locking path: String, _ permissions: UInt32) throws(SystemError) {
    let descriptor = try Self.lock(path, permissions)
    let number = descriptor.number
    _ = try systemCall { ftruncate(number, 0) }
    try descriptor.write(Array("\(ThisProcess.id)\n".utf8).span)
    self.descriptor = descriptor
    self.path = path
  }

  // A program that is being started has a copy of the descriptor, until it has begun: closing ours
  // would not be enough.
  deinit { _ = flock(descriptor.number, LOCK_UN) }

  private static func lock(_ path: String, _ permissions: UInt32) throws(SystemError) -> Descriptor
  {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW
      let descriptor = try Descriptor(path: path, flags: flags, permissions: permissions)
      let number = descriptor.number
      _ = try systemCall { flock(number, LOCK_EX | LOCK_NB) }
      // Somebody may have removed the file meanwhile; its next owner would have another.
      let ours = FileFacts(try descriptor.status()).identity
      if (try? FileSystem.inspect(path))?.identity == ours { return descriptor }
    }
  }

  private static func holder(of path: String) -> Int32? {
    guard let file = try? InputFile(regularFile: path),
      let bytes = try? file.readAll(limit: 64)
    else { return nil }
    let digits = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return Int32(String(decoding: digits, as: UTF8.self))
  }
}
