import Glibc

/// A file that appears whole or not at all. It is written aside, in the same folder, and takes its
/// name when it is committed; abandoned, it is removed.
///
/// A file already there is replaced, and gives its permissions to the new one. Where the path is a
/// symbolic link, what it points to is replaced and the link stays.
public struct AtomicFile: ~Copyable {
  private let descriptor: Descriptor
  private let target: String
  private var isInPlace = false

  /// The path that the file is to have.
  public let path: String

  /// The path that it has until then. What opens it by that path writes to the same file.
  public let temporaryPath: String

  /// Makes the file aside. When it replaces none it has these permissions, less the process's
  /// mask. Throws `notARegularFile` when a folder, a device or a pipe has the path.
  public init(path: String, permissions: UInt32 = 0o600) throws(HostError) {
    let target = try mappingErrors(
      path, HostError.cannotCreate, try FileSystem.followingLinks(path))
    let replaced = try FileSystem.status(of: target)
    if let replaced, replaced.kind != .regular { throw .notARegularFile(path: path) }
    let temporaryPath = FileSystem.temporaryPath(beside: target)
    let descriptor = try mappingErrors(
      path, HostError.cannotCreate, try Self.make(temporaryPath, permissions, replacing: replaced))
    self.descriptor = descriptor
    self.target = target
    self.path = path
    self.temporaryPath = temporaryPath
  }

  deinit {
    if !isInPlace { _ = unsafe unlink(temporaryPath) }
  }

  /// Writes all the bytes.
  public func write(_ bytes: Span<UInt8>) throws(HostError) {
    try mappingErrors(path, HostError.cannotWrite, try descriptor.write(bytes))
  }

  /// Puts the file in its place, once the disk holds all of it; the disk then holds its name too.
  public consuming func commit() throws(HostError) {
    try mappingErrors(path, HostError.cannotWrite, try descriptor.sync())
    _ = try mappingErrors(
      path, HostError.cannotCreate, try systemCall { unsafe rename(temporaryPath, target) })
    isInPlace = true
    try FileSystem.syncFolder(FileSystem.folder(of: target))
  }

  /// Opens a new file, with the permissions of the one that it replaces.
  private static func make(
    _ path: String, _ permissions: UInt32, replacing replaced: stat?
  ) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL
    let descriptor = try Descriptor(path: path, flags: flags, permissions: permissions)
    guard let replaced else { return descriptor }
    do throws(SystemError) {
      _ = try systemCall { fchmod(descriptor.number, replaced.permissions) }
    } catch {
      _ = unsafe unlink(path)
      throw error
    }
    return descriptor
  }
}
