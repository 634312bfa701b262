import Foundation
import StrictJSON
import Testing

/// One cell of the table, tried.
struct Trial {
  let cell: RightsInWords.Cell
  let caller: Caller
  /// Somebody else, who may do everything.
  let root: Caller
  let daemon: RunningDaemon

  private static let forms: [String: (method: String, parameters: String)] = [
    "export-results": ("export", #"{"what":"results"}"#),
    "export-events": ("export", #"{"what":"events"}"#),
    "export-obligations": ("export", #"{"what":"obligations"}"#),
    "deadline": ("deadline", #"{"start":"2026-11-20","limit":3}"#),
    "elapsed": ("elapsed", #"{"from":"2026-11-20","to":"2026-11-25"}"#),
    "receive": ("receive", #"{"service":"plainte","office":"quebec"}"#),
  ]

  /// A method that is allowed or refused whatever it is about.
  func whole() throws {
    let (method, parameters) = Self.forms[cell.method] ?? (cell.method, "{}")
    let reply = try caller.call(method, parameters)
    switch cell.right {
    case "always":
      #expect(reply.error == nil, "\(self): \(reply)")
      // Counts, and what one has just received; never somebody else's dossier.
      #expect(!reply.text.contains("-QUEBEC") && !reply.text.contains("-MONTREAL"), "\(reply)")
    case "never": try expectRefusal(reply, reason: noRight, roles: cell.rolesThatMay)
    default: Issue.record("\(self): \(cell.right) is not tried")
    }
  }

  /// A list holds the dossiers that one sees, and no other.
  func list(_ seen: [String]) throws {
    let reply = try caller.call(cell.method, cell.method == "due" ? #"{"within":60}"# : "{}")
    if cell.right == "never" {
      return try expectRefusal(reply, reason: noRight, roles: cell.rolesThatMay)
    }
    let listed = reply["result"]?["obligations"]?.items.compactMap { $0["dossier"]?.text } ?? []
    let kept = Set(listed.filter { $0.hasSuffix("-1") })
    #expect(kept == Set(seen.map { $0 + "-1" }), "\(self): \(reply)")
  }

  /// A method on a dossier: looking at it, or recording on it.
  func dossier(_ dossier: String, isSeen: Bool, roles: [String]) throws {
    switch cell.method {
    case "show", "explain":
      try expect(
        try caller.call(cell.method, #"{"dossier":"\#(dossier)-1"}"#), isSeen: isSeen, roles)
    case "record":
      let reply = try caller.call(
        "record", #"{"milestone":"acknowledged","subjects":["\#(dossier)-2"]}"#)
      if cell.right == "never" { return try expect(reply, isSeen: isSeen, roles) }
      let recorded = reply["result"]?["recorded"]?.items.first
      #expect((recorded?["event"]?.text != nil) == isSeen, "\(self) \(dossier): \(reply)")
      #expect(recorded?["code"]?.text == (isSeen ? nil : "not-allowed"), "\(self): \(reply)")
    default:
      let event = DaemonProcessTests.RightsTests.event(
        "\(cell.persona)-\(dossier)", "dossier.acknowledged", dossier + "-2")
      let reply = try caller.call("ingest", #"{"events":[\#(event)]}"#)
      if cell.right == "never" { return try expect(reply, isSeen: isSeen, roles) }
      #expect(reply.outcomes == [isSeen ? "accepted" : "refused"], "\(self) \(dossier): \(reply)")
      let code = reply["result"]?["events"]?.items.first?["code"]?.text
      #expect(code == (isSeen ? nil : "not-allowed"), "\(self) \(dossier): \(reply)")
    }
  }

  private func expect(_ reply: Reply, isSeen: Bool, _ roles: [String]) throws {
    if cell.right == "never" {
      try expectRefusal(reply, reason: noRight, roles: cell.rolesThatMay)
    } else if isSeen {
      #expect(reply.error == nil, "\(self): \(reply)")
    } else {
      try expectRefusal(reply, reason: "dossier-not-seen", roles: roles)
    }
  }

  /// A correction: of one's own event today, of one's own of the day before, of somebody else's.
  func correction(nextDay: () throws -> Void) throws {
    let receipt = #"{"service":"renseignement","office":"quebec"}"#
    let theirs = try root.receive(receipt).event
    switch cell.right {
    case "never":
      try expectRefusal(try correct(theirs), reason: noRight, roles: cell.rolesThatMay)
    case "own":
      #expect(try correct(caller.receive(receipt).event).error == nil, "\(self)")
      try expectRefusal(try correct(theirs), reason: "not-own", roles: ["administration"])
      // Nor a colleague's, who has the same role and office.
      let colleague = try Persona.colleague.caller(of: daemon).receive(receipt).event
      try expectRefusal(try correct(colleague), reason: "not-own", roles: ["administration"])
      let early = try caller.receive(receipt).event
      try nextDay()
      try expectRefusal(try correct(early), reason: "not-same-day", roles: ["administration"])
    default:
      #expect(try correct(theirs).error == nil, "\(self)")
      let early = try root.receive(receipt).event
      try nextDay()
      #expect(try correct(early).error == nil, "\(self), the next day")
    }
  }

  private func correct(_ event: String) throws -> Reply {
    let change = cell.method == "amend" ? #","channel":"poste""# : ""
    return try caller.call(cell.method, #"{"event":"\#(event)","reason":"erreur"\#(change)}"#)
  }

  private var noRight: String { cell.persona == .nobody ? "no-role" : "role" }

  /// A refusal has a name, a code and the roles that would do, and leaves a line with the user's
  /// number.
  private func expectRefusal(_ reply: Reply, reason: String, roles: [String]) throws {
    #expect(reply.name == "not-allowed", "\(self): \(reply)")
    #expect(reply.code == "-32077", "\(self): \(reply)")
    #expect(reply.error?["data"]?["status"]?.text == "77", "\(self): \(reply)")
    #expect(reply.facts?["method"]?.text == cell.method, "\(self): \(reply)")
    #expect(reply.facts?["reason"]?.text == reason, "\(self): \(reply)")
    #expect(reply.facts?["roles"]?.items.compactMap(\.text) == roles, "\(self): \(reply)")
    let user = try #require(cell.persona.ids?.user)
    let login = cell.persona.rawValue
    try daemon.waitForJournal("refused to \(login) (uid \(user)): \(cell.method), ")
  }
}

extension Trial: CustomStringConvertible {
  var description: String { "\(cell.method) by \(cell.persona)" }
}

/// A file's permissions.
func permissions(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? Int)
}
