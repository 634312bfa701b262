import Glibc

extension OpenFolder {
  /// Gives what has a name in this folder another one, in this folder or another on the same disk.
  /// What has that name is never replaced: `EEXIST`.
  public func move(
    _ name: String, to folder: borrowing OpenFolder, as newName: String
  ) throws(HostError) {
    let (path, newPath) = (path(of: name), folder.path(of: newName))
    do throws(SystemError) {
      try requireSingle(name)
      try requireSingle(newName)
      try moveAlone(name, folder, newName)
    } catch { throw .cannotRename(path: path, to: newPath, error) }
  }

  private func moveAlone(
    _ name: String, _ folder: borrowing OpenFolder, _ newName: String
  ) throws(SystemError) {
    let (from, to) = (descriptor.number, folder.descriptor.number)
    do throws(SystemError) {
      _ = try systemCall {
        unsafe LinuxCall.renameat2(from, name, to, newName, LinuxCall.renameWithoutReplacing)
      }
    } catch {
      // Some network disks cannot be asked that. A second name is then given and the first taken
      // away: between the two it has both, never neither. Folders cannot have two.
      if error.number != EINVAL && error.number != ENOSYS { throw error }
      _ = try systemCall { unsafe linkat(from, name, to, newName, 0) }
      _ = try systemCall { unsafe unlinkat(from, name, 0) }
    }
  }

  /// Removes a file, or a link and not what it leads to. Nothing is done when nothing is there.
  public func remove(_ name: String) throws(HostError) {
    do throws(SystemError) {
      try requireSingle(name)
      _ = try systemCall { unsafe unlinkat(descriptor.number, name, 0) }
    } catch {
      if error.number == ENOENT { return }
      throw .cannotRemove(path: path(of: name), error)
    }
  }

  /// The names in it, from the first.
  public func listing() throws(HostError) -> FolderListing {
    return try mappingErrors(
      path, HostError.cannotList, try FolderListing(descriptor.number, path: path))
  }
}
