import Glibc

extension OpenFolder {
  /// What the permissions that a file is made with are subject to.
  public enum Mask: Hashable, Sendable {
    /// The process's mask takes some away.
    case respected
    /// The file has exactly these.
    case ignored
  }

  /// Makes a file of its own, under a name that no other has, to be put in the place of another;
  /// answers the name. The disk holds the bytes when this returns; what fails leaves no file.
  public func writeAside(
    _ bytes: Span<UInt8>, permissions: UInt32, _ mask: Mask
  ) throws(HostError) -> String {
    let name = FileSystem.temporaryName()
    let file =
      switch mask {
      case .ignored: try output(name, existing: .refused, permissions: permissions)
      case .respected: try maskedOutput(name, permissions)
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

  private func maskedOutput(_ name: String, _ permissions: UInt32) throws(HostError) -> OutputFile {
    do throws(SystemError) {
      let flags = O_WRONLY | O_CREAT | O_EXCL
      return OutputFile(
        try open(name, flags: flags, permissions: permissions), path: path(of: name))
    } catch { throw .cannotCreate(path: path(of: name), error) }
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
