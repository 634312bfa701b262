import Foundation
import Glibc
import Host
import StrictJSON
import Testing

extension DaemonProcessTests {
  @Suite("The daemon's life")
  struct LifeTests {
    private func event(_ id: String) -> String {
      let data = #"{"service":"renseignement"}"#
      return #"{"events":[\#(RightsTests.event(id, "dossier.received", "R-\(id)", data))]}"#
    }

    @Test("what was acknowledged is there when it is killed the moment after")
    func durable() throws {
      let daemon = try RunningDaemon()
      var told: [String] = []
      for round in 0..<6 {
        let caller = try daemon.caller()
        for serial in 0...round {
          let reply = try caller.succeed("ingest", event("\(round)-\(serial)"))
          #expect(reply.outcomes == ["accepted"], "\(reply)")
        }
        told.append(try caller.receive(#"{"service":"plainte"}"#).dossier)
        try daemon.kill()
        try daemon.start()
        let again = try daemon.caller()
        for serial in 0...round {
          let reply = try again.succeed("ingest", event("\(round)-\(serial)"))
          #expect(reply.outcomes == ["duplicate"], "\(reply)")
        }
        for number in told { try again.succeed("show", #"{"dossier":"\#(number)"}"#) }
      }
      #expect(Set(told).count == 6)
      let verified = try daemon.caller().succeed("verify")
      #expect(verified["result"]?["whole"]?.text == "true", "\(verified)")
      #expect(verified["result"]?["events"]?.text == "27", "\(verified)")
    }

    @Test("a receipt that is asked for again has the number that it had")
    func sameNumber() throws {
      let daemon = try RunningDaemon()
      let id = "01900000-0000-7000-8000-000000000001"
      let parameters = #"{"service":"plainte","id":"\#(id)"}"#
      let first = try daemon.caller().receive(parameters)
      _ = try daemon.caller().receive(#"{"service":"plainte"}"#)
      try daemon.kill()
      try daemon.start()
      #expect(try daemon.caller().receive(parameters) == first)
    }

    @Test("told to end, it answers all that it was asked, and ends well")
    func terminate() throws {
      let daemon = try RunningDaemon()
      let callers = try (0..<5).map { _ in try daemon.caller() }
      for caller in callers { try caller.succeed("status") }
      // While it stands still, so that all of it is asked before it is told.
      daemon.signal(SIGSTOP)
      for (number, caller) in callers.enumerated() {
        for serial in 0..<20 {
          let id = "\(number)-\(serial)"
          let (method, parameters) =
            serial.isMultiple(of: 2) ? ("ingest", event(id)) : ("calendars", "{}")
          try caller.send(
            #"{"jsonrpc":"2.0","id":"\#(id)","method":"\#(method)","params":\#(parameters)}"#)
        }
      }
      daemon.signal(SIGTERM)
      daemon.signal(SIGCONT)
      for (number, caller) in callers.enumerated() {
        for serial in 0..<20 {
          let reply = try caller.answer()
          #expect(reply["id"]?.text == "\(number)-\(serial)" && reply.error == nil, "\(reply)")
        }
        #expect(try caller.line() == nil)
      }
      #expect(try daemon.waitForEnd() == .exited(0))
      #expect(!FileManager.default.fileExists(atPath: daemon.socket))
      try daemon.start()
      #expect(try daemon.caller().succeed("status")["result"]?["events"]?.text == "50")
      #expect(try daemon.stop() == .exited(0))
    }

    @Test("told twice, it does not wait for one who does not read")
    func terminateTwice() throws {
      let daemon = try RunningDaemon()
      let deaf = try daemon.caller()
      let call = Array((#"{"jsonrpc":"2.0","id":1,"method":"declaration"}"# + "\n").utf8)
      for _ in 0..<200 { _ = try deaf.offer(call) }
      daemon.signal(SIGTERM)
      try daemon.waitForJournal("told to stop")
      daemon.signal(SIGTERM)
      #expect(try daemon.waitForEnd() == .exited(0))
    }

    @Test("a second one on the same ledger is refused, and the first goes on")
    func second() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      let (termination, said) = try daemon.second()
      #expect(termination == .exited(75))
      #expect(said.contains("\(daemon.processId)"), "\(said)")
      #expect(said.hasPrefix("diligenced: "), "\(said)")
      try caller.succeed("status")
      _ = try daemon.caller().receive(#"{"service":"plainte"}"#)
    }

    @Test("the socket that a killed one left is replaced, and nothing else is")
    func staleSocket() throws {
      let daemon = try RunningDaemon()
      try daemon.kill()
      #expect(FileManager.default.fileExists(atPath: daemon.socket))
      try daemon.start()
      try daemon.caller().succeed("status")
      #expect(try daemon.stop() == .exited(0))
      try "a file".write(toFile: daemon.socket, atomically: false, encoding: .utf8)
      let (termination, said) = try daemon.second()
      #expect(termination == .exited(73), "\(said)")
      #expect(try String(contentsOfFile: daemon.socket, encoding: .utf8) == "a file")
    }

    @Test("a configuration that is bad is refused whole, and the old one stays")
    func reload() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      let long =
        #"{"jsonrpc":"2.0","id":1,"method":"status"}"# + String(repeating: " ", count: 200_000)
      let limits = #","limits":{"line_bytes":131072}"#
      for (number, bad) in [
        limits + #","night":"25:00""#, limits + #","nothing":1"#, limits + ",",
        limits + #","lang":"de""#,
      ].enumerated() {
        try daemon.configure(bad)
        daemon.signal(SIGHUP)
        try wait("the refusal of \(bad)") {
          daemon.journal.split(separator: "\n").count { $0.contains(daemon.configurationPath) }
            > number
        }
        try caller.send(long)
        #expect(try caller.answer().error == nil, "\(bad)")
      }
      try daemon.configure(limits)
      daemon.signal(SIGHUP)
      try wait("the new limit") {
        let other = try daemon.caller()
        try other.send(long)
        return try other.answer().code == "-32600"
      }
      try daemon.caller().succeed("status")
    }

    @Test("it is started with a bad configuration no more than reloaded")
    func badStart() throws {
      let daemon = try RunningDaemon()
      #expect(try daemon.stop() == .exited(0))
      try daemon.configure(#","night":"25:00""#)
      let (termination, said) = try daemon.second()
      #expect(termination == .exited(78), "\(said)")
      #expect(said.contains("25:00"), "\(said)")
    }
  }
}
