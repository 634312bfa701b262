import Host
import Ledger
import ServiceStandards

// How a ledger is opened, and made where there is none.
extension LedgerPlace {
  private var journal: String { file + "-journal" }

  /// Opens the ledger that is there.
  func open(_ access: Ledger.Access) throws(CommandFailure) -> Ledger {
    let file = file
    guard let facts = try touching({ () throws(HostError) in try FileSystem.facts(of: file) })
    else { throw .ledger(.absent(path: file)) }
    guard facts.kind == .regular else { throw .ledger(.notALedger(path: file)) }
    // SQLite takes a file of so little for a new one, and drops the journal that is beside it.
    if facts.size <= 1 { throw .ledger(.lost(path: file, .emptied)) }
    if access == .writing { keepPrivate() }
    return try asking { () throws(LedgerError) in
      try Ledger(path: file, access: access, zones: LedgerPlace.zones)
    }
  }

  /// Closes the ledger and its journal to all but their owner, where this process may: what was
  /// copied into place, or made by an earlier version, may be open to others.
  private func keepPrivate() {
    let ownBits: UInt32 = 0o600
    for path in [file, journal] {
      guard let facts = try? FileSystem.facts(of: path), facts.permissions & ~ownBits != 0 else {
        continue
      }
      // Another's file, or a disk that keeps no permissions: it stays as it is.
      try? FileSystem.setPermissions(of: path, to: facts.permissions & ownBits)
    }
  }

  /// Makes the ledger, with the embedded definitions, when there is none; answers whether it did.
  /// Of two processes that do so at once, one makes it and the other finds it.
  ///
  /// - Parameter now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  func makeIfAbsent(now: Int64) throws(CommandFailure) -> Bool {
    let (file, journal) = (file, journal)
    let isThere = try touching { () throws(HostError) in try FileSystem.exists(file) }
    if isThere {
      removeAbandoned()
      return false
    }
    let unfinished = try touching { () throws(HostError) in try FileSystem.facts(of: journal) }
    if let unfinished, unfinished.size > 0 {
      throw .ledger(.lost(path: file, .goneFromJournal))
    }
    let image = try asking { () throws(LedgerError) in
      let definitions = try CommandContext.embeddedDefinitions()
      // What cannot be counted with must not be recorded: this throws before anything is made.
      _ = try Rulebook(definitions, zones: LedgerPlace.zones)
      return try Ledger.image(definitions: definitions, recorded: now)
    }
    let isMade = try touching { () throws(HostError) in
      try FileSystem.makeFolder(folder)
      return try place(image)
    }
    removeAbandoned()
    return isMade
  }

  /// Puts a new ledger in its place, once the disk holds all of it; answers whether it did, and
  /// not another process.
  private func place(_ image: [UInt8]) throws(HostError) -> Bool {
    let digits = ThisProcess.randomBytes(8).map { String($0, radix: 16) }.joined()
    let aside = folder + "/" + LedgerPlace.asidePrefix + digits
    do throws(HostError) {
      let new = try OutputFile(path: aside, existing: .refused)
      try new.write(image.span)
      try new.sync()
      try FileSystem.rename(aside, to: file)
    } catch {
      try? FileSystem.remove(aside)
      // The one that was first has removed this one.
      let isThere = (try? FileSystem.exists(file)) ?? false
      if isThere, ["EEXIST", "ENOENT"].contains(error.systemError?.name) { return false }
      throw error
    }
    try FileSystem.syncFolder(folder)
    return true
  }

  private static let asidePrefix = ".registre-nouveau-"

  /// Removes what was written aside: once there is a ledger, it is of no use to anybody.
  private func removeAbandoned() {
    for name in (try? FileSystem.list(folder)) ?? [] where name.hasPrefix(Self.asidePrefix) {
      try? FileSystem.remove(folder + "/" + name)
    }
  }
}
