import Host
public import Ledger

/// A copy of a ledger for one long answer, gone when this is: whoever reads all of it keeps no
/// writer waiting.
public final class CopiedLedger {
  /// Where the copy is, until then.
  public let path: String
  /// The copy, for reading.
  public let ledger: Ledger

  /// Copies the ledger of a folder, into that folder.
  public init(ofFolder folder: String) throws(CallProblem) {
    let name = ThisProcess.randomBytes(8).map { String($0, radix: 16) }.joined()
    let place = LedgerPlace(folder: folder)
    let path = "\(folder)/\(CopiedLedger.prefix)\(name).db"
    self.path = path
    do throws(CommandFailure) {
      let original = try place.open(.reading)
      // Whoever made the folder, and whatever this process's mask is, the copy is nobody else's.
      _ = try touching { () throws(HostError) in try OutputFile(path: path, existing: .refused) }
      ledger = try asking { () throws(LedgerError) in
        try original.backup(to: path)
        return try Ledger(path: path, access: .reading, zones: LedgerPlace.zones)
      }
    } catch {
      CopiedLedger.remove(path)
      throw CallProblem(.failure(error))
    }
  }

  deinit { CopiedLedger.remove(path) }

  private static let prefix = ".copie-"

  private static func remove(_ path: String) {
    for file in [path, path + "-journal"] { try? FileSystem.remove(file) }
  }

  /// Removes the copies that killed processes left in a folder.
  public static func removeLeftovers(in folder: String) {
    for name in (try? FileSystem.list(folder)) ?? [] where name.hasPrefix(prefix) {
      try? FileSystem.remove(folder + "/" + name)
    }
  }
}
