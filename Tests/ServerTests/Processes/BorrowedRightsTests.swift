import Testing

extension DaemonProcessTests {
  @Suite(
    "Rights that one does not borrow from others",
    .enabled(if: Persona.areThere, "only root, with setpriv and python3, can be several users"))
  struct BorrowedRightsTests {
    private static let friday = "2026-11-20T14:00:00-05:00"
    private static let inquiry = #"{"service":"renseignement","office":"quebec"}"#

    private func daemon() throws -> RunningDaemon {
      try RunningDaemon(Persona.configuration, clock: Self.friday)
    }

    private func expectRefusal(_ reply: Reply, _ reason: String) {
      #expect(reply.name == "not-allowed", "\(reply)")
      #expect(reply.facts?["reason"]?.text == reason, "\(reply)")
    }

    /// How many events the ledger has.
    private func events(_ root: Caller) throws -> String? {
      try root.succeed("verify")["result"]?["events"]?.text
    }

    @Test("one's own event is not amended to be about a dossier that one does not see")
    func onto() throws {
      let daemon = try daemon()
      let root = try daemon.caller()
      let caller = try Persona.saisie.caller(of: daemon)
      let hidden = try root.receive(#"{"service":"plainte","office":"quebec"}"#)
      let (dossier, receipt) = try caller.receive(Self.inquiry)
      let recorded = try caller.succeed(
        "record", #"{"milestone":"acknowledged","subjects":["\#(dossier)"]}"#)
      let milestone = try #require(
        recorded["result"]?["recorded"]?.items.first?["event"]?.text)
      func amend(_ event: String) throws -> Reply {
        try caller.call(
          "amend", #"{"event":"\#(event)","number":"\#(hidden.dossier)","reason":"mal lu"}"#)
      }
      let count = try events(root)
      #expect(try amend(milestone).name == "number-stays")
      // Nor does a receipt take the number of one whose receipt was voided.
      try root.succeed("void", #"{"event":"\#(hidden.event)","reason":"doublon"}"#)
      #expect(try amend(receipt).name == "number-stays")
      #expect(try count.flatMap(Int.init) == events(root).flatMap(Int.init).map { $0 - 1 })
    }

    @Test("a colleague's event is not corrected by saying again what they said")
    func sameIdentity() throws {
      let daemon = try daemon()
      let caller = try Persona.saisie.caller(of: daemon)
      let colleague = try Persona.colleague.caller(of: daemon)
      let (_, event) = try caller.receive(Self.inquiry)
      let identity = #""source":"/guichet","id":"01a1fe90-ec35-76f2-8524-ea828f28a201""#
      let voiding = #"{"event":"\#(event)","reason":"erreur",\#(identity)}"#
      try caller.succeed("void", voiding)
      expectRefusal(
        try colleague.call(
          "amend", #"{"event":"\#(event)","channel":"poste","reason":"erreur",\#(identity)}"#),
        "not-own")
      expectRefusal(try colleague.call("void", voiding), "not-own")
      // The one who said it is told again.
      try caller.succeed("void", voiding)
      #expect(try events(daemon.caller()) == "2")
    }

    @Test("an event about a dossier that one does not see is refused, also when it is there")
    func repeated() throws {
      let daemon = try daemon()
      let complaint = try daemon.caller().receive(#"{"service":"plainte","office":"quebec"}"#)
      let event = RightsTests.event("a", "dossier.acknowledged", complaint.dossier)
      let call = #"{"events":[\#(event)]}"#
      let plaintes = try Persona.plaintes.caller(of: daemon)
      #expect(try plaintes.succeed("ingest", call).outcomes == ["accepted"])
      #expect(try plaintes.succeed("ingest", call).outcomes == ["duplicate"])
      let reply = try Persona.saisie.caller(of: daemon).succeed("ingest", call)
      #expect(reply.outcomes == ["refused"], "\(reply)")
      #expect(
        reply["result"]?["events"]?.items.first?["code"]?.text == "not-allowed", "\(reply)")
    }
  }
}
