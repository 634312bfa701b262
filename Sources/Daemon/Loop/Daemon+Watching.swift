import Host
import Ledger
import Wording

// What may befall the ledger while it is served.
extension Daemon {
  /// Looks, once a second, at whether the clock is right; what is wrong is told once, as long as it
  /// lasts.
  func watchLedger(now: Int64) {
    guard lastWatch == 0 || now - lastWatch > 1_000_000_000 else { return }
    lastWatch = now
    let ahead = (try? ledger.recordedAhead(of: clock.now())).flatMap { $0 }
    if let ahead, !saidAhead {
      let moment = messages.moment(ahead, ledger.rulebook)
      journal.write(.warning, messages.recordedAhead(moment))
    }
    saidAhead = ahead != nil
  }
}
