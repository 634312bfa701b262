import Host
import Language
import Ledger

/// That nothing can be recorded, and since when.
struct RecordingTrouble {
  let error: LedgerError
  /// In microseconds since 1970-01-01T00:00:00Z.
  let since: Int64
}

// Whether what is sent can be recorded: said to whoever looks after the daemon, not only to those
// whose events are refused.
extension Daemon {
  /// How long a trouble is told of once, and how often it is tried whether it is over, in
  /// nanoseconds.
  private static let troubleIsToldAgain: Int64 = 60_000_000_000
  private static let triesAgain: Int64 = 10_000_000_000

  func watchRecording(now: Int64) {
    if trouble != nil, now - lastTry > Self.triesAgain {
      lastTry = now
      ledger.tryRecording()
    }
    let hadTrouble = trouble != nil
    trouble = ledger.recordingTrouble.map {
      RecordingTrouble(error: $0, since: trouble?.since ?? clock.now())
    }
    if let trouble {
      if !hadTrouble { lastTry = now }
      if toldTrouble.map({ now - $0 > Self.troubleIsToldAgain }) ?? true {
        toldTrouble = now
        isTroubleTold = true
        journal.write(
          .error, messages.journalCannotRecord(messages.ledgerError(trouble.error)))
      }
    } else if isTroubleTold {
      isTroubleTold = false
      journal.write(.notice, messages.journalRecordsAgain)
    }
    if hadTrouble != (trouble != nil) {
      nights.tell(isRecording: trouble == nil, ledger, now: clock.now())
    }
  }
}
