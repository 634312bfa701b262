import BusinessDays
import Ledger
import LedgerTestSupport
import SQLite
import ServiceStandards
import Testing

@Suite("A ledger of an earlier version")
struct EarlierVersionTests {
  private static let told = [
    Told("dossier.received", "A-1", at: "2024-12-02", id: "1", ["service": .text("alpha")]),
    Told("dossier.received", "A-2", at: "2026-03-02", id: "2", ["service": .text("alpha")]),
    Told("dossier.answered", "A-2", at: "2026-03-03", id: "3"),
  ]

  private func ledger(_ told: [Told], effective: String = "2025-01-01") throws -> TestLedger {
    var declaration = DeclarationText()
    declaration.effective = effective
    let test = try TestLedger([
      try Calendars.definition(Calendars.publicService), try declaration.definition(),
    ])
    try test.record(told)
    return test
  }

  /// Makes a ledger one of an earlier version, as that version left it: to A-1, received before the
  /// first declaration, it gave what a declaration of 2024 would.
  private func age(_ test: TestLedger, to version: Int) throws {
    let other = try ledger(EarlierVersionTests.told, effective: "2024-01-01")
    let database = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    if try database.texts("SELECT count(*) FROM unpromised") != ["0"] {
      try database.execute("ATTACH '\(other.path)' AS other")
      for table in ["obligation", "slice", "tally", "total"] {
        try database.execute(
          "DELETE FROM \(table); INSERT INTO \(table) SELECT * FROM other.\(table)")
      }
    }
    try database.execute("DROP TABLE unpromised; PRAGMA user_version = \(version)")
    if version == 1 { try database.execute("DROP TABLE recorder") }
  }

  private let day = Day(year: 2026, month: 3, day: 20) ?? .earliest

  @Test("is not read while it holds obligations that nobody promised", arguments: [1, 2])
  func outdated(version: Int) throws {
    let test = try ledger(EarlierVersionTests.told)
    try age(test, to: version)
    #expect(throws: LedgerError.outdatedProjections(path: test.path)) { try test.reopened() }
  }

  @Test("is derived again when it is opened for writing", arguments: [1, 2])
  func upgraded(version: Int) throws {
    let test = try ledger(EarlierVersionTests.told)
    let rows = try ProjectionRows(of: test.path)
    try age(test, to: version)
    #expect(try test.reopened(.writing).verify().findings == [])
    #expect(try ProjectionRows(of: test.path) == rows)
    let view = try test.reopened().current
    #expect(try view.lateWords(asOf: day, settled: nil, WordFilter()) == [])
    let year = try #require(Period("2025-2026", fiscalYearBegins: view.rulebook.april))
    #expect(try view.summary(asOf: day, period: year).unpromised == 1)
  }

  @Test("counts numbers anew, so that one mistyped is left alone", arguments: [1, 2])
  func numbers(version: Int) throws {
    let test = try ledger(
      ["A-2026-00001", "A-2026-77777"].enumerated().map { index, number in
        Told(
          "dossier.received", number, at: "2026-03-02", id: "\(index)",
          ["service": .text("alpha")])
      })
    let rows = try ProjectionRows(of: test.path)
    try age(test, to: version)
    let database = try Database(path: test.path, mode: .readWrite, busyTimeout: 1_000)
    try database.execute("UPDATE serial SET greatest = 77777")
    #expect(try test.reopened().verify().findings == [])
    #expect(try test.reopened(.writing).verify().findings == [])
    #expect(try ProjectionRows(of: test.path) == rows)
  }

  @Test("is read as before where all was promised, and read only", arguments: [1, 2])
  func whole(version: Int) throws {
    let test = try ledger(Array(EarlierVersionTests.told.dropFirst()))
    let period = try #require(
      Period("2025-2026", fiscalYearBegins: test.ledger.rulebook.april))
    let words = try test.ledger.current.summaryWords(asOf: day, period: period, by: nil)
    try age(test, to: version)
    let read = try test.reopened()
    #expect(try read.current.summaryWords(asOf: day, period: period, by: nil) == words)
    #expect(try read.verify().findings == [])
    let database = try Database(path: test.path, mode: .readOnly, busyTimeout: 1_000)
    #expect(try database.texts("PRAGMA user_version") == ["\(version)"])
  }
}

extension Rulebook {
  fileprivate var april: MonthDay { latest.fiscalYearBegins }
}
