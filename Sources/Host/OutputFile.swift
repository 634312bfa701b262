import Glibc

/// A file open for writing. What it is given is written at once, without a buffer of its own.
public struct OutputFile: ~Copyable {
  private let descriptor: Descriptor

  /// The path it was opened by.
  public let path: String

  /// What opening does with a file that is already there.
  public enum Existing: Hashable, Sendable {
    /// It is emptied first.
    case emptied

    /// It is written after its end.
    case continued

    /// It is left alone, and opening fails with `EEXIST`.
    case refused

    var flag: Int32 {
      switch self {
      case .emptied: O_TRUNC
      case .continued: O_APPEND
      case .refused: O_EXCL
      }
    }
  }

  init(_ descriptor: consuming Descriptor, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a file, and makes it when it is not there. A new file has these permissions, less the
  /// process's mask.
  public init(path: String, existing: Existing, permissions: UInt32 = 0o600) throws(HostError) {
    descriptor = try mappingErrors(
      path, HostError.cannotCreate,
      try Descriptor(
        path: path, flags: O_WRONLY | O_CREAT | existing.flag, permissions: permissions))
    self.path = path
  }

  /// Writes all the bytes.
  public func write(_ bytes: Span<UInt8>) throws(HostError) {
    try mappingErrors(path, HostError.cannotWrite, try descriptor.write(bytes))
  }

  /// Takes back all but the first bytes; what is written next comes after these.
  public func shorten(to length: Int) throws(HostError) {
    do throws(SystemError) {
      let number = descriptor.number
      _ = try systemCall { ftruncate(number, off_t(length)) }
      _ = try systemCall { lseek(number, off_t(length), SEEK_SET) }
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// Has the disk hold what was written.
  public func sync() throws(HostError) {
    try mappingErrors(path, HostError.cannotWrite, try descriptor.sync())
  }

  /// Closes it now, to know of a failure that writing did not tell (a quota, a network disk).
  public consuming func close() throws(HostError) {
    let path = self.path
    do throws(SystemError) { try descriptor.close() } catch {
      throw .cannotWrite(path: path, error)
    }
  }
}
