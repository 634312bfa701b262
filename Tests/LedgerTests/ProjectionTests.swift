import Ledger
import LedgerTestSupport
import Testing

@Suite("What is derived does not depend on the way")
struct ProjectionTests {
  @Test(
    "many small batches leave the rows that one batch leaves, refusals and repetitions included",
    arguments: Sweep.seeds(40))
  func batches(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    let once = try TestLedger(run.definitions)
    try once.record(run.model.held.map(\.told))
    let rows = try ProjectionRows(of: run.test.path)
    let expected = try ProjectionRows(of: once.path)
    #expect(rows.lines.subtracting(expected.lines) == [], "seed \(seed)")
    #expect(expected.lines.subtracting(rows.lines) == [], "seed \(seed)")
    #expect(rows.rows(of: ["orphan"]) == [], "seed \(seed)")
    #expect(try run.test.ledger.verify().findings == [], "seed \(seed)")
  }

  @Test("deriving all again changes nothing", arguments: Sweep.seeds(20))
  func rebuilt(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    let rows = try ProjectionRows(of: run.test.path)
    let report = try run.test.ledger.rebuild()
    #expect(report.differing == 0, "seed \(seed)")
    #expect(report.differingTables == [], "seed \(seed)")
    #expect(try ProjectionRows(of: run.test.path) == rows, "seed \(seed)")
    #expect(try run.test.ledger.verify().findings == [], "seed \(seed)")
    // And it answers as before.
    try run.compare(run.test.ledger.current, run.model, "seed \(seed), rebuilt")
  }

  @Test("a total is the sum of its tallies", arguments: Sweep.seeds(20))
  func totals(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    #expect(try ProjectionRows.strayTotals(of: run.test.path) == [], "seed \(seed)")
  }

  @Test("when every receipt is voided, nothing is left to count", arguments: Sweep.seeds(10))
  func emptied(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    let receipts = run.model.inForce.map(\.told).filter { $0.type == "dossier.received" }
    try run.test.record(
      receipts.enumerated().map { index, told in
        Told(
          "event.voided", told.id, at: "2026-06-01", id: "last-\(index)",
          ["source": .text(told.source), "reason": .text("test")])
      })
    let rows = try ProjectionRows(of: run.test.path)
    let left = rows.rows(of: [
      "obligation", "version", "tally", "total", "taken_back", "unpromised",
    ])
    #expect(left == [], "seed \(seed)")
  }
}
