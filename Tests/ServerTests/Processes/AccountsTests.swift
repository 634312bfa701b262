import Foundation
import Glibc
import Host
import Testing

extension DaemonProcessTests {
  @Suite("The accounts of those who call", .enabled(if: Persona.areThere))
  struct AccountsTests {
    /// A list of groups of a test's own, or a pipe that nobody ever writes to in its place.
    private final class Groups {
      let path = "/tmp/diligence-groups-\(UInt32.random(in: 0 ... .max))"

      init(_ text: String?) throws {
        if let text {
          try write(text)
        } else {
          let process = try Process.run(URL(filePath: "/usr/bin/mkfifo"), arguments: [path])
          process.waitUntilExit()
          try #require(process.terminationStatus == 0)
        }
      }

      deinit { try? FileManager.default.removeItem(atPath: path) }

      /// In place, for it is mounted elsewhere.
      func write(_ text: String) throws {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
      }
    }

    private static let roles = #","roles":{"saisie":"essai"}"#

    @Test("a right that is taken away is gone within the minute, on the same connection too")
    func takenAway() throws {
      let groups = try Groups("essai:x:4242:games\n")
      let daemon = try RunningDaemon(Self.roles, groups: groups.path)
      let caller = try Persona.nobody.caller(of: daemon)
      _ = try caller.receive(#"{"service":"plainte"}"#)
      try groups.write("essai:x:4242:\n")
      let begun = ContinuousClock.now
      try wait("the right to be gone") {
        try caller.call("receive", #"{"service":"plainte"}"#).name == "not-allowed"
      }
      #expect(ContinuousClock.now - begun < .seconds(60))
      try groups.write("essai:x:4242:games\n")
      try wait("the right to be back") {
        try caller.call("receive", #"{"service":"plainte"}"#).error == nil
      }
    }

    @Test("a file that is being handed in does not go on with a right that is gone")
    func handedIn() throws {
      let groups = try Groups("essai:x:4242:games\n")
      let daemon = try RunningDaemon(Self.roles, groups: groups.path)
      let caller = try Persona.nobody.caller(of: daemon)
      let line =
        RightsTests.event(
          "1", "dossier.received", "R-1", #"{"service":"renseignement"}"#) + "\n"
      let part = #"{"file":"a","data":"\#(Data(line.utf8).base64EncodedString())","last":false}"#
      try caller.succeed("ingest", part)
      try groups.write("essai:x:4242:\n")
      daemon.signal(SIGHUP)
      try daemon.waitForJournal("configuration read anew")
      #expect(try caller.line() == nil)
    }

    @Test("a directory that never answers keeps nobody waiting but those whom it would tell of")
    func neverAnswers() throws {
      let groups = try Groups(nil)
      let daemon = try RunningDaemon(Self.roles, groups: groups.path)
      let root = try daemon.caller()
      let stranger = try Persona.nobody.caller(of: daemon)
      let begun = ContinuousClock.now
      try stranger.send(
        #"{"jsonrpc":"2.0","id":1,"method":"receive","params":{"service":"plainte"}}"#)
      var longest: Duration = .zero
      for _ in 0..<50 {
        let other = try daemon.caller()
        longest = max(
          longest,
          try ContinuousClock().measure { _ = try other.receive(#"{"service":"plainte"}"#) })
        usleep(100_000)
      }
      #expect(longest < .seconds(1), "\(longest)")
      let reply = try stranger.answer()
      #expect(ContinuousClock.now - begun < .seconds(25))
      #expect(reply.code == "-32069", "\(reply)")
      #expect(reply.name == "cannot-look-up", "\(reply)")
      try daemon.waitForJournal("the directory of accounts does not answer")
      #expect(try root.receive(#"{"service":"plainte"}"#).dossier == "P-2026-00051")
    }
  }
}
