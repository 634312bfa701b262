import Glibc

extension OpenFolder {
  /// What the permissions that a file is made with are subject to.
  public enum Mask: Hashable, Sendable {
    /// The process's mask takes some away.
    case respected
    /// The file has exactly these.
    case ignored
  }

  /// Makes a file under a name that no other has, to be put in the place of another one, which
  /// errors name; answers the name. The disk holds the bytes when this returns; what fails leaves
  /// no file.
  public func writeAside(
    _ bytes: Span<UInt8>, for other: String, permissions: UInt32, _ mask: Mask
  ) throws(HostError) -> String {
    let name = FileSystem.temporaryName()
    let file: OutputFile
    do throws(SystemError) {
      file = OutputFile(try make(name, permissions, mask), path: path(of: other))
    } catch {
      throw .cannotCreate(path: path(of: other), error)
    }
    do throws(HostError) {
      try file.write(bytes)
      try file.sync()
      try file.close()
    } catch {
      try? remove(name)
      throw error
    }
    return name
  }

  private func make(_ name: String, _ permissions: UInt32, _ mask: Mask) throws(SystemError)
    -> Descriptor
  {
    let file = try open(name, flags: O_WRONLY | O_CREAT | O_EXCL, permissions: permissions)
    switch mask {
    case .respected: break
    case .ignored:
      let number = file.number
      do throws(SystemError) { _ = try systemCall { fchmod(number, permissions) } } catch {
        try? remove(name)
        throw error
      }
    }
    return file
  }

  /// Gives a file another name, at once, in the place of the file or of the link that has it. What
  /// a link leads to stays as it is; a folder is not replaced.
  public func put(_ name: String, inPlaceOf other: String) throws(HostError) {
    do throws(SystemError) {
      try requireSingle(name)
      try requireSingle(other)
      let number = descriptor.number
      _ = try systemCall { unsafe renameat(number, name, number, other) }
    } catch { throw .cannotCreate(path: path(of: other), error) }
  }
}
