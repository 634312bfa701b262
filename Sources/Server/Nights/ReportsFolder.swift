import BusinessDays
import Host
import Publishing

/// The folder of the nights' reports: one folder a night, named for its day, that appears whole or
/// not at all and is never touched again, unless a clock that was ahead has left it. What else is
/// there is left alone.
struct ReportsFolder {
  let path: String

  /// Everyone may see that reports are there; what each file tells is for its readers.
  private static let folderPermissions: UInt32 = 0o755

  /// Makes the folder when it is not there. One that is keeps its permissions.
  func make() throws(HostError) {
    if try FileSystem.kind(of: path) == .folder { return }
    try FileSystem.makeFolder(path, permissions: Self.folderPermissions)
    try FileSystem.setPermissions(of: path, to: Self.folderPermissions)
  }

  /// Where the report of a day is, or would be.
  func path(of day: Day) -> String { path + "/" + day.description }

  /// Whether anything has the place of a day's report.
  func isTaken(_ day: Day) throws(HostError) -> Bool {
    try FileSystem.inspect(path(of: day)) != nil
  }

  /// The mark of the last report of a night that ended by an instant; nil when there is none.
  func lastMark(by instant: Int64) throws(HostError) -> NightMark? {
    for name in try FileSystem.list(path).reversed() {
      guard let day = Day(name), let mark = mark(of: day), mark.night.day == day,
        mark.night.instant <= instant
      else { continue }
      return mark
    }
    return nil
  }

  /// The mark of a day's report; nil when what has its place is none of ours.
  func mark(of day: Day) -> NightMark? {
    let bytes = try? KeptFile.read(path(of: day) + "/" + NightMark.fileName)
    return bytes.flatMap { $0 }.flatMap { NightMark($0) }
  }

  /// A file of a report, and the group that is to read it.
  struct Entry {
    let name: String
    let bytes: [UInt8]
    let readers: Readers
  }

  /// Who may read a file, besides the daemon.
  enum Readers: Hashable {
    case everyone
    /// By the group's number; nil for nobody.
    case group(UInt32?)
  }

  /// What cannot be given to a group, and why.
  struct Withheld {
    let name: String
    let error: HostError
  }

  /// The folder, in that of a day, of what is published; and the link, in this one, that leads to
  /// the last of them.
  static let site = "site"

  /// Makes the report of a day: aside, then in its place once the disk holds all of it. Answers
  /// the files that could not be given to their group: they are the daemon's alone. Throws
  /// `EEXIST` when something has the place.
  func write(_ entries: [Entry], site: [Entry], of day: Day) throws(HostError) -> [Withheld] {
    let aside = path + "/" + Self.asidePrefix(day) + KeptFile.randomName()
    try FileSystem.makeFolder(aside)
    do throws(HostError) {
      var withheld: [Withheld] = []
      for entry in entries {
        if let one = try write(entry, in: aside) { withheld.append(one) }
      }
      let inner = aside + "/" + Self.site
      try FileSystem.makeFolder(inner)
      for entry in site { _ = try write(entry, in: inner) }
      try FileSystem.setPermissions(of: inner, to: Self.folderPermissions)
      try FileSystem.syncFolder(inner)
      try FileSystem.setPermissions(of: aside, to: Self.folderPermissions)
      try FileSystem.syncFolder(aside)
      try FileSystem.rename(aside, to: path(of: day))
      try FileSystem.syncFolder(path)
      return withheld
    } catch {
      try? remove(aside)
      throw error
    }
  }

  /// Leads web servers to what a day's report publishes, at once. A night reported before there was
  /// anything to publish leads nowhere; what is no link is none of ours, and stays: `EEXIST`.
  func leadToSite(of day: Day) throws(HostError) {
    guard try FileSystem.kind(of: path(of: day) + "/" + Self.site) == .folder else { return }
    try FileSystem.placeLink(path + "/" + Self.site, to: day.description + "/" + Self.site)
  }

  /// Nobody else can enter the folder before all is as it must be.
  private func write(_ entry: Entry, in folder: String) throws(HostError) -> Withheld? {
    let path = folder + "/" + entry.name
    let file = try OutputFile(path: path, existing: .refused)
    try file.write(entry.bytes.span)
    var withheld: Withheld?
    switch entry.readers {
    case .everyone: try FileSystem.setPermissions(of: path, to: 0o644)
    case .group(nil): try FileSystem.setPermissions(of: path, to: 0o600)
    case .group(let group?):
      do throws(HostError) {
        try FileSystem.setGroup(of: path, to: group)
        try FileSystem.setPermissions(of: path, to: 0o640)
      } catch {
        withheld = Withheld(name: entry.name, error: error)
        try FileSystem.setPermissions(of: path, to: 0o600)
      }
    }
    try file.sync()
    try file.close()
    return withheld
  }

  /// How the name of a folder that is written aside begins.
  private static func asidePrefix(_ day: Day) -> String { ".\(day)." }

  /// Removes the report of a day, so that it can be made again: all of it at once, for those who
  /// look.
  func takeAway(_ day: Day) throws(HostError) {
    let aside = path + "/" + Self.asidePrefix(day) + KeptFile.randomName()
    try FileSystem.rename(path(of: day), to: aside)
    try FileSystem.syncFolder(path)
    try remove(aside)
  }

  /// Removes what runs that were killed have left; answers what could not be.
  func removeLeftovers() throws(HostError) -> [HostError] {
    var failures: [HostError] = []
    for name in try FileSystem.list(path) {
      if FileSystem.isTemporary(name) {
        do throws(HostError) { try removeLink(path + "/" + name) } catch { failures.append(error) }
        continue
      }
      guard let day = Day(String(name.dropFirst().prefix(10))),
        KeptFile.isRandom(name, after: Self.asidePrefix(day))
      else { continue }
      let path = path + "/" + name
      do throws(HostError) {
        guard try FileSystem.inspect(path)?.kind == .folder else { continue }
        try remove(path)
      } catch { failures.append(error) }
    }
    return failures
  }

  private func removeLink(_ path: String) throws(HostError) {
    if try FileSystem.inspect(path)?.kind == .symbolicLink { try FileSystem.remove(path) }
  }

  /// Removes a folder and the files in it, and those that were to be published; any other folder in
  /// it is none of ours, and stops it.
  private func remove(_ folder: String) throws(HostError) {
    let inner = folder + "/" + Self.site
    if try FileSystem.inspect(inner)?.kind == .folder { try removeFlat(inner) }
    try removeFlat(folder)
  }

  private func removeFlat(_ folder: String) throws(HostError) {
    for name in try FileSystem.list(folder) { try FileSystem.remove(folder + "/" + name) }
    try FileSystem.removeFolder(folder)
  }
}
