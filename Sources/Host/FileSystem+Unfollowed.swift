import Glibc

/// What is done to a name itself: a symbolic link in the last component is not followed.
extension FileSystem {
  /// What is at a path, a link being a link; nil when nothing is.
  public static func inspect(_ path: String) throws(HostError) -> FileFacts? {
    try unfollowedStatus(of: path).map(FileFacts.init)
  }

  /// The kernel's record of it, nil when nothing is there.
  static func unfollowedStatus(of path: String) throws(HostError) -> stat? {
    var status = stat()
    do throws(SystemError) {
      try requireWithoutZero(path)
      _ = try systemCall { unsafe lstat(path, &status) }
      return status
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw .cannotInspect(path: path, error)
    }
  }

  /// Gives a file or a folder another path on the same disk, and never replaces what has that
  /// path: it then throws `EEXIST`. The disk holds the change once both folders are synced.
  public static func rename(_ path: String, to newPath: String) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      try requireWithoutZero(newPath)
      try renameAlone(path, newPath)
    } catch {
      throw .cannotRename(path: path, to: newPath, error)
    }
  }

  private static func renameAlone(_ path: String, _ newPath: String) throws(SystemError) {
    do throws(SystemError) {
      _ = try systemCall {
        unsafe LinuxCall.renameat2(
          AT_FDCWD, path, AT_FDCWD, newPath, LinuxCall.renameWithoutReplacing)
      }
    } catch {
      // Some network disks cannot be asked that.
      if error.number != EINVAL && error.number != ENOSYS { throw error }
      try renameByLinking(path, newPath)
    }
  }

  /// The same in two steps. Between them the file has both names; never neither.
  package static func renameByLinking(_ path: String, _ newPath: String) throws(SystemError) {
    var status = stat()
    _ = try systemCall { unsafe lstat(path, &status) }
    if status.kind == .folder {
      // A folder has one name; and the kernel has it replace none in which there is something.
      _ = try systemCall { unsafe Glibc.rename(path, newPath) }
      return
    }
    _ = try systemCall { unsafe link(path, newPath) }
    _ = try systemCall { unsafe unlink(path) }
  }

  /// Makes a symbolic link that says `target`, at once in the place of the link that has that path.
  /// Anything else that has it stays, and `EEXIST` is thrown. The disk holds the link.
  public static func placeLink(_ path: String, to target: String) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      try requireWithoutZero(target)
      if try linkTarget(path) == target { return }
      let aside = temporaryPath(beside: path)
      _ = try systemCall { unsafe symlink(target, aside) }
      do throws(SystemError) { try replaceLink(path, by: aside) } catch {
        _ = unsafe unlink(aside)
        throw error
      }
    } catch { throw .cannotCreate(path: path, error) }
    try syncFolder(folder(of: path))
  }

  private static func replaceLink(_ path: String, by aside: String) throws(SystemError) {
    var status = stat()
    if unsafe lstat(path, &status) == 0, status.kind != .symbolicLink {
      throw SystemError(number: EEXIST)
    }
    _ = try systemCall { unsafe Glibc.rename(aside, path) }
  }

  /// Gives a file, or a link itself, to a group. Its owner may, for a group of their own.
  public static func setGroup(of path: String, to groupId: UInt32) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      let sameUser = UInt32.max
      _ = try systemCall { unsafe lchown(path, sameUser, groupId) }
    } catch {
      throw .cannotInspect(path: path, error)
    }
  }
}
