package import BusinessDays
import Embedded
import Events
import Foundation
package import Ledger
package import LedgerTestSupport
package import Standards

/// The fixture year in a ledger, and what its summary says of it.
package final class FixtureLedger {
  package let test: TestLedger
  package let asOf: Day
  package let period: Period

  /// Everything of `fixtures/annee-2025-2026.jsonl`, as of the last day of its fiscal year.
  package init() throws {
    test = try TestLedger(
      try Embedded.calendars.map { try Definition(calendar: $0.bytes) }
        + Embedded.declarations.map { try Definition(declaration: $0.bytes) })
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures/annee-2025-2026.jsonl")
    var reader = EventJSONReader()
    var events: [Event] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      events.append(
        try test.validator.event(
          from: reader.fields(Array(line.utf8).span), now: Clock.afterwards))
    }
    _ = try test.ledger.record(events, now: Clock.afterwards)
    guard let asOf = Day("2026-03-31"),
      let period = Period(
        "2025-2026", fiscalYearBegins: test.ledger.rulebook.latest.fiscalYearBegins)
    else { throw CocoaError(.fileReadCorruptFile) }
    (self.asOf, self.period) = (asOf, period)
  }

  /// What is known now.
  package func view() throws -> RecentView { try RecentView(test.ledger.current) }
}
