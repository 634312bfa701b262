import Foundation
import Glibc
import Host
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

    /// What becomes of the ledger's file while it is served.
    enum Fate: String, CaseIterable {
      case renamedOver, deleted, madeAgain

      func befall(_ ledger: String) throws {
        let manager = FileManager.default
        switch self {
        case .renamedOver:
          let bytes = Array(manager.contents(atPath: ledger) ?? Data())
          let other = try AtomicFile(path: ledger)
          try other.write(bytes.span)
          try other.commit()
        case .deleted: try manager.removeItem(atPath: ledger)
        case .madeAgain:
          let bytes = manager.contents(atPath: ledger)
          try manager.removeItem(atPath: ledger)
          try bytes?.write(to: URL(filePath: ledger))
        }
      }
    }

    @Test(
      "a file that is replaced is named, nothing is recorded, and what is served is proved",
      arguments: Fate.allCases)
    func replaced(_ fate: Fate) throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      let ledger = daemon.data + "/registre.db"
      _ = try caller.receive(#"{"service":"plainte"}"#)
      try fate.befall(ledger)
      _ = try caller.succeed("late")
      let refusal = try caller.call("receive", #"{"service":"plainte"}"#)
      #expect(refusal.name == "storage-moved" && refusal.code == "-32078", "\(refusal)")
      #expect(refusal.text.contains("is no longer the file that is open"), "\(refusal)")
      #expect(refusal.text.contains("put the right file back"), "\(refusal)")
      try daemon.waitForJournal("“\(ledger)” is no longer the file that is open")
      let status = try caller.succeed("status")["result"]
      #expect(status?["ledger_replaced"]?.text == "true")
      #expect(status?["events"]?.text == "1")
      #expect(try caller.call("check").name == "storage-moved")
      let verified = try caller.succeed("verify")["result"]
      #expect(verified?["whole"]?.text == "false")
      #expect(verified?["events"]?.text == "1")
      #expect(verified?["head"]?.text == status?["head"]?.text)
      #expect(verified?["findings"]?.items.count == 1)
      #expect(verified?["findings"]?.items.first?.text?.contains(ledger) == true)
      // What is served can be saved, and put back.
      let program = try #require(RunningDaemon.built("diligence"))
      let copy = daemon.folder + "/copy.db"
      let backup = try Process.run(
        URL(filePath: program), arguments: ["backup", copy, "--socket", daemon.socket])
      backup.waitUntilExit()
      #expect(backup.terminationStatus == 0)
      usleep(2_200_000)
      // Once each: which file it is, and, after a refusal, that nothing can be recorded.
      for told in ["” is no longer the file", "nothing can be recorded"] {
        #expect(daemon.journal.components(separatedBy: told).count == 2, "\(daemon.journal)")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: daemon.data)
      #expect(!left.contains { $0.hasPrefix(".copie-") }, "\(left)")
      try daemon.stop()
      try? FileManager.default.removeItem(atPath: ledger)
      try FileManager.default.copyItem(atPath: copy, toPath: ledger)
      try daemon.start()
      let again = try daemon.caller()
      #expect(try again.receive(#"{"service":"plainte"}"#).dossier.hasSuffix("-00002"))
      #expect(try again.succeed("verify")["result"]?["whole"]?.text == "true")
    }

    @Test("a file that was moved and comes back is recorded in again")
    func comesBack() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      let ledger = daemon.data + "/registre.db"
      try FileManager.default.moveItem(atPath: ledger, toPath: ledger + ".aside")
      try daemon.waitForJournal("is no longer the file that is open")
      #expect(try caller.call("receive", #"{"service":"plainte"}"#).name == "storage-moved")
      try FileManager.default.moveItem(atPath: ledger + ".aside", toPath: ledger)
      try daemon.waitForJournal("is in its place again")
      _ = try caller.receive(#"{"service":"plainte"}"#)
      let status = try caller.succeed("status")["result"]
      #expect(status?["ledger_replaced"] == nil)
      #expect(try caller.succeed("verify")["result"]?["whole"]?.text == "true")
    }

    @Test("a file that is emptied in place is named, and told like one that is replaced")
    func emptied() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      let ledger = daemon.data + "/registre.db"
      _ = try caller.receive(#"{"service":"plainte"}"#)
      try Data().write(to: URL(filePath: ledger))
      for method in ["receive", "summary", "late", "verify", "check"] {
        let parameters = method == "receive" ? #"{"service":"plainte"}"# : "{}"
        let refusal = try caller.call(method, parameters)
        #expect(refusal.name == "ledger-lost" && refusal.code == "-32078", "\(refusal)")
      }
      try daemon.waitForJournal("nothing can be recorded")
      #expect(daemon.journal.contains("“\(ledger)” is empty"), "\(daemon.journal)")
      let status = try caller.succeed("status")["result"]
      #expect(status?["ledger_replaced"]?.text == "true")
      #expect(status?["recording"]?.text == "false")
    }

    @Test("a file that is written over in place with an older copy is recorded in no more")
    func writtenOver() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      let ledger = daemon.data + "/registre.db"
      _ = try caller.receive(#"{"service":"plainte"}"#)
      let older = try #require(FileManager.default.contents(atPath: ledger))
      _ = try caller.receive(#"{"service":"plainte"}"#)
      let file = try #require(FileHandle(forWritingAtPath: ledger))
      try file.write(contentsOf: older)
      try file.truncate(atOffset: UInt64(older.count))
      try file.close()
      for (method, parameters) in [("receive", #"{"service":"plainte"}"#), ("verify", "{}")] {
        let refusal = try caller.call(method, parameters)
        #expect(refusal.name == "storage-moved" && refusal.code == "-32078", "\(refusal)")
        #expect(refusal.text.contains("put the right file back"), "\(refusal)")
      }
      try daemon.waitForJournal("nothing can be recorded")
      let status = try caller.succeed("status")["result"]
      #expect(status?["recording"]?.text == "false")
      #expect(status?["events"]?.text == "1")
    }
  }
}
