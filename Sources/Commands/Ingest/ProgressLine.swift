import Host
import Language
import Ledger

/// One line on a terminal that says how far an ingest is.
struct ProgressLine {
  private let context: CommandContext
  private var isShown = false

  init(_ context: CommandContext) { self.context = context }

  mutating func show(bytes: Int, of size: Int?, _ counts: IngestCounts) {
    guard context.environment.errorsAreTerminal, bytes >= 1 << 24 else { return }
    let line = context.messages.progress(bytes: bytes, of: size, read: counts.read)
    context.errors.write("\r\u{1B}[K" + line)
    isShown = true
  }

  mutating func clear() {
    if isShown { context.errors.write("\r\u{1B}[K") }
    isShown = false
  }
}
