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
  ///
  /// - Parameter file: which it must be; `nil` for whichever is there.
  public convenience init(ofFolder folder: String, file: LedgerFile? = nil) throws(CallProblem) {
    do throws(CommandFailure) {
      let original = try LedgerPlace(folder: folder).open(.reading)
      try file?.requireInPlace()
      try self.init(at: CopiedLedger.copy(original, into: folder))
    } catch { throw CallProblem(.failure(error)) }
  }

  /// Takes over a copy that `copyOpen` made.
  public convenience init(taking path: String) throws(CallProblem) {
    do throws(CommandFailure) { try self.init(at: path) } catch {
      throw CallProblem(.failure(error))
    }
  }

  private init(at path: String) throws(CommandFailure) {
    self.path = path
    do throws(CommandFailure) {
      ledger = try asking { () throws(LedgerError) in
        try Ledger(path: path, access: .reading, zones: LedgerPlace.zones)
      }
    } catch {
      CopiedLedger.remove(path)
      throw error
    }
  }

  /// Copies a ledger that is open, whatever became of its file, into a folder; answers where the
  /// copy is, which is left to whoever takes it over.
  public static func copyOpen(_ ledger: Ledger, into folder: String) throws(CallProblem) -> String {
    do throws(CommandFailure) { return try copy(ledger, into: folder) } catch {
      throw CallProblem(.failure(error))
    }
  }

  private static func copy(_ ledger: Ledger, into folder: String) throws(CommandFailure) -> String {
    let name = ThisProcess.randomBytes(8).map { String($0, radix: 16) }.joined()
    let path = "\(folder)/\(CopiedLedger.prefix)\(name).db"
    do throws(CommandFailure) {
      // Whoever made the folder, and whatever this process's mask is, the copy is nobody else's.
      _ = try touching { () throws(HostError) in try OutputFile(path: path, existing: .refused) }
      try asking { () throws(LedgerError) in try ledger.backup(to: path) }
      return path
    } catch {
      CopiedLedger.remove(path)
      throw error
    }
  }

  deinit { CopiedLedger.remove(path) }

  private static let prefix = ".copie-"

  /// Removes a copy that nobody took over.
  public static func remove(_ path: String) {
    for file in [path, path + "-journal"] { try? FileSystem.remove(file) }
  }

  /// Removes the copies that killed processes left in a folder.
  public static func removeLeftovers(in folder: String) {
    for name in (try? FileSystem.list(folder)) ?? [] where name.hasPrefix(prefix) {
      try? FileSystem.remove(folder + "/" + name)
    }
  }
}
