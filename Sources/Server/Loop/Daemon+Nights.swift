import Ledger
import Publishing

// What is due by the clock: reports of nights, and the alerts that come of them.
extension Daemon {
  /// What went through the drop folder, as a night's report counts it.
  private var spoolCounts: SpoolCounts {
    var counts = SpoolCounts()
    guard let spool = spool?.counts else { return counts }
    counts.filesApplied = spool.applied
    counts.filesRefused = spool.refused
    counts.linesAccepted = spool.lines.accepted
    counts.linesDuplicate = spool.lines.duplicates
    counts.linesRefused = spool.lines.rejected
    counts.unpromised = spool.lines.unpromised
    return counts
  }

  /// Makes one report that is due, and goes on with what there is to send.
  func keepNights() {
    // The files of a night are given to groups.
    if case .unasked = groupNumbers { return }
    let now = clock.now()
    let hadNights = hasNightsLeft
    hasNightsLeft = nights.step(ledger, now: now) { spoolCounts }
    if hadNights || hasNightsLeft { outbox.look() }
    // Alerts for another process to send stay where they are.
    if configuration.alerts.delivery == .here { outbox.step(now: now) }
  }
}
