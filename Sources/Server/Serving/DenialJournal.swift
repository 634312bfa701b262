import Host
import Language
import Ledger

/// Leaves a line of each who asked for what they may not, and of a flood of them only so many.
final class DenialJournal {
  private let journal: Journal
  private var second: Int64 = 0
  private var count = 0
  private var leftOut = 0

  /// How many lines are written in one second, at most.
  private static let linesASecond = 200

  init(_ journal: Journal) { self.journal = journal }

  /// Writes the line, or counts it among those left out, which the next one then tells.
  func write(_ denial: Denial, _ caller: Caller, _ messages: Language) {
    let now = SystemClock.monotonicNanoseconds() / 1_000_000_000
    if now != second {
      if leftOut > 0 { journal.write(.warning, messages.journalDenialsLeftOut(leftOut)) }
      (second, count, leftOut) = (now, 0, 0)
    }
    count += 1
    guard count <= DenialJournal.linesASecond else {
      leftOut += 1
      return
    }
    journal.write(
      .warning, messages.journalDenial(denial, login: caller.login, userId: caller.uid))
  }
}
