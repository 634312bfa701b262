package import BusinessDays
import Foundation
package import Ledger
package import LedgerTestSupport
package import ServiceStandards

/// The fixture year in a ledger, and what its summary says of it.
package final class FixtureLedger {
  package let test: TestLedger
  package let asOf: Day
  package let period: Period

  /// Everything of `fixtures/annee-2025-2026.jsonl`, as of the last day of its fiscal year.
  package init() throws {
    test = try TestLedger.ofFixtureYear(through: .latest) { _ in Clock.afterwards }
    guard let asOf = Day("2026-03-31"),
      let period = Period(
        "2025-2026", fiscalYearBegins: test.ledger.rulebook.latest.fiscalYearBegins)
    else { throw CocoaError(.fileReadCorruptFile) }
    (self.asOf, self.period) = (asOf, period)
  }

  /// What is known now.
  package func view() throws -> RecentView { try RecentView(test.ledger.current) }
}
