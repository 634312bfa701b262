import BusinessDays
import Ledger
import LedgerTestSupport
import SQLite
import ServiceStandards
import Testing

/// Whoever can write the file can write anything into it. It is found, and mended where it can be;
/// nothing of it makes a program fall over.
@Suite("A ledger that was tampered with")
struct TamperingTests {
  private func ledger() throws -> TestLedger {
    var standard = DeclarationText.Standard("answer")
    standard.admissibleOnly = true
    var called = DeclarationText.Standard("result")
    called.services = ["beta"]
    called.start = "committee"
    let test = try TestLedger([
      try Calendars.definition(Calendars.publicService),
      try DeclarationText([standard, called]).definition(),
    ])
    try test.record([
      Told("dossier.received", "A-2026-1", at: "2026-03-02", id: "1", ["service": .text("alpha")]),
      Told("dossier.answered", "A-2026-1", at: "2026-03-04", id: "2"),
      Told(
        "dossier.received", "B-2026-1", at: "2026-03-03", id: "3",
        ["service": .text("beta"), "call": .text("AP-1"), "channel": .text("poste")]),
      Told("call.committee", "AP-1", at: "2026-03-05", id: "4"),
      Told("dossier.received", "A-2026-2", at: "2026-03-03", id: "5", ["service": .text("alpha")]),
      Told("dossier.assessed", "A-2026-2", at: "2026-03-04", id: "6", ["admissible": .flag(false)]),
      Told("dossier.assessed", "A-2026-2", at: "2026-03-05", id: "7", ["admissible": .flag(true)]),
    ])
    return test
  }

  private func tamper(_ test: TestLedger, _ sql: String) throws {
    let other = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    try other.execute(sql)
  }

  /// Asks everything; whatever it answers or throws, it comes back.
  private func ask(_ ledger: Ledger) throws {
    let day = try #require(Day("2026-03-20"))
    let period = try #require(
      Period("2025-2026", fiscalYearBegins: ledger.rulebook.latest.fiscalYearBegins))
    for view in [ledger.current, try ledger.view(knownAt: Clock.afterwards)] {
      for breakdown in Breakdown.allCases {
        _ = try? view.summary(asOf: day, period: period, by: breakdown)
      }
      _ = try? view.late(asOf: day, settled: period, ObligationFilter())
      _ = try? view.due(asOf: day.advanced(byDays: -12), through: day, ObligationFilter())
      try? view.eachObligation(asOf: day) { _ in }
      for number in ["A-2026-1", "B-2026-1", "A-2026-2", "Z-1"] {
        guard let report = try? view.report(on: number) else { continue }
        _ = try? view.explanations(of: report, asOf: day)
      }
    }
  }

  @Test(
    "in what is derived is found, mended by deriving it again, and trips nothing",
    arguments: Tampering.projections)
  func derived(tampering: Tampering) throws {
    let test = try ledger()
    let rows = try ProjectionRows(of: test.path)
    try tamper(test, tampering.sql)
    try ask(test.ledger)
    #expect(try Set(test.ledger.verify().findings) == tampering.findings)
    let report = try test.ledger.rebuild()
    #expect(report.differing > 0 || report.differingTables != [])
    #expect(try test.ledger.verify().findings == [])
    #expect(try ProjectionRows(of: test.path) == rows)
  }

  @Test("can be recorded into, or not, but trips nothing", arguments: Tampering.projections)
  func recording(tampering: Tampering) throws {
    let test = try ledger()
    try tamper(test, tampering.sql)
    for (index, told) in [
      Told("dossier.answered", "A-2026-2", at: "2026-03-09", id: "8"),
      Told("dossier.received", "A-2026-3", at: "2026-03-09", id: "9", ["service": .text("alpha")]),
      Told("call.committee", "AP-1", at: "2026-03-10", id: "10"),
      Told(
        "event.voided", "1", at: "2026-03-11", id: "11",
        ["source": .text("/test"), "reason": .text("test")]),
    ].enumerated() {
      _ = try? test.record([told], now: Clock.afterwards + Int64(index))
    }
    _ = try? test.nextNumber(Code(0), 2026)
    _ = try test.ledger.rebuild()
    #expect(try test.ledger.verify().findings == [])
  }

  @Test("in what was recorded is found, and trips nothing", arguments: Tampering.record)
  func recorded(tampering: Tampering) throws {
    let test = try ledger()
    try test.record([
      Told(
        "event.voided", "2", at: "2026-03-11", id: "8",
        ["source": .text("/test"), "reason": .text("test")])
    ])
    let other = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    try other.set(pragma: "foreign_keys", to: 0)
    for guarded in try other.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      try other.execute("DROP TRIGGER \(guarded)")
    }
    try other.execute(tampering.sql)
    let ledger = try test.reopened(.writing)
    let findings = try ledger.verify().findings.filter {
      if case .missingGuard = $0 { false } else { true }
    }
    #expect(tampering.findings.subtracting(findings) == [])
    try ask(ledger)
    try? ledger.current.eachEvent { _ in }
    _ = try? ledger.rebuild()
  }
}
