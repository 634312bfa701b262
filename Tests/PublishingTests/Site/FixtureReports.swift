import BusinessDays
import Definitions
import Ledger
import LedgerTestSupport
import Publishing
import ServiceStandards

/// Reports of the fixture year, from a ledger that was told each evening what happened on the day.
enum FixtureReports {
  /// A morning in the middle of the year, when much is pending: made once for all tests.
  static let december = Result { try year(asOf: "2025-12-16", annual: true) }

  /// The year two months after its end, when nothing of it can change.
  static let finished = Result { try year(asOf: "2026-05-29", annual: true) }

  /// A report of nothing, of a declaration whose names would be markup.
  static func hostile() throws -> Report {
    let test = try TestLedger(
      try Embedded.calendars.map { try Definition(calendar: $0.bytes) }
        + Embedded.declarations.map { file in
          let text = String(decoding: file.bytes, as: UTF8.self)
            .replacing("Ministère des", with: "</title><script>alert(1)</script>Ministère des")
            .replacing("Déclaration de services", with: "</style><b>' onload=x &amp; Déclaration")
            .replacing("Répondre à", with: "\\\"><b> Répondre à")
            .replacing("Answer a", with: "\\\"><b> Answer a")
            .replacing("Montréal", with: "]]><b>Montréal")
          return try Definition(declaration: Array(text.utf8))
        })
    let day = try day("2025-12-16")
    let view = try RecentView(test.ledger.view(knownAt: microseconds(of: day, hour: 24)))
    guard let period = Period("2025-2026", fiscalYearBegins: view.rulebook.latest.fiscalYearBegins)
    else { throw Missing.period }
    return try Report(view, asOf: day, period: period, annual: true)
  }

  /// What the pages are looked at with.
  static func year(asOf day: String, annual: Bool) throws -> Report {
    let last = try self.day(day)
    let test = try TestLedger.ofFixtureYear(
      through: last, created: microseconds(of: last, hour: 0) - 400 * 86_400_000_000,
      evening: TestLedger.endOfWork)
    let view = try RecentView(test.ledger.view(knownAt: microseconds(of: last, hour: 24)))
    guard let period = Period("2025-2026", fiscalYearBegins: view.rulebook.latest.fiscalYearBegins)
    else { throw Missing.period }
    return try Report(
      view, asOf: last, period: period, annual: annual,
      proof: annual ? try test.ledger.verify() : nil)
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw Missing.day }
    return day
  }

  enum Missing: Error { case day, period, zone }

  /// An hour of a day, in universal time.
  private static func microseconds(of day: Day, hour: Int64) -> Int64 {
    (Int64(day.ordinal) * 24 + hour + 5) * 3_600_000_000
  }
}
