import FormatsTestSupport
import Ledger
import LedgerTestSupport
import Testing

/// The ledger against its slow model, on what is drawn by lot.
@Suite("A ledger answers as its slow model does")
struct SlowModelTests {
  @Test("whatever was recorded, in whatever batches", arguments: Sweep.seeds(40))
  func now(seed: UInt64) throws {
    let run = try RandomRun(seed: seed)
    #expect(run.admissions == run.modelAdmissions, "seed \(seed)")
    try run.compare(run.test.ledger.current, run.model, "seed \(seed)")
  }

  @Test("as it was known at any time", arguments: Sweep.seeds(15))
  func earlier(seed: UInt64) throws {
    var run = try RandomRun(seed: seed)
    for time in run.times(2) {
      let model = run.model.known(at: time)
      let view = try run.test.ledger.view(knownAt: time)
      try run.compare(view, model, "seed \(seed), known at \(time)")
      // And as a ledger would that was told no more.
      let smaller = try TestLedger(run.definitions)
      try smaller.record(model.held.map(\.told))
      try run.compare(smaller.ledger.current, model, "seed \(seed), told until \(time)")
    }
  }
}
