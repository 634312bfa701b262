import Glibc

extension FileSystem {
  /// The folder that a path names something in: `.` for a bare name, `/` for the root.
  public static func folder(of path: String) -> String {
    var bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    guard let last = bytes.lastIndex(of: slash) else { return "." }
    bytes.removeLast(bytes.count - last)
    while bytes.last == slash { bytes.removeLast() }
    return bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether what a path names is, or would be, in a folder that is there or further down,
  /// whatever links lead to it.
  public static func isWithin(_ folder: String, _ path: String) throws(HostError) -> Bool {
    let target = try mappingErrors(path, HostError.cannotInspect, try followingLinks(path))
    let outer = try inspect(folder + "/.")?.identity
    var place = self.folder(of: target) + "/."
    var inner = try inspect(place)?.identity
    while let found = inner, found != outer {
      place += "/.."
      inner = try inspect(place)?.identity
      // Nothing is above the root.
      if inner == found { return false }
    }
    return inner != nil
  }

  /// A path in the same folder that no file has yet.
  static func temporaryPath(beside path: String) -> String {
    folder(of: path) + "/" + temporaryName()
  }

  /// A name that no file has yet.
  static func temporaryName() -> String {
    let digits = ThisProcess.randomBytes(8).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return temporaryPrefix + digits.joined()
  }

  private static let temporaryPrefix = ".new-"

  /// Whether a name is one of those that files have while they are written aside.
  public static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(temporaryPrefix) else { return false }
    let digits = name.utf8.dropFirst(temporaryPrefix.utf8.count)
    return digits.count == 16
      && digits.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  /// The path that is left once no symbolic link is in its last component. Nothing need be there.
  static func followingLinks(_ path: String) throws(SystemError) -> String {
    let mostLinks = 40
    try requireWithoutZero(path)
    var path = path
    for _ in 0..<mostLinks {
      guard let target = try linkTarget(path) else { return path }
      path = target.utf8.first == UInt8(ascii: "/") ? target : folder(of: path) + "/" + target
    }
    throw SystemError(number: ELOOP)
  }

  /// What a symbolic link says, nil when the path is not one.
  static func linkTarget(_ path: String) throws(SystemError) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    do throws(SystemError) {
      let count = try systemCall { unsafe readlink(path, &bytes, bytes.count) }
      return String(decoding: bytes[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    } catch {
      // Not a link, or not there.
      if error.number == EINVAL || error.number == ENOENT { return nil }
      throw error
    }
  }
}
