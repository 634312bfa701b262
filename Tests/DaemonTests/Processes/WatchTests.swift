import Foundation
import Glibc
import StrictJSON
import Testing

extension DaemonProcessTests {
  @Suite("What the daemon sees befall its ledger")
  struct WatchTests {
    @Test("a last event later than the clock is told once in the journal, and by the status")
    func clockAhead() throws {
      let daemon = try RunningDaemon(clock: "2027-01-05T09:00:00-05:00")
      let caller = try daemon.caller()
      _ = try caller.receive(#"{"service":"plainte"}"#)
      #expect(try caller.succeed("status")["result"]?["recorded_ahead"] == nil)
      try daemon.setClock("2026-11-20T09:00:00-05:00")
      try daemon.waitForJournal("Warning: the last entry bears a time to come, January 5, 2027")
      let status = try caller.succeed("status")
      #expect(status["result"]?["recorded_ahead"]?.text == "2027-01-05T14:00:00Z", "\(status)")
      _ = try caller.receive(#"{"service":"plainte"}"#)
      usleep(2_500_000)
      #expect(daemon.journal.components(separatedBy: "a time to come").count == 2)
      let verified = try caller.succeed("verify")
      #expect(
        verified["result"]?["recorded_ahead"]?.text == "2027-01-05T14:00:00Z", "\(verified)")
    }
  }
}
