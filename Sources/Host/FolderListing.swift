import Glibc

/// The names in a folder one after the other, as the disk has them: in no order, and without ever
/// holding all of them.
@safe public struct FolderListing: ~Copyable {
  private let stream: OpaquePointer
  private let path: String

  init(_ folder: Int32, path: String) throws(SystemError) {
    // An open file of its own: its place in the names is not shared with another listing.
    let copy = try systemCall { unsafe openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError(number: errno)
      _ = close(copy)
      throw error
    }
    unsafe self.stream = stream
    self.path = path
  }

  deinit { _ = unsafe closedir(stream) }

  /// The next name, `.` and `..` left out; nil after the last. A name is bytes, and need not be a
  /// text.
  public func next() throws(HostError) -> [UInt8]? {
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .cannotList(path: path, SystemError(number: errno)) }
        return nil
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { return name }
    }
  }
}
