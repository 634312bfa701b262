import Glibc

extension FileSystem {
  /// Makes a folder, and those above it that are not there, all with these permissions, less the
  /// process's mask; the disk holds their names. Nothing is done when it is there already.
  public static func makeFolder(_ path: String, permissions: UInt32 = 0o700) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      try makeFolders(path, permissions: permissions)
    } catch {
      throw .cannotMakeFolder(path: path, error)
    }
  }

  private static func makeFolders(_ path: String, permissions: UInt32) throws(SystemError) {
    do throws(SystemError) {
      try makeOneFolder(path, permissions: permissions)
    } catch {
      let above = folder(of: path)
      if error.number != ENOENT || path.isEmpty || above == path { throw error }
      try makeFolders(above, permissions: permissions)
      try makeOneFolder(path, permissions: permissions)
    }
  }

  private static func makeOneFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    do throws(SystemError) {
      _ = try systemCall { unsafe mkdir(path, permissions) }
    } catch {
      // A folder that is there already, or a link to one, is what was asked for.
      var status = stat()
      if error.number == EEXIST, unsafe stat(path, &status) == 0, status.kind == .folder { return }
      throw error
    }
    try syncNames(folder(of: path))
  }

  /// Removes a folder in which there is nothing.
  public static func removeFolder(_ path: String) throws(HostError) {
    do throws(SystemError) {
      try requireWithoutZero(path)
      _ = try systemCall { unsafe rmdir(path) }
    } catch {
      throw .cannotRemove(path: path, error)
    }
  }

  /// The names in a folder, in order of their bytes, `.` and `..` left out.
  public static func list(_ path: String) throws(HostError) -> [String] {
    do throws(SystemError) {
      let descriptor = try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY)
      return try names(in: descriptor).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .cannotList(path: path, error)
    }
  }

  private static func names(in folder: borrowing Descriptor) throws(SystemError) -> [String] {
    // The stream closes the descriptor it is given: it is given one of its own.
    let copy = try systemCall { dup(folder.number) }
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError(number: errno)
      _ = close(copy)
      throw error
    }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemError(number: errno) }
        return names
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// Has the disk hold the names of a folder's files, as they are now. Nothing is
  /// done where the process may not, or the file system cannot.
  public static func syncFolder(_ path: String) throws(HostError) {
    try mappingErrors(path, HostError.cannotWrite, try syncNames(path))
  }

  private static func syncNames(_ folder: String) throws(SystemError) {
    do throws(SystemError) {
      try Descriptor(path: folder, flags: O_RDONLY | O_DIRECTORY).sync()
    } catch {
      switch error.number {
      // It may be written and not read, or its file system keeps names by other means.
      case EACCES, EINVAL, ENOTSUP: return
      default: throw error
      }
    }
  }
}
