import Definitions
import Foundation
import Language
import Testing

@testable import Commands

@Suite("Commands that record milestones")
struct MilestoneCommandTests {
  /// A desk of libraries whose declaration gives these words to its milestones.
  private func libraries(_ words: [String: String]) throws -> Desk {
    let file = URL(filePath: Fixtures.path("declarations/bibliotheques-2026.json"))
    var text = try String(contentsOf: file, encoding: .utf8)
    for (milestone, command) in words {
      let start = "{ \"id\": \"\(milestone)\","
      text = text.replacingOccurrences(of: start, with: start + " \"command\": \(command),")
    }
    let desk = try Desk(language: .french)
    try desk.adopt(Array(text.utf8))
    return desk
  }

  private static let words = [
    "shipped": #"{ "fr": "expedier", "en": "ship" }"#,
    "notified": """
    { "fr": "aviser", "en": "notify", \
    "help": { "fr": "aviser l’usager", "en": "notify the user" } }
    """,
  ]

  @Test("are those of the program where a declaration is the program's own")
  func builtIn() throws {
    let names = CommandTable(try Definitions.embedded().rulebook).commands
    #expect(names == CommandTable.builtIn.commands)
  }

  @Test("are those that the declaration in force gives words to, and no others")
  func declared() throws {
    let desk = try libraries(Self.words)
    desk.run("receive pret --number PEB-1 --at 2026-11-16")
    let answer = desk.run("expedier PEB-1 --le 2026-11-17")
    #expect(answer.status == .done, "\(answer.complaint)")
    #expect(answer.text.contains("envoi du document") && answer.text.contains("PEB-1"))
    #expect(desk.run("Ship PEB-1 --at 2026-11-18 --lang en").status == .done)
    let unknown = desk.run("entrevue PEB-1")
    #expect(unknown.status == .usage && unknown.complaint.contains("inconnue"))
    let help = desk.run("help").text
    #expect(
      help.contains("\n  expedier ") && help.contains("\n  aviser                aviser l’usager\n")
    )
    #expect(help.contains("consigner l’étape «\u{A0}envoi du document\u{A0}»"))
    #expect(!help.contains("accuser-reception"))
    #expect(desk.run("help notify --lang en").text.hasPrefix("diligence notify – notify the user"))
    #expect(desk.run("expedie PEB-1").complaint.contains("expedier"))
  }

  @Test("are the usual ones, of the milestones that there are, where no words are given")
  func usual() throws {
    let desk = try libraries([:])
    let help = desk.run("help").text
    #expect(!help.contains("entrevue") && !help.contains("accuser-reception"))
    #expect(desk.run("entrevue PEB-1").status == .usage)
  }

  @Test("give way to what the program calls its own commands")
  func ownNames() throws {
    let desk = try libraries(["shipped": #"{ "fr": "fermer", "en": "close-it" }"#])
    #expect(desk.run("close-it PEB-1").status == .usage)
    #expect(desk.run("fermer PEB-1").complaint.contains("--motif"))
  }

  @Test("are asked of a daemon by a client that does not know the word")
  func asked() throws {
    let desk = try libraries(Self.words)
    desk.run("receive pret --number PEB-1 --at 2026-11-16")
    let answer = try desk.run(["expedier", "PEB-1", "--le", "2026-11-17"], with: [])
    #expect(answer.status == .done, "\(answer.complaint)")
    #expect(answer.text.contains("envoi du document"))
    let refused = try desk.run(["entrevue", "PEB-1"], with: [])
    #expect(refused.status == .usage && refused.complaint.contains("interviewed"))
    #expect(try desk.run(["help"], with: []).text.contains("\n  expedier "))
  }

  @Test("are completed, with the ids of the ledger, through a daemon too")
  func completed() throws {
    let desk = try libraries(Self.words)
    let lines = [["ex"], ["receive", "p"], ["late", "--office", ""]]
    let here = lines.map { desk.run(["complete-word", "zsh"] + $0).text }
    #expect(here[0].contains("expedier\tconsigner l’étape") && here[1] == "pret\n")
    let there = try lines.map { try desk.run(["complete-word", "zsh"] + $0, with: []).text }
    #expect(there == here)
  }

  @Test("complete nothing that a service that is down would know, and at once")
  func down() throws {
    let desk = try Desk()
    desk.environment["DILIGENCE_SOCKET"] = desk.file("nobody")
    desk.pause = { Issue.record("it waits") }
    #expect(desk.run(["complete-word", "fish", "receive", ""]).text.isEmpty)
    #expect(desk.run(["complete-word", "fish", "rece"]).text.hasPrefix("receive\t"))
  }
}
