import Host

/// Small files that the daemon keeps to remember something: read whole, replaced whole.
enum KeptFile {
  /// None has more bytes than this, by far.
  private static let mostBytes = 1 << 20

  /// What is in one; nil when it is not there.
  static func read(_ path: String) throws(HostError) -> [UInt8]? {
    guard try FileSystem.inspect(path) != nil else { return nil }
    return try InputFile(regularFile: path).readAll(limit: mostBytes)
  }

  /// Replaces one. The disk holds it when this returns.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(HostError) {
    let file = try AtomicFile(path: path)
    try file.write(bytes.span)
    try file.commit()
  }

  /// Makes a file that appears whole or not at all, in a folder of the same disk as the one where
  /// it is written aside. What has that path already stays, and is taken to be the same.
  static func place(_ path: String, _ bytes: [UInt8], aside folder: String) throws(HostError) {
    let temporary = folder + "/" + asidePrefix + randomName()
    let file = try OutputFile(path: temporary, existing: .refused)
    do throws(HostError) {
      try file.write(bytes.span)
      try file.sync()
      try FileSystem.rename(temporary, to: path)
    } catch {
      try? FileSystem.remove(temporary)
      if error.systemError?.name == "EEXIST" { return }
      throw error
    }
    try FileSystem.syncFolder(FileSystem.folder(of: path))
  }

  /// Sixteen hexadecimal digits that nobody has drawn before.
  static func randomName() -> String {
    ThisProcess.randomBytes(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Whether a name ends with what `randomName` draws, after a prefix.
  static func isRandom(_ name: String, after prefix: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return digits.count == 16
      && digits.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  /// How the names of files that are written aside begin, here and in `AtomicFile`.
  private static let asidePrefix = ".new-"

  /// What takes longer than this to be written, in microseconds, was abandoned.
  private static let longestWriting: Int64 = 3_600_000_000

  /// Removes from a folder what runs that were killed had written aside.
  static func removeAbandoned(in folder: String) throws(HostError) {
    guard try FileSystem.kind(of: folder) == .folder else { return }
    let now = SystemClock.microsecondsSinceEpoch()
    for name in try FileSystem.list(folder) where isRandom(name, after: asidePrefix) {
      let path = folder + "/" + name
      guard let facts = try FileSystem.inspect(path), facts.kind == .regular,
        facts.modified / 1_000 < now - longestWriting
      else { continue }
      try FileSystem.remove(path)
    }
  }
}
