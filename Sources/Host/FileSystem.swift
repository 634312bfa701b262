import Glibc

/// What can be asked of files and folders by their paths. Symbolic links are followed where nothing
/// else is said.
public enum FileSystem {
  /// What a path leads to.
  public enum Kind: Hashable, Sendable {
    /// A file with a content of its own.
    case regular

    /// A folder.
    case folder

    /// A symbolic link, where links are not followed.
    case symbolicLink

    /// A device, a pipe or a socket.
    case other
  }

  /// What is at a path, nil when nothing is.
  public static func kind(of path: String) throws(HostError) -> Kind? {
    try status(of: path)?.kind
  }

  /// Whether anything is at a path. Throws when that cannot be known: a folder may not be searched.
  public static func exists(_ path: String) throws(HostError) -> Bool {
    try status(of: path) != nil
  }

  /// What is known of what is at a path, nil when nothing is.
  public static func facts(of path: String) throws(HostError) -> FileFacts? {
    try status(of: path).map(FileFacts.init)
  }

  /// The permissions, such as 0o600, and the set-id bits.
  package static func permissions(of path: String) throws(HostError) -> UInt32 {
    guard let status = try status(of: path) else {
      throw .cannotInspect(path: path, SystemError(number: ENOENT))
    }
    return status.permissions
  }

  /// Changes the permissions.
  public static func setPermissions(of path: String, to permissions: UInt32) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      _ = try systemCall { unsafe chmod(path, permissions) }
    } catch {
      throw .cannotInspect(path: path, error)
    }
  }

  /// Removes a file, or a link and not what it leads to.
  public static func remove(_ path: String) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      _ = try systemCall { unsafe unlink(path) }
    } catch {
      throw .cannotRemove(path: path, error)
    }
  }

  /// The kernel's record of what is at a path, nil when nothing is.
  static func status(of path: String) throws(HostError) -> stat? {
    var status = stat()
    do throws(SystemError) {
      try requireWithoutZero(path)
      _ = try systemCall { unsafe stat(path, &status) }
      return status
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw .cannotInspect(path: path, error)
    }
  }
}

extension stat {
  var kind: FileSystem.Kind {
    switch st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  var permissions: UInt32 { st_mode & 0o7777 }
}
