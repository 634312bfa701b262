import Foundation
import StrictJSON
import Testing

extension DaemonProcessTests {
  @Suite("Callers who take more than their share")
  struct GreedyTests {
    private static let megabyte = 1 << 20

    @Test("a line of 20 MB is refused before it has come, and its sender is hung up on")
    func tooLong() throws {
      let daemon = try RunningDaemon()
      let bystander = try daemon.onlyCaller()
      let before = daemon.memory
      let caller = try daemon.caller()
      // It hangs up while we write.
      try? caller.send([UInt8](repeating: UInt8(ascii: "a"), count: 20 * Self.megabyte) + [10])
      let reply = try caller.answer()
      #expect(reply.code == "-32600", "\(reply)")
      #expect(try caller.line() == nil)
      #expect(daemon.memory < before + 8 * Self.megabyte)
      try bystander.succeed("status")
    }

    @Test("a call names so many dossiers and no more, and those who record them are not kept long")
    func manySubjects() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      func record(_ count: Int) throws -> Reply {
        let subjects = Array(repeating: #""Q""#, count: count).joined(separator: ",")
        return try caller.call("record", #"{"milestone":"replied","subjects":[\#(subjects)]}"#)
      }
      let refused = try record(2_001)
      #expect(refused.name == "bad-parameter")
      let start = Date()
      let reply = try record(2_000)
      #expect(reply["result"]?["recorded"]?.items.count == 2_000)
      #expect(Date().timeIntervalSince(start) < 20)
    }

    @Test("a service that no declaration names hides nothing, and is refused at the start")
    func confidentialByMistake() throws {
      let daemon = try? RunningDaemon(#","confidential_services":["plaintes"]"#)
      #expect(daemon == nil)
    }

    @Test("heavy questions and many of them keep nobody else waiting for long")
    func manyReaders() throws {
      let daemon = try RunningDaemon()
      let root = try daemon.caller()
      for _ in 0..<3 { _ = try root.receive(#"{"service":"renseignement"}"#) }
      let callers = try (0..<40).map { _ in try daemon.caller() }
      for caller in callers {
        try caller.send(#"{"jsonrpc":"2.0","id":1,"method":"summary","params":{"by":"service"}}"#)
      }
      try root.succeed("status")
      for caller in callers { #expect(try caller.answer().error == nil) }
      let month = try root.succeed("summary", #"{"by":"month"}"#)
      #expect(month["result"]?["standards"]?.items.isEmpty == false)
      let known = try root.succeed("late", #"{"known_at":"2030-01-01"}"#)
      #expect(known["result"]?["obligations"] != nil)
    }

    @Test("the longest line is a call, and one byte more is none")
    func longest() throws {
      let daemon = try RunningDaemon(#","limits":{"line_bytes":131072}"#)
      let caller = try daemon.caller()
      let call = #"{"jsonrpc":"2.0","id":1,"method":"status"}"#
      for end in ["\n", "\r\n"] {
        let blank = String(repeating: " ", count: 131_072 - call.utf8.count)
        try caller.send(Array((call + blank + end).utf8))
        #expect(try caller.answer().error == nil)
      }
      try caller.send(call + String(repeating: " ", count: 131_073 - call.utf8.count))
      #expect(try caller.answer().code == "-32600")
      #expect(try caller.line() == nil)
    }

    @Test("a thousand who come and go, some in the middle of a line, leave no descriptor behind")
    func comeAndGo() throws {
      let daemon = try RunningDaemon()
      let bystander = try daemon.onlyCaller()
      let before = daemon.descriptors
      for _ in 0..<10 {
        var callers: [Caller] = []
        for number in 0..<100 {
          let caller = try daemon.caller()
          if number.isMultiple(of: 2) { try caller.send(Array(#"{"jsonrpc":"2.0","id":"#.utf8)) }
          callers.append(caller)
        }
        try bystander.succeed("status")
      }
      try wait("the descriptors to be given back") { daemon.descriptors == before }
    }

    @Test("one user has so many connections and no more, and the next is let go at once")
    func ofOneUser() throws {
      let daemon = try RunningDaemon(#","limits":{"connections_per_user":4}"#)
      var callers = [try daemon.onlyCaller()]
      for _ in 0..<3 { callers.append(try daemon.caller()) }
      for caller in callers { try caller.succeed("status") }
      for _ in 0..<10 { #expect(try daemon.caller().line() == nil) }
      for caller in callers { try caller.succeed("status") }
      callers.removeFirst()
      try wait("room for another") {
        let caller = try daemon.caller()
        try? caller.send(#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)
        return try caller.line() != nil
      }
    }

    @Test("beyond so many connections the next waits, and is served when one leaves")
    func ofAll() throws {
      let daemon = try RunningDaemon(#","limits":{"connections":3}"#)
      var callers = [try daemon.onlyCaller()]
      for _ in 0..<2 { callers.append(try daemon.caller()) }
      for caller in callers { try caller.succeed("status") }
      let late = try daemon.caller()
      try late.send(#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)
      #expect(throws: RunningDaemon.Failure.self) { try late.line(within: 200) }
      callers.removeLast()
      #expect(try late.answer().error == nil)
    }

    @Test("who is silent is let go, and who is not stays")
    func idle() throws {
      let daemon = try RunningDaemon(#","limits":{"idle_seconds":2}"#)
      let silent = try daemon.caller()
      try silent.succeed("status")
      let busy = try daemon.caller()
      for _ in 0..<16 {
        try busy.succeed("status")
        usleep(250_000)
      }
      #expect(try silent.line(within: 10) == nil)
      try busy.succeed("status")
    }

    @Test(
      "those who never read cost a bounded amount of memory, and nobody else any time",
      arguments: [
        #"{"jsonrpc":"2.0","id":1,"method":"declaration"}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"ingest","params":{"events":[{}"#
          + String(repeating: ",{}", count: 999) + "]}}",
        String(repeating: "\n", count: 1_000),
      ])
    func neverRead(_ line: String) throws {
      let daemon = try RunningDaemon()
      let bystander = try daemon.onlyCaller()
      let (memory, descriptors) = (daemon.memory, daemon.descriptors)
      var deaf: [Caller] = []
      let piece = Array(String(repeating: line + "\n", count: 1 + 40_000 / line.utf8.count).utf8)
      for _ in 0..<10 { deaf.append(try daemon.caller()) }
      var longest: Duration = .zero
      for _ in 0..<60 {
        for caller in deaf { _ = try caller.offer(piece) }
        longest = max(longest, try ContinuousClock().measure { try bystander.succeed("status") })
      }
      // Each may be owed 1 MiB and what one turn answers besides.
      #expect(daemon.memory < memory + 10 * 8 * Self.megabyte, "\(daemon.memory)")
      #expect(longest < .seconds(5))
      deaf.removeAll()
      try wait("the descriptors to be given back") { daemon.descriptors == descriptors }
    }

    /// Enough dossiers for their export to be longer than what a socket holds unread.
    private func fill(_ caller: Caller) throws {
      for batch in 0..<4 {
        let events = (0..<500).map {
          RightsTests.event(
            "\(batch)-\($0)", "dossier.received", "R-\(batch)-\($0)",
            #"{"service":"renseignement"}"#)
        }.joined(separator: ",")
        try caller.succeed("ingest", #"{"events":[\#(events)]}"#)
      }
    }

    private static let export =
      #"{"jsonrpc":"2.0","id":1,"method":"export","params":{"what":"events"}}"#

    @Test("long answers that nobody reads do not keep others from theirs for ever")
    func longAnswersUnread() throws {
      let daemon = try RunningDaemon(#","limits":{"unread_seconds":3}"#)
      try fill(try daemon.caller())
      let deaf = try (0..<2).map { _ in try daemon.caller() }
      for caller in deaf { try caller.send(Self.export) }
      try wait("all that one account may have to be taken") { daemon.children == 2 }
      let reader = try daemon.caller()
      let refused = try reader.call("export", #"{"what":"events"}"#)
      #expect(refused.code == "-32075", "\(refused)")
      #expect(refused.name == "long-answers-of-account", "\(refused)")
      try wait("a long answer for who reads") {
        try reader.call("export", #"{"what":"events"}"#).error == nil
      }
      try daemon.waitForJournal("long answer given up: root (uid 0)")
      for caller in deaf {
        while try caller.line() != nil {}
      }
    }

    @Test("an answer that is read a little at a time is given up as well")
    func longAnswerReadSlowly() throws {
      let daemon = try RunningDaemon(#","limits":{"unread_seconds":3}"#)
      try fill(try daemon.caller())
      let slow = try daemon.caller()
      try slow.send(Self.export)
      try wait("the answer to be begun") { daemon.children == 1 }
      let begun = ContinuousClock.now
      // 1 KiB in a tenth of a second: it never stands still.
      while daemon.children > 0 {
        try slow.sip(1_024)
        usleep(100_000)
        try #require(ContinuousClock.now - begun < .seconds(20))
      }
      try daemon.waitForJournal("long answer given up")
    }

    @Test("one account does not hold the places of all", .enabled(if: Persona.areThere))
    func longAnswersByAccount() throws {
      let daemon = try RunningDaemon(Persona.configuration)
      try fill(try daemon.caller())
      let deaf = try (0..<5).map { _ in try daemon.caller() }
      for caller in deaf { try caller.send(Self.export) }
      try wait("all that one account may have to be taken") { daemon.children == 2 }
      let names = try deaf.map { try Reply(try #require(try $0.line())).name }
      #expect(names.count { $0 == "long-answers-of-account" } == 3, "\(names)")
      let other = try Persona.administration.caller(of: daemon)
      try other.succeed("export", #"{"what":"events"}"#)
      withExtendedLifetime(deaf) {}
    }

    @Test("who has no role has few connections", .enabled(if: Persona.areThere))
    func withoutRole() throws {
      let daemon = try RunningDaemon(
        Persona.configuration + #","limits":{"connections_without_role":2}"#)
      var callers: [Caller] = []
      for _ in 0..<2 {
        callers.append(try Persona.nobody.caller(of: daemon))
        try callers.last?.succeed("status")
      }
      let third = try Persona.nobody.caller(of: daemon)
      #expect(try third.line() == nil)
      for caller in callers { try caller.succeed("status") }
      let others = try (0..<4).map { _ in try Persona.saisie.caller(of: daemon) }
      for caller in others { try caller.succeed("status") }
    }
  }
}
