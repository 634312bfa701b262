import Testing

extension DaemonProcessTests {
  @Suite(
    "The report that is made for somebody",
    .enabled(if: Persona.areThere, "only root, with setpriv and python3, can be several users"))
  struct ReportRightsTests {
    private static let call =
      #"{"jsonrpc":"2.0","id":1,"method":"report","params":{"due_calendar":true}}"#

    /// All that a report holds, in lower case.
    private func report(_ caller: Caller) throws -> String {
      try caller.send(Self.call)
      var text = ""
      while true {
        let reply = try Reply(try #require(try caller.line(), "the daemon hung up"))
        guard reply["method"]?.text == "output" else {
          #expect(reply.error == nil, "\(reply)")
          return text.lowercased()
        }
        text += reply["params"]?["text"]?.text ?? ""
      }
    }

    @Test("names in its due days the dossiers that they see, and no other")
    func dueDays() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: "2026-11-20T14:00:00-05:00")
      let root = try daemon.caller()
      for (service, number) in [("renseignement", "R-VU"), ("plainte", "P-CACHE")] {
        try root.succeed(
          "receive", #"{"service":"\#(service)","office":"quebec","number":"\#(number)"}"#)
      }
      let seen: [(persona: Persona, dossiers: [String])] = [
        (.saisie, ["r-vu"]), (.plaintes, ["p-cache"]), (.administration, ["r-vu", "p-cache"]),
      ]
      for (persona, dossiers) in seen {
        let text = try report(persona.caller(of: daemon))
        let found = ["r-vu", "p-cache"].filter { text.contains("uid:\($0)__") }
        #expect(found == dossiers, "\(persona)")
        #expect(text.contains("p-cache") == dossiers.contains("p-cache"), "\(persona)")
      }
      // Those who see no dossier have no such calendar.
      let manager = try Persona.direction.caller(of: daemon)
      try manager.send(Self.call)
      #expect(try Reply(try #require(try manager.line())).name == "not-allowed")
    }
  }
}
