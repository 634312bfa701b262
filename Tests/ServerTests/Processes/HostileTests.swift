import FormatsTestSupport
import Foundation
import StrictJSON
import Testing

extension DaemonProcessTests {
  @Suite("Callers who do not keep to the protocol")
  struct HostileTests {
    private let daemon: RunningDaemon

    init() throws { daemon = try RunningDaemon() }

    private static let status = #"{"jsonrpc":"2.0","id":1,"method":"status"}"#

    @Test(
      "a line that is no call is told so, with its code",
      arguments: [
        ("", "-32700"), (" ", "-32700"), ("status", "-32700"), (#"{"jsonrpc":"2.0","#, "-32700"),
        (#"{"jsonrpc":"2.0","id":1,"id":1,"method":"status"}"#, "-32700"),
        ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"sta\u{0}tus\"}", "-32700"),
        ("\u{0}", "-32700"), ("\u{FEFF}\(status)", "-32700"),
        (String(repeating: "[", count: 500_000), "-32700"),
        (#"{"a":"# + String(repeating: "[", count: 500_000), "-32700"),
        ("1", "-32600"), ("null", "-32600"), ("[]", "-32600"), ("[\(status)]", "-32600"),
        ("[\(status),\(status)]", "-32600"), ("{}", "-32600"),
        (#"{"id":1,"method":"status"}"#, "-32600"),
        (#"{"jsonrpc":"1.0","id":1,"method":"status"}"#, "-32600"),
        (#"{"jsonrpc":"2.0","id":1}"#, "-32600"),
        (#"{"jsonrpc":"2.0","id":1,"method":7}"#, "-32600"),
        (#"{"jsonrpc":"2.0","id":1,"method":"status","more":1}"#, "-32600"),
        (
          #"{"jsonrpc":"2.0","id":1,"method":"status","params":{"a":"#
            + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}}",
          "-32600"
        ),
        (#"{"jsonrpc":"2.0","id":1,"method":"status","params":[]}"#, "-32602"),
        (#"{"jsonrpc":"2.0","id":1,"method":"status","params":{"a":1}}"#, "-32602"),
        (#"{"jsonrpc":"2.0","id":1,"method":"show","params":{"dossier":[]}}"#, "-32602"),
        (#"{"jsonrpc":"2.0","id":1,"method":"ingest","params":{"events":[]}}"#, "-32602"),
        (#"{"jsonrpc":"2.0","id":1,"method":"STATUS"}"#, "-32601"),
        (#"{"jsonrpc":"2.0","id":1,"method":""}"#, "-32601"),
        (#"{"jsonrpc":"2.0","id":1,"method":"show","params":{"dossier":"\u0000"}}"#, "-32066"),
      ])
    func noCall(_ line: String, code: String) throws {
      let caller = try daemon.caller()
      try caller.send(line)
      let reply = try caller.answer()
      #expect(reply.code == code, "\(line.prefix(80)): \(reply)")
      // And the connection goes on.
      try caller.succeed("status")
    }

    @Test("bytes that are no text are told so")
    func noText() throws {
      let caller = try daemon.caller()
      for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] {
        let line =
          Array(#"{"jsonrpc":"2.0","id":1,"method":"show","params":{"dossier":""#.utf8) + bytes
          + Array("\"}}\n".utf8)
        try caller.send(line)
        #expect(try caller.answer().code == "-32700")
      }
      try caller.succeed("status")
    }

    @Test(
      "an id comes back as it was written",
      arguments: ["0", "-0", "1.0", "1e0", "123456789012345678901234567890", #""""#, #""é\n""#])
    func id(_ id: String) throws {
      let caller = try daemon.caller()
      try caller.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"calendars"}"#)
      let reply = try caller.answer()
      #expect(reply.description.hasPrefix(#"{"jsonrpc":"2.0","id":\#(id),"result""#), "\(reply)")
    }

    @Test("what cannot be an id is answered with none", arguments: ["{}", "[1]", "true", "false"])
    func noId(_ id: String) throws {
      let caller = try daemon.caller()
      try caller.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"calendars"}"#)
      let reply = try caller.answer()
      #expect(reply.code == "-32600" && reply["id"]?.value == .null, "\(reply)")
    }

    @Test("a call without an id is carried out and not answered, whatever becomes of it")
    func notification() throws {
      let caller = try daemon.caller()
      try caller.send(
        #"{"jsonrpc":"2.0","method":"receive","params":{"service":"plainte"}}"# + "\n"
          + #"{"jsonrpc":"2.0","method":"receive","params":{"service":"rien"}}"# + "\n"
          + #"{"jsonrpc":"2.0","method":"nothing"}"# + "\n"
          + #"{"jsonrpc":"2.0","method":"export","params":{"what":"events"}}"# + "\n"
          + #"{"jsonrpc":"2.0","method":"ingest","params":{"events":[{}]}}"#)
      let reply = try caller.succeed("status")
      #expect(reply["result"]?["events"]?.text == "1", "\(reply)")
    }

    @Test("many calls in one piece are answered in their order")
    func pipelined() throws {
      let caller = try daemon.caller()
      var text = ""
      for id in 0..<300 {
        let event = RightsTests.event("pipeline-\(id)", "dossier.received", "R-\(id)")
        let (method, parameters) =
          switch id % 4 {
          case 0: ("calendars", "{}")
          case 1, 2: ("ingest", #"{"events":[\#(event)]}"#)
          default: ("nothing", "{}")
          }
        text += #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#
        text += "\n"
      }
      try caller.send(Array(text.utf8))
      for id in 0..<300 { #expect(try caller.answer()["id"]?.text == "\(id)") }
    }

    @Test("one byte at a time is as good as all at once")
    func slowly() throws {
      let caller = try daemon.caller()
      for byte in Array((Self.status + "\r\n").utf8) {
        try caller.send([byte])
        usleep(300)
      }
      #expect(try caller.answer().error == nil)
    }

    @Test("who has said all still gets the answers")
    func halfClosed() throws {
      let caller = try daemon.caller()
      try caller.send(
        Self.status + "\n" + Self.status + "\n"
          + #"{"jsonrpc":"2.0","id":1,"method":"export","params":{"what":"events"}}"# + "\n"
          + Self.status)
      try caller.send(Array("half a li".utf8))
      caller.finishSending()
      for _ in 0..<4 { #expect(try caller.answer().error == nil) }
      // The half of a line that came last is no call.
      #expect(try caller.line() == nil)
    }

    @Test("whatever bytes come, others are served, and no descriptor is left behind")
    func random() throws {
      let seed = UInt64.random(in: 0 ... .max)
      var random = SeededGenerator(seed: seed)
      let bystander = try daemon.onlyCaller()
      let before = daemon.descriptors
      for _ in 0..<80 {
        let caller = try daemon.caller()
        // It may hang up on a line that is too long; nothing else.
        try? caller.send(Self.noise(&random))
        caller.finishSending()
        if random.happens(onceIn: 4) { continue }
        while let line = try caller.line() { _ = try Reply(line) }
        try bystander.succeed("status")
      }
      try wait("the descriptors to be given back, seed \(seed)") { daemon.descriptors == before }
      #expect(try bystander.succeed("verify")["result"]?["whole"]?.text == "true", "seed \(seed)")
    }

    /// Random bytes, or calls in which some bytes are others.
    private static func noise(_ random: inout SeededGenerator) -> [UInt8] {
      if random.happens(onceIn: 3) {
        let count = Int.random(in: 0..<20_000, using: &random)
        return (0..<count).map { _ in
          random.happens(onceIn: 50) ? 10 : UInt8.random(in: 0...255, using: &random)
        }
      }
      let calls = [
        status, #"{"jsonrpc":"2.0","id":"é","method":"receive","params":{"service":"plainte"}}"#,
        #"{"jsonrpc":"2.0","id":2,"method":"late","params":{"as_of":"2026-11-20"}}"#,
        #"{"jsonrpc":"2.0","id":3,"method":"ingest","params":{"events":["#
          + RightsTests.event("n", "dossier.received", "R-1", #"{"service":"plainte"}"#) + "]}}",
        #"{"jsonrpc":"2.0","id":4,"method":"ingest","params":{"file":"a.csv","data":"YSxiCg=="}}"#,
        #"{"jsonrpc":"2.0","id":5,"method":"export","params":{"what":"results"}}"#,
      ]
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        var line = Array(calls[Int.random(in: 0..<calls.count, using: &random)].utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let place = Int.random(in: 0..<line.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: line[place] = UInt8.random(in: 0...255, using: &random)
          case 1: line.remove(at: place)
          default: line.insert(contentsOf: line[place...].prefix(20), at: place)
          }
        }
        bytes += line + [10]
      }
      return bytes
    }
  }
}
