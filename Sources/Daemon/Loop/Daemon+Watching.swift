import Commands
import Host
import Ledger
import Wording

// What may befall the ledger while it is served.
extension Daemon {
  /// Looks, once a second, at whether the file is in its place and the clock right; what is not is
  /// told once, as long as it lasts.
  func watchLedger(now: Int64) {
    guard lastWatch == 0 || now - lastWatch > 1_000_000_000 else { return }
    lastWatch = now
    let isInPlace = file.isInPlace
    if isInPlace == saidReplaced {
      let sentence =
        isInPlace ? messages.journalBackInPlace(file.path) : messages.ledgerError(file.replaced)
      journal.write(isInPlace ? .notice : .error, sentence)
    }
    saidReplaced = !isInPlace
    let ahead = (try? ledger.recordedAhead(of: clock.now())).flatMap { $0 }
    if let ahead, !saidAhead {
      let moment = messages.moment(ahead, ledger.rulebook)
      journal.write(.warning, messages.recordedAhead(moment))
    }
    saidAhead = ahead != nil
  }
}
