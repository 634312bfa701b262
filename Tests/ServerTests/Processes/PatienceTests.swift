import Foundation
import Glibc
import Testing

extension DaemonProcessTests {
  @Suite("The timeout of a daemon")
  struct PatienceTests {
    /// Receives so many dossiers, a few hundred at once.
    private func receive(_ count: Int, _ caller: Caller) throws {
      for first in stride(from: 0, to: count, by: 500) {
        let events = (first..<min(first + 500, count)).map {
          RightsTests.event(
            "\($0)", "dossier.received", "R-\($0)", #"{"service":"renseignement"}"#)
        }.joined(separator: ",")
        try caller.succeed("ingest", #"{"events":[\#(events)]}"#)
      }
    }

    @Test("who awaits a long answer is not let go for their silence, and may ask again")
    func longAnswer() throws {
      let daemon = try RunningDaemon(#","limits":{"idle_seconds":1}"#)
      let caller = try daemon.caller()
      try receive(2_000, caller)
      try caller.send(#"{"jsonrpc":"2.0","id":1,"method":"export","params":{"what":"events"}}"#)
      // Who answers is held up, for longer than silence is borne.
      try wait("the child that answers") { daemon.children == 1 }
      let child = try #require(daemon.childIds.first)
      #expect(kill(child, SIGSTOP) == 0)
      usleep(3_000_000)
      // What it has written so far is taken before it goes on, so that it finds who takes.
      _ = try? caller.line(within: 10)
      #expect(kill(child, SIGCONT) == 0)
      #expect(try caller.answer()["id"]?.text == "1")
      try caller.succeed("status")
    }

    @Test("a line of just the limit is waited for, though its end comes in two parts")
    func endInTwoParts() throws {
      let daemon = try RunningDaemon(#","limits":{"line_bytes":131072}"#)
      let bystander = try daemon.caller()
      let caller = try daemon.caller()
      let call = #"{"jsonrpc":"2.0","id":1,"method":"status"}"#
      let blank = String(repeating: " ", count: 131_072 - call.utf8.count)
      try caller.send(Array((call + blank + "\r").utf8))
      // All of it is read, and looked at, in a few turns.
      for _ in 0..<10 { try bystander.succeed("status") }
      try caller.send([10])
      #expect(try caller.answer()["id"]?.text == "1")
    }

    @Test("one question is answered before another user's many", .enabled(if: Persona.areThere))
    func userByUser() throws {
      let daemon = try RunningDaemon(Persona.configuration)
      let root = try daemon.caller()
      try receive(2_000, root)
      let greedy = try (0..<20).map { _ in try daemon.caller() }
      let other = try Persona.administration.caller(of: daemon)
      try other.succeed("status")
      for caller in greedy {
        try caller.send(#"{"jsonrpc":"2.0","id":1,"method":"due","params":{"within":60}}"#)
      }
      // One is answered: all the others await their turn.
      #expect(try greedy[0].answer().error == nil)
      try other.succeed("deadline", #"{"start":"2026-11-20","limit":3}"#)
      let answered = greedy.dropFirst().filter { (try? $0.line(within: 0)) != nil }
      #expect(answered.count < 10, "\(answered.count) of 19")
    }
  }
}

extension RunningDaemon {
  /// The processes that it has started and that are there still.
  fileprivate var childIds: [Int32] {
    let path = "/proc/\(processId)/task/\(processId)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }
}
