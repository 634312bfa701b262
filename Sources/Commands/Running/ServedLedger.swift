public import Host
public import Ledger
import SQLite
public import ServiceStandards

/// The file of a ledger that is kept open: which one it was when it was opened.
public struct LedgerFile: Hashable, Sendable {
  public let path: String
  public let identity: FileFacts.Identity

  public init(path: String, identity: FileFacts.Identity) {
    self.path = path
    self.identity = identity
  }

  /// Whether the path still leads to that file, with something in it: it may have been replaced,
  /// moved, removed or emptied.
  public var isInPlace: Bool {
    guard let facts else { return false }
    return facts.identity == identity && facts.size > 0
  }

  /// Whether it is that file, and nothing is in it: nothing can be read of it any more.
  public var isEmptied: Bool { facts.map { $0.identity == identity && $0.size == 0 } ?? false }

  /// What is wrong when it is not in its place.
  public var replaced: LedgerError {
    isEmptied ? .lost(path: path, .emptied) : .storage(.moved(during: .open(path: path)))
  }

  private var facts: FileFacts? { (try? FileSystem.facts(of: path)).flatMap { $0 } }

  func requireInPlace() throws(CommandFailure) {
    if !isInPlace { throw .ledger(replaced) }
  }
}

extension LedgerPlace {
  /// The file that is there now.
  fileprivate func ledgerFile() throws(CommandFailure) -> LedgerFile {
    let file = file
    guard let facts = try touching({ () throws(HostError) in try FileSystem.facts(of: file) })
    else { throw .ledger(.absent(path: file)) }
    return LedgerFile(path: file, identity: facts.identity)
  }
}

/// What a daemon does when the ledger that it is to serve is not there.
public enum AbsentLedger: Hashable, Sendable {
  case isMade
  /// Nights were reported of it: it is lost.
  case isLost
}

/// A ledger that a daemon keeps open.
public struct ServedLedger {
  public let ledger: Ledger
  /// Its file, as it was when it was opened.
  public let file: LedgerFile
  /// Whether it was made just now.
  public let isNew: Bool
}

/// The ledger of a folder, to be kept open by a daemon.
///
/// - Parameter now: the clock, in microseconds since 1970-01-01T00:00:00Z.
public func ledgerToServe(
  in folder: String, now: Int64, absent: AbsentLedger = .isMade
) throws(CallProblem) -> ServedLedger {
  let place = LedgerPlace(folder: folder)
  do throws(CommandFailure) {
    var isNew = false
    switch absent {
    case .isMade: isNew = try place.makeIfAbsent(now: now)
    case .isLost:
      let isThere = try touching { () throws(HostError) in try FileSystem.exists(place.file) }
      if !isThere { throw .ledger(.lost(path: place.file, .goneAfterNights)) }
    }
    let before = try place.ledgerFile()
    let ledger = try place.open(.writing)
    // Noted before and after: it is the one that was opened.
    try before.requireInPlace()
    ledger.keepStatements()
    return ServedLedger(ledger: ledger, file: before, isNew: isNew)
  } catch { throw CallProblem(.failure(error)) }
}

/// What the ledger that `ledgerToServe` would serve counts with; nothing is made or changed.
public func rulebookToServe(
  in folder: String, absent: AbsentLedger
) throws(CallProblem) -> Rulebook {
  let place = LedgerPlace(folder: folder)
  do throws(CommandFailure) {
    do throws(CommandFailure) { return try place.open(.reading).rulebook } catch {
      guard case .ledger(.absent) = error else { throw error }
      if absent == .isLost { throw .ledger(.lost(path: place.file, .goneAfterNights)) }
      return try asking { () throws(LedgerError) in
        try Rulebook(CommandContext.embeddedDefinitions(), zones: LedgerPlace.zones)
      }
    }
  } catch { throw CallProblem(.failure(error)) }
}
