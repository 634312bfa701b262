import BusinessDays
import Definitions
import Language
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

/// A ledger with the embedded declaration, and what it holds of one dossier.
struct Recorded {
  let ledger: TestLedger
  let rulebook: Rulebook

  init(_ told: [Told]) throws {
    let declaration = try #require(Embedded.declarations.first)
    ledger = try TestLedger([
      try Definition(declaration: declaration.bytes),
      try Calendars.definition(Calendars.publicService),
    ])
    rulebook = ledger.ledger.rulebook
    for admission in try ledger.record(told) {
      guard case .accepted = admission else {
        Issue.record("\(admission)")
        continue
      }
    }
  }

  func report(_ number: String) throws -> DossierReport {
    try #require(try ledger.ledger.current.report(on: number))
  }

  /// What is promised of the dossier as of a day.
  func promises(_ number: String, asOf date: String, _ messages: Language) throws -> [String] {
    let day = try #require(Day(date))
    let report = try report(number)
    let receipt = try #require(report.receipt)
    return try report.obligations.filter { $0.holds(on: day) }.map { obligation in
      let rule = rulebook.rule(obligation.standard)
      let standing = obligation.standing(asOf: day)
      let days = try ledger.ledger.current.elapsed(
        standing, obligation.standard, receipt, asOf: day)
      return messages.promise(rule, standing, days: days, rulebook)
    }
  }
}

func received(_ number: String, _ service: String, complete: Bool = true) -> Told {
  Told(
    "dossier.received", number, at: "2026-04-20", id: number + "/r",
    ["service": .text(service), "channel": .text("courriel"), "complete": .flag(complete)])
}
