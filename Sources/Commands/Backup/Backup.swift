import Host
import Language
import Ledger
import StrictJSON

extension Command {
  public static let backup = Command(
    name: BilingualName("backup", "sauvegarder"), group: .keep, right: .backup,
    reads: .everything, cost: .long,
    operands: [.one(nil, .file)],
    options: [.data, .socket],
    formats: [.text, .json], delivery: .copy,
    summary: Text(
      fr: "copier le registre, même en cours d’utilisation",
      en: "copy the ledger, even while it is in use"),
    examples: [
      Example(
        fr: "sauvegarder /sauvegardes/registre-2026-11-20", "la copie du jour",
        en: "backup /backups/ledger-2026-11-20", "the copy of the day")
    ],
    body: backUp)
}

/// Copies the ledger while it is in use; the copy is there whole or not at all.
private func backUp(_ context: CommandContext, _ view: LedgerView) throws(CommandFailure)
  -> ExitStatus
{
  let path = context.invocation.operands[0]
  let file = try backupFile(path)
  try asking { () throws(LedgerError) in try view.ledger.backup(to: file.temporaryPath) }
  let seal = try asking { () throws(LedgerError) in
    try Ledger(path: file.temporaryPath, access: .reading, zones: LedgerPlace.zones).seal()
  }
  do { try file.commit() } catch { throw .host(error) }
  context.tellBackup(to: path, events: Int(seal.events), head: seal.head)
  return .done
}

/// The file that a backup is to be, aside until it is whole.
func backupFile(_ path: String) throws(CommandFailure) -> AtomicFile {
  // A copy over the ledger itself would drop what is recorded meanwhile.
  if try touching({ () throws(HostError) in try FileSystem.exists(path) }) {
    throw .request(.alreadyThere(path: path))
  }
  return try touching { () throws(HostError) in try AtomicFile(path: path) }
}

extension CommandContext {
  /// Tells where a backup is, and what it holds.
  func tellBackup(to path: String, events: Int, head: String) {
    switch invocation.format {
    case .json:
      writeObject { json in
        json.member("backup", path)
        json.member("events", events)
        json.member("head", head)
      }
    case .text, .csv:
      output.write(messages.backedUp(to: path, events: events, head: head) + "\n")
    }
  }
}
