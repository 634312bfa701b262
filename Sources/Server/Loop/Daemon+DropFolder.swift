import Host
import Language
import Ledger

// The drop folder, a little at each turn.
extension Daemon {
  /// Opens the drop folder, which is made when it is not there. Without it the daemon serves all
  /// the same, and says so.
  func openSpool() {
    do throws(HostError) {
      if try !FileSystem.exists(configuration.spool) {
        try FileSystem.makeFolder(configuration.spool)
      }
    } catch { return journal.write(.warning, messages.hostError(error)) }
    let journal = journal
    let clock = clock
    let messages = messages
    do throws(SpoolFailure) {
      spool = try DropFolder(
        folder: configuration.spool, statePath: configuration.data + "/depot.json",
        longestFile: configuration.limits.fileBytes, messages: messages,
        clocks: DropFolderClocks(recording: clock.now)
      ) { notice in
        journal.write(notice.priority, messages.spoolNotice(notice))
      }
    } catch { journal.write(.warning, messages.spoolFailure(error)) }
  }

  /// Does a little of what was dropped.
  func takeDropped() {
    guard let spool else { return }
    // Nobody is known to have handed a dropped file in: only `administration` corrects it.
    ledger.recorder = nil
    switch spool.step(into: ledger) {
    case .more: spoolRests = 0
    case .rest(let milliseconds): spoolRests = Int32(clamping: milliseconds)
    }
  }
}
