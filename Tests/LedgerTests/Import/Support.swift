import Definitions
import Ledger
import LedgerTestSupport
import Testing

/// A ledger that counts by the ministry's declaration.
func ministryLedger() throws -> TestLedger {
  try TestLedger([
    try Calendars.definition(Calendars.publicService),
    try Definition(declaration: try #require(Embedded.declarations.first).bytes),
  ])
}

/// A complaint's receipt as a line of JSON.
func receipt(_ number: String, id: String, at time: String = "2026-03-02") -> String {
  Told("dossier.received", number, at: time, id: id, ["service": .text("plainte")]).line
}

/// A line of JSON, brought to so many bytes by spaces between its tokens.
func padded(_ line: String, to length: Int) -> String {
  String(repeating: " ", count: length - line.utf8.count) + line
}
