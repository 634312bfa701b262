import Foundation
import Ledger
import LedgerTestSupport
import Testing

extension DaemonProcessTests {
  @Suite("What is confidential", .enabled(if: Persona.areThere))
  struct ConfidentialTests {
    /// The dossiers of these services that a clerk sees among the late ones, each service having
    /// one, on a ledger with that declaration.
    private func seen(
      _ declaration: String, _ services: [String], _ configuration: String = ""
    ) throws -> [String] {
      let folder = try ScratchFolder()
      let image = try Ledger.image(
        definitions: [
          try Calendars.definition(Calendars.publicService),
          try Definition(declaration: Array(declaration.utf8)),
        ], recorded: 0)
      try Data(image).write(to: URL(fileURLWithPath: folder.file("registre.db")))
      let roles =
        #","roles":{"saisie":"nogroup","plaintes":"man","direction":"mail","administration":"news"}"#
      let daemon = try RunningDaemon(
        roles + configuration, clock: "2026-11-20T14:00:00-05:00", data: folder.path)
      let root = try daemon.caller()
      for service in services {
        try root.succeed(
          "receive", #"{"service":"\#(service)","number":"\#(service)-1","at":"2026-10-01"}"#)
      }
      func late(_ persona: Persona) throws -> [String] {
        let reply = try persona.caller(of: daemon).succeed("late")
        let rows = reply["result"]?["obligations"]?.items ?? []
        return Set(rows.compactMap { $0["service"]?.text }).sorted()
      }
      #expect(try late(.plaintes) == services.sorted())
      return try late(.saisie)
    }

    /// A declaration of three services; `said` by the id of the service, what it says of it.
    private func laboratory(_ said: [String: String]) -> String {
      var standard = DeclarationText.Standard("answer")
      standard.services = DeclarationText.services
      var text = String(decoding: DeclarationText([standard]).bytes, as: UTF8.self)
      for (id, value) in said {
        text = text.replacing(
          #""prefix":"\#(id.prefix(1).uppercased())""#,
          with: #""prefix":"\#(id.prefix(1).uppercased())","confidential":\#(value)"#)
      }
      return text
    }

    @Test("a declaration says what is, and the configuration may hide more, never less")
    func said() throws {
      let all = DeclarationText.services
      let text = laboratory(["beta": "true", "gamma": "false"])
      #expect(try seen(text, all) == ["alpha", "gamma"])
      #expect(try seen(text, all, #","confidential_services":[]"#) == ["alpha", "gamma"])
      #expect(try seen(text, all, #","confidential_services":["gamma"]"#) == ["alpha"])
    }

    @Test("a text from before the word could be said hides what it hid")
    func unsaid() throws {
      let ministry = String(
        decoding: try Repository.bytes(of: "Sources/Definitions/declarations/mrif-2021-10.json"),
        as: UTF8.self)
      let services = ["renseignement", "plainte"]
      #expect(try seen(ministry, services) == ["renseignement"])
      #expect(
        try seen(ministry, services, #","confidential_services":[]"#) == ["renseignement"])
      let former = ministry.replacing(#" "confidential": true,"#, with: "")
      #expect(former != ministry)
      #expect(try seen(former, services) == ["renseignement"])
      #expect(
        try seen(former, services, #","confidential_services":[]"#) == ["plainte", "renseignement"])
    }
  }
}
