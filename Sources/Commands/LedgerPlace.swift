import CommandLine
import Embedded
import Host
import Ledger
import Standards
import Wording

/// Where a ledger is, and how it is opened.
struct LedgerPlace {
  let folder: String
  var file: String { folder + "/registre.db" }
  /// Where refused lines are kept.
  var refused: String { folder + "/refuses" }
}

extension Session {
  /// The folder that `--data`, or the environment, names.
  func place() throws(CommandFailure) -> LedgerPlace {
    if let folder = invocation.value(of: .data) { return LedgerPlace(folder: folder) }
    if let folder = variable("DILIGENCE_DATA") { return LedgerPlace(folder: folder) }
    // A relative path there is to be ignored (XDG Base Directory Specification).
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return LedgerPlace(folder: data + "/diligence")
    }
    guard let home = surroundings.home else { throw .request(.nowhere) }
    return LedgerPlace(folder: home + "/.local/share/diligence")
  }

  private func variable(_ name: String) -> String? {
    surroundings.environment(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The rules of time zones, from the system's own files.
  var zones: ZoneSource {
    ZoneSource { name in
      do throws(HostError) {
        switch try ZoneFile.read(name) {
        case .found(let bytes): return .success(bytes)
        case .unknownZone: return .failure(.noSuchZone)
        case .noZones: return .failure(.noZoneData)
        }
      } catch { return .failure(.noZoneData) }
    }
  }

  /// The ledger, for reading.
  func ledger() throws(CommandFailure) -> Ledger {
    if let desk = surroundings.desk { return desk.ledger }
    let place = try place()
    return try asking { () throws(LedgerError) in
      try Ledger(path: place.file, access: .reading, zones: zones)
    }
  }

  /// The ledger, for writing; it is made, with the embedded definitions, when there is none.
  func ledgerForRecording() throws(CommandFailure) -> Ledger {
    if let desk = surroundings.desk { return desk.ledger }
    let place = try place()
    do throws(LedgerError) {
      return try Ledger(path: place.file, access: .writing, zones: zones)
    } catch {
      // Not there, or being made by another process at this very moment.
      guard case .absent = error else { throw .ledger(error) }
    }
    try create(place)
    return try asking { () throws(LedgerError) in
      try Ledger(path: place.file, access: .writing, zones: zones)
    }
  }

  private func create(_ place: LedgerPlace) throws(CommandFailure) {
    try touching { () throws(HostError) in try FileSystem.makeFolder(place.folder) }
    try asking { () throws(LedgerError) in
      let definitions = try Session.embeddedDefinitions()
      // What cannot be counted with must not be recorded: this throws before anything is made.
      _ = try Rulebook(definitions, zones: zones)
      try Ledger.create(path: place.file, definitions: definitions, recorded: now)
    }
    try touching { () throws(HostError) in try FileSystem.syncFolder(place.folder) }
  }

  /// The declaration and the calendars that are built in.
  static func embeddedDefinitions() throws(LedgerError) -> [Definition] {
    var definitions: [Definition] = []
    for file in Embedded.calendars { definitions.append(try Definition(calendar: file.bytes)) }
    definitions.append(try Definition(declaration: Embedded.declarations[0].bytes))
    return definitions
  }

  /// The ledger as it is, or as `--known-at` asks to see it.
  func view() throws(CommandFailure) -> LedgerView {
    let ledger = try ledger()
    guard let text = invocation.value(of: .knownAt) else { return ledger.current }
    let time = try instant(text, ledger.rulebook, endOfDay: true)
    return try asking { () throws(LedgerError) in try ledger.view(knownAt: time) }
  }
}
