import Definitions
import Host
import Language
import Ledger

/// Where a ledger is, and how it is opened.
struct LedgerPlace {
  let folder: String
  var file: String { folder + "/registre.db" }
  /// Where refused lines are kept.
  var refused: String { folder + "/refuses" }

  /// The rules of time zones, from the system's own files.
  static let zones = ZoneSource { name in
    do throws(HostError) {
      switch try ZoneFile.read(name) {
      case .found(let bytes): return .success(bytes)
      case .unknownZone: return .failure(.noSuchZone)
      case .noZones: return .failure(.noZoneData)
      }
    } catch { return .failure(.noZoneData) }
  }
}

extension CommandContext {
  /// The folder that `--data`, or the environment, names.
  func place() throws(CommandFailure) -> LedgerPlace {
    if let folder = invocation.value(of: .data) { return LedgerPlace(folder: folder) }
    if let folder = variable("DILIGENCE_DATA") { return LedgerPlace(folder: folder) }
    return try ownPlace()
  }

  /// The user's own folder: of their ledger, and of what they keep when a daemon has the ledger.
  func ownPlace() throws(CommandFailure) -> LedgerPlace {
    // A relative path there is to be ignored (XDG Base Directory Specification).
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return LedgerPlace(folder: data + "/diligence")
    }
    guard let home = environment.home else { throw .request(.nowhere) }
    return LedgerPlace(folder: home + "/.local/share/diligence")
  }

  /// A variable of the environment, `nil` when it is empty.
  func variable(_ name: String) -> String? {
    environment.variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The declaration and the calendars that are built in.
  static func embeddedDefinitions() throws(LedgerError) -> [Definition] {
    var definitions: [Definition] = []
    for file in Embedded.calendars { definitions.append(try Definition(calendar: file.bytes)) }
    definitions.append(try Definition(declaration: Embedded.declarations[0].bytes))
    return definitions
  }
}
