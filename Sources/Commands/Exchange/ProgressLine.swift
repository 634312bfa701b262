import Host
import Ledger
import Wording

/// One line on a terminal that says how far an ingest is.
struct ProgressLine {
  private let session: Session
  private var isShown = false

  init(_ session: Session) { self.session = session }

  mutating func show(bytes: Int, of size: Int?, _ counts: IngestCounts) {
    guard session.surroundings.errorsAreTerminal, bytes >= 1 << 24 else { return }
    let line = session.messages.progress(bytes: bytes, of: size, read: counts.read)
    session.errors.write("\r\u{1B}[K" + line)
    isShown = true
  }

  mutating func clear() {
    if isShown { session.errors.write("\r\u{1B}[K") }
    isShown = false
  }
}
