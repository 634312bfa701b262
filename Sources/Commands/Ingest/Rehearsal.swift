import Host
import Ledger

/// A copy of the ledger that a rehearsal records in, and that is gone afterwards: the same work
/// on the same code, and nothing changed.
final class Rehearsal {
  private let folder: String
  private var path: String { folder + "/registre.db" }

  /// - Parameter original: opens the ledger that is there.
  init(_ context: CommandContext, of original: () throws(CommandFailure) -> Ledger)
    throws(CommandFailure)
  {
    let name = context.environment.randomBytes(8).map { String($0, radix: 16) }.joined()
    let temporary = context.environment.variable("TMPDIR") ?? "/tmp"
    let folder = temporary + "/diligence-essai-" + name
    self.folder = folder
    try touching { () throws(HostError) in try FileSystem.makeFolder(folder) }
    let place = try context.place()
    let exists = try touching { () throws(HostError) in try FileSystem.exists(place.file) }
    let copy = folder + "/registre.db"
    if exists {
      let ledger = try original()
      _ = try touching { () throws(HostError) in try OutputFile(path: copy, existing: .refused) }
      try asking { () throws(LedgerError) in try ledger.backup(to: copy) }
    } else {
      let image = try asking { () throws(LedgerError) in
        try Ledger.image(
          definitions: try CommandContext.embeddedDefinitions(), recorded: context.now)
      }
      try touching { () throws(HostError) in
        try OutputFile(path: copy, existing: .refused).write(image.span)
      }
    }
  }

  func ledger() throws(CommandFailure) -> Ledger {
    try asking { () throws(LedgerError) in
      try Ledger(path: path, access: .writing, zones: LedgerPlace.zones)
    }
  }

  func end() {
    for file in [path, path + "-journal"] { try? FileSystem.remove(file) }
    try? FileSystem.removeFolder(folder)
  }
}
