import Foundation
import Host
import Testing

extension DaemonProcessTests {
  @Suite("A daemon whose ledger is lost")
  struct LostLedgerTests {
    /// A daemon that has reported a night, and was stopped.
    private func stoppedAfterNight() throws -> RunningDaemon {
      let daemon = try RunningDaemon(clock: "2026-11-19T13:00:00-05:00")
      _ = try daemon.caller().receive(#"{"service":"plainte"}"#)
      try daemon.waitForJournal("first night to come")
      try daemon.setClock("2026-11-20T09:00:00-05:00")
      try wait("the night") {
        FileManager.default.fileExists(atPath: daemon.folder + "/reports/2026-11-20/nuit.json")
      }
      try daemon.stop()
      return daemon
    }

    @Test("does not begin another after nights were reported, unless it is told to")
    func missing() throws {
      let daemon = try stoppedAfterNight()
      let ledger = daemon.data + "/registre.db"
      try FileManager.default.removeItem(atPath: ledger)
      // Either of the two that remember nights is enough.
      for name in ["nuits.json", "../reports/2026-11-20/nuit.json"] {
        let path = daemon.data + "/" + name
        let kept = try #require(FileManager.default.contents(atPath: path))
        try FileManager.default.removeItem(atPath: path)
        let (termination, said) = try daemon.second()
        #expect(termination == .exited(78), "\(said)")
        #expect(said.contains("--new-ledger") && said.contains("diligence backup"), "\(said)")
        #expect(!FileManager.default.fileExists(atPath: ledger))
        try kept.write(to: URL(filePath: path))
      }
      try daemon.start(["--new-ledger"])
      #expect(try daemon.caller().succeed("status")["result"]?["events"]?.text == "0")
      #expect(daemon.journal.contains("new ledger: “\(ledger)”"))
      try daemon.stop()
      try daemon.start()
    }

    @Test("refuses an empty file, and leaves it as it is", arguments: [0, 1])
    func emptied(size: Int) throws {
      let daemon = try stoppedAfterNight()
      let ledger = daemon.data + "/registre.db"
      try Data(count: size).write(to: URL(filePath: ledger))
      let (termination, said) = try daemon.second()
      #expect(termination == .exited(78), "\(said)")
      #expect(said.contains("“\(ledger)” is empty"), "\(said)")
      #expect(FileManager.default.contents(atPath: ledger) == Data(count: size))
    }

    @Test("before any night begins one, says where, and tells its callers nothing of it")
    func first() throws {
      let daemon = try RunningDaemon()
      #expect(daemon.journal.contains("new ledger: “\(daemon.data)/registre.db”"))
    }
  }
}
