import BusinessDays
import Definitions
import Foundation
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A ledger of days before 1970")
struct EarlyDaysTests {
  /// The ordinals of such days are negative, and so are the keys made of them.
  @Test("counts as any other does")
  func counts() throws {
    let file = try #require(Embedded.calendars.first { $0.name == "qc-loi-interpretation.json" })
    let text = String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(
      of: "\"first\": 1990, \"last\": 2100", with: "\"first\": 1950, \"last\": 2028")
    var declaration = DeclarationText()
    declaration.effective = "1950-01-01"
    declaration.offices[0].calendar = Calendars.statutory
    let definitions = [
      try Definition(calendar: Array(text.utf8)), try declaration.definition(),
    ]
    let told = [
      Told("dossier.received", "A-1", at: "1965-03-01", id: "1", ["service": .text("alpha")]),
      Told("dossier.answered", "A-1", at: "1965-03-03", id: "2"),
      Told("dossier.received", "A-2", at: "1965-03-01", id: "3", ["service": .text("alpha")]),
      Told("dossier.received", "A-3", at: "1969-12-30", id: "4", ["service": .text("alpha")]),
    ]
    let test = try TestLedger(definitions)
    try test.record(told)
    var model = try SlowLedger(definitions)
    for one in told { _ = try model.offer(one, recorded: Clock.afterwards) }
    let april = test.ledger.rulebook.latest.fiscalYearBegins
    for (asOf, period) in [
      ("1965-03-02", "1964-1965"), ("1965-03-31", "1964-1965"), ("1970-01-02", "1969-1970"),
      ("2026-03-02", "1965-03-01..2026-03-02"),
    ] {
      let day = try #require(Day(asOf))
      let period = try #require(Period(period, fiscalYearBegins: april))
      let answers = try SlowAnswers(model, asOf: day)
      let view = test.ledger.current
      #expect(
        try view.summaryWords(asOf: day, period: period, by: .office)
          == answers.summary(period, by: .office))
      #expect(
        try view.lateWords(asOf: day, settled: nil, WordFilter())
          == answers.late(settled: nil, WordFilter()))
    }
    #expect(try test.ledger.verify().findings == [])
  }
}
