import Glibc

/// A folder held open. What is done in it is done in that very folder, wherever its path leads by
/// then, to names that are never followed when they are symbolic links: for a folder in which
/// others may put what they like.
///
/// Names are single ones, not paths.
public struct OpenFolder: ~Copyable {
  let descriptor: Descriptor

  /// The path that it was opened by.
  public let path: String

  private init(_ descriptor: consuming Descriptor, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a folder. Links in its path are followed.
  public init(path: String) throws(HostError) {
    let descriptor = try mappingErrors(
      path, HostError.cannotList, try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY))
    self.init(descriptor, path: path)
  }

  /// Opens a folder in this one, and makes it when it is not there, with these permissions, less
  /// the process's mask. A link to a folder is refused.
  public func folder(
    _ name: String, permissions: UInt32 = 0o700
  ) throws(HostError) -> OpenFolder {
    let path = path(of: name)
    let inner: Descriptor
    do throws(SystemError) {
      try requireSingle(name)
      try make(name, permissions: permissions)
      inner = try open(name, flags: O_RDONLY | O_DIRECTORY)
    } catch { throw .cannotMakeFolder(path: path, error) }
    return OpenFolder(inner, path: path)
  }

  private func make(_ name: String, permissions: UInt32) throws(SystemError) {
    do throws(SystemError) {
      _ = try systemCall { unsafe mkdirat(descriptor.number, name, permissions) }
    } catch {
      if error.number == EEXIST { return }
      throw error
    }
    try descriptor.sync()
  }

  /// What the folder itself is now: its content has changed when `modified` has.
  public func facts() throws(HostError) -> FileFacts {
    do throws(SystemError) { return FileFacts(try descriptor.status()) } catch {
      throw .cannotInspect(path: path, error)
    }
  }

  /// What has a name in it; nil when nothing has.
  public func inspect(_ name: String) throws(HostError) -> FileFacts? {
    var status = stat()
    do throws(SystemError) {
      try requireSingle(name)
      _ = try systemCall {
        unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW)
      }
      return FileFacts(status)
    } catch {
      if error.number == ENOENT { return nil }
      throw .cannotInspect(path: path(of: name), error)
    }
  }

  /// Opens a regular file for reading, and never waits for it. Throws `notARegularFile` for
  /// anything else.
  public func input(_ name: String) throws(HostError) -> InputFile {
    let path = path(of: name)
    let file = try mappingErrors(path, HostError.cannotOpen, try openRegular(name))
    guard let file else { throw .notARegularFile(path: path) }
    return file
  }

  /// Nil when what is there is not a regular file.
  private func openRegular(_ name: String) throws(SystemError) -> InputFile? {
    try requireSingle(name)
    let input: Descriptor
    do throws(SystemError) { input = try open(name, flags: O_RDONLY | O_NONBLOCK) } catch {
      // A link, a socket, a device without a driver.
      if [ELOOP, ENXIO, ENODEV].contains(error.number) { return nil }
      throw error
    }
    let status = try input.status()
    guard status.kind == .regular else { return nil }
    return InputFile(input, path: path(of: name), size: Int(status.st_size))
  }

  /// Opens a file for writing, and makes it when it is not there; it then has exactly these
  /// permissions, whatever the process's mask.
  public func output(
    _ name: String, existing: OutputFile.Existing, permissions: UInt32 = 0o600
  ) throws(HostError) -> OutputFile {
    let path = path(of: name)
    let output: Descriptor
    do throws(SystemError) {
      try requireSingle(name)
      output = try open(
        name, flags: O_WRONLY | O_CREAT | existing.flag, permissions: permissions)
    } catch { throw .cannotCreate(path: path, error) }
    let number = output.number
    _ = try mappingErrors(
      path, HostError.cannotInspect, try systemCall { fchmod(number, permissions) })
    return OutputFile(output, path: path)
  }

  /// Has the disk hold the names in it as they are now.
  public func sync() throws(HostError) {
    do throws(SystemError) { try descriptor.sync() } catch {
      switch error.number {
      // Its file system keeps names by other means.
      case EINVAL, ENOTSUP: return
      default: throw .cannotWrite(path: path, error)
      }
    }
  }

  func open(
    _ name: String, flags: Int32, permissions: UInt32 = 0
  ) throws(SystemError) -> Descriptor {
    Descriptor(
      owning: try systemCall {
        unsafe openat(descriptor.number, name, flags | O_NOFOLLOW | O_CLOEXEC, permissions)
      })
  }

  func path(of name: String) -> String { path + "/" + name }
}

/// Refuses what would lead out of a folder: a path, the folder itself, the one above.
func requireSingle(_ name: String) throws(SystemError) {
  try requireWithoutZero(name)
  if name.isEmpty || name == "." || name == ".." || name.utf8.contains(UInt8(ascii: "/")) {
    throw SystemError(number: EINVAL)
  }
}
