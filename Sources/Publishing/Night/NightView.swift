import BusinessDays
import Ledger
import ServiceStandards

/// The ledger as a night knows it.
struct NightView {
  let night: Night
  let recent: RecentView

  init(_ ledger: Ledger, _ night: Night) throws(LedgerError) {
    self.night = night
    recent = try RecentView(ledger.view(of: night))
  }

  /// Where each standard stands as of the night's day, over the fiscal year that holds the day
  /// before.
  func summary() throws(LedgerError) -> Summary {
    let closed = night.day.advanced(byDays: -1)
    guard
      let year = Period.fiscalYear(
        of: closed, beginning: recent.rulebook.latest.fiscalYearBegins)
    else { preconditionFailure("a night is within the years that there are") }
    return try recent.summary(asOf: night.day, period: year)
  }
}

extension Ledger {
  /// The ledger as a night knows it.
  func view(of night: Night) throws(LedgerError) -> LedgerView {
    guard let through = night.through else { return try view(knownAt: night.instant) }
    return try view(through: through)
  }
}
