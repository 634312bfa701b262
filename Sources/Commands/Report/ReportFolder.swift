import Host
import Publishing

/// The folder that a report is written to. Others may put what they like there: links are never
/// followed out of it, and nothing is touched but what a report wrote.
///
/// Which files these are stands in a list beside them. Everything is written aside before anything
/// is put in its place, the page that leads to all others last: a web server never shows half a
/// page, nor a page that leads to none; and where a report cannot be written whole, for want of
/// room, the one before it stays.
struct ReportFolder: ~Copyable {
  /// What came of writing a report.
  struct Written {
    /// Files of an earlier report that were removed, because they are no longer part of it.
    var withdrawn: [String] = []
  }

  private let folder: OpenFolder

  /// The list of the files that are a report's, one name a line.
  static let list = ".diligence-rapport"
  private static let listSizeAtMost = 1 << 20

  /// Pages are for whoever the mask lets read them.
  private static let publicPermissions: UInt32 = 0o644

  /// What takes longer than this to be written, in nanoseconds, was abandoned.
  private static let longestWriting: Int64 = 3_600_000_000_000

  /// Opens a folder, which is made when it is not there.
  init(path: String) throws(HostError) {
    try FileSystem.makeFolder(path, permissions: 0o755)
    folder = try OpenFolder(path: path)
  }

  /// Puts a report in the place of the one before it.
  ///
  /// - Parameter now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  func write(_ files: [ReportFile], now: Int64) throws(HostError) -> Written {
    let before = namesBefore()
    let names = files.map(\.name).sorted()
    let either = Set(before + names).sorted()
    var aside: [(name: String, aside: String)] = []
    do throws(HostError) {
      aside.append((Self.list, try writeAside(text(of: either), for: Self.list)))
      for file in files { aside.append((file.name, try writeAside(file.bytes, for: file.name))) }
      // Whatever happens from here on, what is put in its place is in the list.
      let isLast = aside.filter { $0.name == Publication.entry }
      for (name, temporary) in aside.filter({ $0.name != Publication.entry }) + isLast {
        try folder.put(temporary, inPlaceOf: name)
        aside.removeAll { $0.aside == temporary }
      }
      let withdrawn = try withdraw(before.filter { !names.contains($0) })
      if either != names {
        try folder.put(try writeAside(text(of: names), for: Self.list), inPlaceOf: Self.list)
      }
      try removeAbandoned(now: now)
      try folder.sync()
      return Written(withdrawn: withdrawn)
    } catch {
      for file in aside { try? folder.remove(file.aside) }
      throw error
    }
  }

  private func writeAside(_ bytes: [UInt8], for name: String) throws(HostError) -> String {
    try folder.writeAside(bytes.span, for: name, permissions: Self.publicPermissions, .respected)
  }

  private func text(of names: [String]) -> [UInt8] {
    Array(names.map { $0 + "\n" }.joined().utf8)
  }

  /// The files of the report that is there; none when there is no list, or one that cannot be read.
  private func namesBefore() -> [String] {
    guard let file = try? folder.input(Self.list),
      let bytes = try? file.readAll(limit: Self.listSizeAtMost)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter(Publication.isName)
  }

  /// Removes files of an earlier report; answers those that were there.
  private func withdraw(_ names: [String]) throws(HostError) -> [String] {
    var withdrawn: [String] = []
    for name in names where try folder.inspect(name)?.kind == .regular {
      try folder.remove(name)
      withdrawn.append(name)
    }
    return withdrawn
  }

  /// Removes what runs that were killed had written aside.
  private func removeAbandoned(now: Int64) throws(HostError) {
    let listing = try folder.listing()
    while let bytes = try listing.next() {
      let name = String(decoding: bytes, as: UTF8.self)
      guard FileSystem.isTemporary(name), let facts = try folder.inspect(name),
        facts.kind == .regular, facts.modified < now * 1_000 - Self.longestWriting
      else { continue }
      try? folder.remove(name)
    }
  }
}
