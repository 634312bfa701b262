import Commands
import Host
import Language
import Ledger

// What may befall the ledger while it is served.
extension Daemon {
  /// Looks at whether the file is in its place, before anything is read of it. That it is not is
  /// told once, as long as it lasts.
  func watchFile() {
    let isInPlace = file.isInPlace
    guard isInPlace == saidReplaced else { return }
    saidReplaced = !isInPlace
    if isInPlace {
      ledger.letGo()
      journal.write(.notice, messages.journalBackInPlace(file.path))
    } else {
      // What fails is told to whoever asks next.
      try? ledger.holdOn()
      if file.isEmptied { ledger.noteTrouble(file.replaced) }
      journal.write(.error, messages.ledgerError(file.replaced))
    }
  }

  /// Looks, once a second, at whether the file still holds what is known to be in it, and whether
  /// the clock is right; that the clock is not is told once, as long as it lasts.
  func watchClock(now: Int64) {
    guard lastWatch == 0 || now - lastWatch > 1_000_000_000 else { return }
    lastWatch = now
    if file.isInPlace { ledger.watch() }
    let ahead = (try? ledger.recordedAhead(of: clock.now())).flatMap { $0 }
    if let ahead, !saidAhead {
      let moment = messages.moment(ahead, ledger.rulebook)
      journal.write(.warning, messages.recordedAhead(moment))
    }
    saidAhead = ahead != nil
  }
}
