import Language
import StrictJSON
import Testing

extension DaemonProcessTests {
  @Suite(
    "Who may do what, as processes of those users",
    .enabled(if: Persona.areThere, "only root, with setpriv and python3, can be several users"))
  struct RightsTests {
    private static let friday = "2026-11-20T14:00:00-05:00"

    /// Four dossiers of either office, confidential or not, two times over: those that end in 1 are
    /// looked at, those that end in 2 recorded on. By the clock they are late with their
    /// acknowledgement, and their answer is due.
    private static let dossiers = ["R-QUEBEC", "R-MONTREAL", "P-QUEBEC", "P-MONTREAL"]

    /// Which of them each sees: `plaintes`, who is of Montréal, sees complaints of every office.
    private static let seen: [Persona: [String]] = [
      .saisie: ["R-QUEBEC"], .plaintes: ["R-MONTREAL", "P-QUEBEC", "P-MONTREAL"],
      .administration: dossiers,
    ]

    /// Which roles would do for a dossier that one does not see.
    private static func rolesThatSee(_ dossier: String) -> [String] {
      dossier.hasPrefix("P-") ? ["plaintes", "administration"] : ["administration"]
    }

    private static func fill(_ daemon: RunningDaemon) throws {
      let root = try daemon.caller()
      for dossier in dossiers {
        let service = dossier.hasPrefix("P-") ? "plainte" : "renseignement"
        let office = dossier.hasSuffix("QUEBEC") ? "quebec" : "montreal"
        for serial in 1...2 {
          try root.succeed(
            "receive",
            #"{"service":"\#(service)","office":"\#(office)","number":"\#(dossier)-\#(serial)","#
              + #""at":"2026-11-13","channel":"poste"}"#)
        }
      }
    }

    @Test("the table holds, cell by cell")
    func table() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      try Self.fill(daemon)
      let callers = try Dictionary(
        uniqueKeysWithValues: Persona.allCases.map { ($0, try $0.caller(of: daemon)) })
      #expect(RightsInWords.cells.count == 25 * 5)
      for cell in RightsInWords.cells {
        guard let caller = callers[cell.persona] else { continue }
        let trial = Trial(cell: cell, caller: caller, root: try daemon.caller(), daemon: daemon)
        switch cell.method {
        case "late", "due": try trial.list(Self.seen[cell.persona] ?? [])
        case "show", "explain", "record", "ingest":
          for dossier in Self.dossiers {
            try trial.dossier(
              dossier, isSeen: Self.seen[cell.persona]?.contains(dossier) ?? false,
              roles: Self.rolesThatSee(dossier))
          }
        case "amend", "void": continue
        default: try trial.whole()
        }
      }
    }

    @Test("the table holds, cell by cell, for corrections")
    func corrections() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      var day = 20
      for cell in RightsInWords.cells where ["amend", "void"].contains(cell.method) {
        let trial = Trial(
          cell: cell, caller: try cell.persona.caller(of: daemon), root: try daemon.caller(),
          daemon: daemon)
        try trial.correction {
          day += 1
          try daemon.setClock("2026-11-\(day)T08:00:00-05:00")
        }
      }
    }

    @Test("a call is shown to whoever may look at some dossier")
    func call() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      try daemon.caller().succeed(
        "record", #"{"milestone":"committee-met","subjects":["AP-2026-01"]}"#)
      for persona in Persona.allCases {
        let reply = try persona.caller(of: daemon).call("show", #"{"dossier":"AP-2026-01"}"#)
        if [.direction, .nobody].contains(persona) {
          #expect(reply.name == "not-allowed", "\(persona): \(reply)")
        } else {
          #expect(reply["result"]?["call"]?.text == "AP-2026-01", "\(persona): \(reply)")
          #expect(reply["result"]?["events"]?.items.count == 1, "\(persona): \(reply)")
        }
      }
    }

    @Test("each is told the rights that the table gives")
    func described() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      for persona in [Persona.saisie, .plaintes, .direction, .administration, .nobody] {
        let caller = try persona.caller(of: daemon)
        let methods = try #require(try caller.succeed("describe")["result"]?["methods"]).items
        var told: [String: String] = [:]
        for method in methods {
          let what = method["parameters"]?.items.first { $0["name"]?.text == "what" }
          let suffix = what?["choices"]?.items.first?.text.map { "-" + $0 } ?? ""
          told[(method["method"]?.text ?? "") + suffix] = method["right"]?.text
        }
        for cell in RightsInWords.cells where cell.persona == persona {
          #expect(
            told[cell.method] ?? "never" == cell.right, "\(cell.method) of \(persona): \(told)")
        }
      }
    }

    @Test("who receives a complaint does not see it afterwards, and may correct it the same day")
    func complaint() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      let caller = try Persona.saisie.caller(of: daemon)
      let (number, event) = try caller.receive(#"{"service":"plainte","at":"2026-11-13"}"#)
      for (method, parameters) in [
        ("show", #"{"dossier":"\#(number)"}"#), ("explain", #"{"dossier":"\#(number)"}"#),
        ("show", #"{"dossier":"\#(number.lowercased())"}"#),
      ] {
        let reply = try caller.call(method, parameters)
        #expect(reply.name == "not-allowed", "\(reply)")
        #expect(!reply.description.contains("2026-11-13"), "\(reply)")
      }
      let acknowledged = try caller.call(
        "record", #"{"milestone":"acknowledged","subjects":["\#(number)"]}"#)
      #expect(
        acknowledged.name == "not-allowed"
          || acknowledged["result"]?["recorded"]?.items.first?["code"]?.text == "not-allowed",
        "\(acknowledged)")
      for list in ["late", "due"] {
        let reply = try caller.succeed(list, list == "due" ? #"{"within":60}"# : "{}")
        #expect(reply["result"]?["obligations"]?.items.isEmpty == true, "\(reply)")
      }
      // A second receipt of it, as something that they see, does not make it theirs.
      let reply = try caller.succeed(
        "ingest",
        """
        {"events":[\(Self.event("a", "dossier.received", number, #"{"service":"renseignement"}"#)),
        \(Self.event("b", "dossier.replied", number))]}
        """.filter { $0 != "\n" })
      #expect(reply.outcomes == ["refused", "refused"], "\(reply)")

      // Nor does a correction that makes it something that they see, or gives it such a number.
      for (change, refusal) in [
        (#""service":"renseignement""#, "not-allowed"), (#""office":"quebec""#, "not-allowed"),
        // Nobody corrects a number, whatever the dossier is.
        (#""number":"R-9""#, "number-stays"),
      ] {
        let moved = try caller.call(
          "amend", #"{"event":"\#(event)",\#(change),"reason":"mal lu"}"#)
        #expect(moved.name == refusal, "\(moved)")
      }
      let amended = try caller.succeed(
        "amend", #"{"event":"\#(event)","channel":"poste","reason":"mal lu"}"#)
      #expect(amended["result"]?["obligations"]?.items.isEmpty == true, "\(amended)")
      let again = try #require(amended["result"]?["event"]?.text)
      try caller.succeed("void", #"{"event":"\#(again)","reason":"doublon"}"#)
      // What was recorded on it meanwhile stays hidden when its number is taken for something else.
      let taken = try caller.call("receive", #"{"service":"renseignement","number":"\#(number)"}"#)
      #expect(taken.name == "not-allowed", "\(taken)")
      let handed = try caller.succeed(
        "ingest",
        """
        {"events":[\(Self.event("c", "dossier.received", number, #"{"service":"renseignement"}"#))]}
        """)
      #expect(handed.outcomes == ["refused"], "\(handed)")
      let root = try daemon.caller()
      #expect(try root.succeed("verify")["result"]?["whole"]?.text == "true")
    }

    @Test("what one might when it was recorded, one is told again the day after")
    func repeatedAfterMidnight() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: "2026-11-20T23:59:58-05:00")
      let caller = try Persona.saisie.caller(of: daemon)
      let (_, event) = try caller.receive(#"{"service":"renseignement"}"#)
      let call =
        #"{"event":"\#(event)","channel":"poste","reason":"x","#
        + #""id":"01a1fe90-ec35-76f2-8524-ea828f28a201"}"#
      let first = try caller.succeed("amend", call)
      try daemon.setClock("2026-11-21T00:00:05-05:00")
      let second = try caller.succeed("amend", call)
      #expect(first["result"]?["event"]?.text == second["result"]?["event"]?.text)
      let other = try caller.call("amend", #"{"event":"\#(event)","channel":"poste","reason":"x"}"#)
      #expect(other.name == "not-allowed")
    }

    @Test("a dossier that one does not see is not suggested to who mistypes a number")
    func suggestion() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      try Self.fill(daemon)
      let caller = try Persona.saisie.caller(of: daemon)
      let root = try daemon.caller()
      for (typed, meant) in [("P-QUEBE-1", "P-QUEBEC-1"), ("R-MONTREAL1", "R-MONTREAL-1")] {
        for (method, parameters) in [
          ("show", #"{"dossier":"\#(typed)"}"#), ("explain", #"{"dossier":"\#(typed)"}"#),
          ("record", #"{"milestone":"acknowledged","subjects":["\#(typed)"]}"#),
        ] {
          let reply = try caller.call(method, parameters)
          #expect(!reply.text.contains(meant), "\(method): \(reply)")
          #expect(try root.call(method, parameters).text.contains(meant), "\(method)")
        }
      }
    }

    @Test("a day ends at midnight in the first office's zone, and with it what one may correct")
    func midnight() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: "2026-11-20T23:50:00-05:00")
      let caller = try Persona.saisie.caller(of: daemon)
      let dossiers = try (0..<3).map { _ in try caller.receive(#"{"service":"renseignement"}"#) }
      func void(_ event: String) throws -> Reply {
        try caller.call("void", #"{"event":"\#(event)","reason":"erreur"}"#)
      }
      // In UTC it is the next day already, and then it still is the same.
      try daemon.setClock("2026-11-20T23:59:59-05:00")
      #expect(try void(dossiers[0].event).error == nil)
      try daemon.setClock("2026-11-21T00:00:00-05:00")
      let reply = try void(dossiers[1].event)
      #expect(reply.facts?["reason"]?.text == "not-same-day", "\(reply)")
      #expect(reply.facts?["roles"]?.items.compactMap(\.text) == ["administration"])
      let administration = try Persona.administration.caller(of: daemon)
      try administration.succeed("void", #"{"event":"\#(dossiers[2].event)","reason":"erreur"}"#)
    }

    @Test("a recording that is refused to somebody is told, by dossier or by event, and logged")
    func partly() throws {
      let daemon = try RunningDaemon(Persona.configuration, clock: Self.friday)
      try Self.fill(daemon)
      let caller = try Persona.saisie.caller(of: daemon)
      let recorded = try caller.succeed(
        "record", #"{"milestone":"acknowledged","subjects":["P-QUEBEC-1","R-QUEBEC-1"]}"#)
      let subjects = recorded["result"]?["recorded"]?.items ?? []
      #expect(subjects.map { $0["code"]?.text } == ["not-allowed", nil], "\(recorded)")
      #expect(subjects.map { $0["event"]?.text == nil } == [true, false], "\(recorded)")
      let user = try #require(Persona.saisie.ids?.user)
      try daemon.waitForJournal("(uid \(user)): record, ")
      let reply = try caller.succeed(
        "ingest",
        "{\"events\":[\(Self.event("a", "event.voided", "x", #"{"source":"/y","reason":"z"}"#))]}")
      #expect(reply["result"]?["events"]?.items.first?["code"]?.text == "not-allowed", "\(reply)")
      try daemon.waitForJournal("(uid \(user)): void, ")
    }

    @Test("the ledger and its folder are the daemon's user's alone")
    func files() throws {
      let daemon = try RunningDaemon(Persona.configuration)
      // The journal is there from the first recording on.
      _ = try daemon.caller().receive(#"{"service":"plainte"}"#)
      #expect(try permissions(daemon.data) == 0o700)
      for name in ["registre.db", "registre.db-journal", "diligenced.lock"] {
        #expect(try permissions(daemon.data + "/" + name) == 0o600, "\(name)")
      }
    }

    /// An event as `ingest` takes it.
    static func event(
      _ id: String, _ type: String, _ subject: String, _ data: String = "{}"
    ) -> String {
      #"{"specversion":"1.0","id":"\#(id)","source":"/essai","type":"\#(type)","#
        + #""subject":"\#(subject)","time":"2026-11-20","data":\#(data)}"#
    }
  }
}
