import Glibc

/// A file open for reading, or standard input.
public struct InputFile: ~Copyable {
  private let descriptor: Descriptor

  /// The path it was opened by, `-` for standard input.
  public let path: String

  /// Its length in bytes, nil for what is not a regular file: a pipe, a terminal, a device.
  public let size: Int?

  /// Opens a file. A folder is refused, with `EISDIR`.
  public init(path: String) throws(HostError) {
    self = try mappingErrors(path, HostError.cannotOpen, try Self.open(path))
  }

  /// Opens a file that somebody else put there: a regular one, by its own name. Throws
  /// `notARegularFile` for a symbolic link, a pipe, a device or a folder, and never waits for one.
  public init(regularFile path: String) throws(HostError) {
    let file = try mappingErrors(path, HostError.cannotOpen, try Self.openRegular(path))
    guard let file else { throw .notARegularFile(path: path) }
    self = file
  }

  private static func open(_ path: String) throws(SystemError) -> InputFile {
    let descriptor = try Descriptor(path: path, flags: O_RDONLY)
    let status = try descriptor.status()
    switch status.kind {
    case .folder: throw SystemError(number: EISDIR)
    case .regular: return InputFile(descriptor, path: path, size: Int(status.st_size))
    case .symbolicLink, .other: return InputFile(descriptor, path: path, size: nil)
    }
  }

  /// Nil when what is there is not a regular file.
  private static func openRegular(_ path: String) throws(SystemError) -> InputFile? {
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      // A link, a socket, a device without a driver; or links in the folders above it.
      if [ELOOP, ENXIO, ENODEV].contains(error.number) { return nil }
      throw error
    }
    let status = try descriptor.status()
    guard status.kind == .regular else { return nil }
    return InputFile(descriptor, path: path, size: Int(status.st_size))
  }

  init(_ descriptor: consuming Descriptor, path: String, size: Int?) {
    self.descriptor = descriptor
    self.path = path
    self.size = size
  }

  /// Standard input, which stays open.
  public static func standardInput() -> InputFile {
    let descriptor = Descriptor(borrowing: STDIN_FILENO)
    // When it cannot be told what it is, reading it will tell why.
    let status = try? descriptor.status()
    let size = status?.kind == .regular ? status.map { Int($0.st_size) } : nil
    return InputFile(descriptor, path: "-", size: size)
  }

  /// What the file is now, whatever its path leads to by then.
  public func facts() throws(HostError) -> FileFacts {
    do throws(SystemError) { return FileFacts(try descriptor.status()) } catch {
      throw .cannotInspect(path: path, error)
    }
  }

  /// Reads into `buffer` from `offset` to its end; answers how many bytes, fewer than there is room
  /// for when no more are there yet, 0 at the end of the file. There must be room.
  public func read(into buffer: inout [UInt8], at offset: Int = 0) throws(HostError) -> Int {
    return try mappingErrors(
      path, HostError.cannotRead, try descriptor.read(into: &buffer, at: offset))
  }

  /// All that is left to read. Throws `tooLarge` when it is more than `limit` bytes.
  public func readAll(limit: Int) throws(HostError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(limit, size ?? 65_536) + 1)
    var count = 0
    while true {
      let added = try read(into: &bytes, at: count)
      if added == 0 { break }
      count += added
      if count > limit { throw .tooLarge(path: path, limit: limit) }
      if count == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(count, limit + 1 - count)))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
