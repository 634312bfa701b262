import Foundation
import Language
import Testing

@testable import Commands

@Suite("A command that asks a daemon")
struct SameBytesTests {
  static let verbs = CommandTable.builtIn.commands.filter { command in
    command.need != .nothing && command.need != .daemon
  }

  /// Answers on a ledger of one's own, and through a server on a copy of it.
  private func both(_ language: Language, terminal: Bool = false, _ words: (Desk) -> [String])
    throws -> (here: String, there: String)
  {
    let here = try Desk.withDossiers(language)
    let there = try Desk.withDossiers(language)
    (here.isTerminal, there.isTerminal) = (terminal, terminal)
    let answerHere = here.run(words(here))
    let answerThere = try there.run(words(there), with: [])
    return (answerHere.text(on: here), answerThere.text(on: there))
  }

  @Test("answers the same bytes in every form", arguments: verbs, Language.allCases)
  func forms(_ command: Command, _ language: Language) throws {
    for form in command.formats.map({ ["--format", $0.rawValue] }) + [[]] {
      let (here, there) = try both(language) {
        SampleLine.words(of: command, in: language, on: $0) + form
      }
      #expect(here == there, "\(command) \(form)")
      #expect(here.contains("--- done") || command == .ingest, "\(here)")
    }
  }

  @Test("answers the same bytes at a terminal", arguments: verbs)
  func terminal(_ command: Command) throws {
    let (here, there) = try both(.french, terminal: true) {
      SampleLine.words(of: command, in: .french, on: $0)
    }
    #expect(here == there)
  }

  static let lines = [
    "receive", "receive truc", "receive plainte --at demain",
    "receive plainte --number P-2026-00001",
    "receive plainte --at 14:30 --office montreal --channel poste",
    "reply P-2026-00001 P-9 R-2026-00001 --at 2026-11-19", "reply P-2026-1 --format json",
    "reply P-9 --at yesterday --channel truc", "assess C-2026-00001 --inadmissible",
    "committee AP-2026-01 AP-9 --at 2026-11-18", "close P-2026-00001 --reason truc",
    "record acknowledged P-2026-00001 --automatic", "record truc P-2026-00001",
    "amend 1 --reason erreur", "amend 1 --reason erreur --incomplete --office montreal",
    "amend 2 --reason erreur --complete --segment x", "amend 4 --reason e --admissible",
    "amend 99 --reason x --at hier", "void 1 --reason erreur", "void 99 --reason x", "show P-9",
    "show P-2026-00001 --as-of 2026-12-24 --known-at 2026-11-01", "show p-2026-00001",
    "explain P-2026-00001 truc", "explain P-2026-00001 reponse-plaintes --as-of 2026-12-24",
    "late --as-of 2026-12-24", "late --as-of 2026-12-24 --settled --period 2026-2027",
    "late --standard truc", "due --within 30 --office montreal --service plainte",
    "due --within 007", "summary --by channel --period 2026-11 --as-of 2026-12-24",
    "summary --period truc", "deadline 2026-12-24 5 --office montreal", "deadline hier 0012",
    "deadline 2026-12-24 20000", "deadline 2026-12-24 020000", "elapsed 2026-01-01 2026-02-30",
    "elapsed 2026-12-20 2027-01-05 --calendar truc", "calendar show --period 2027-01",
    "calendar show truc", "calendar list --known-at 2026-11-30", "declaration show --as-of hier",
    "export events --format csv --known-at 2026-11-01", "export obligations --as-of truc",
    "export results --by service --format json --as-of 2026-12-24", "verify --head x",
    "receive plainte --id truc", "receive plainte --at 2099-01-01",
    "reply P-2026-00001 --at 2099-01-01 --format json", "amend 1 --reason x --at 2099-01-01",
    "receive plainte --source /ici --id 01930000-0000-7000-8000-0000000000ff",
  ]

  @Test("answers the same bytes, right or wrong", arguments: lines)
  func sameAnswer(_ line: String) throws {
    let (here, there) = try both(.french) { _ in
      line.split(separator: " ").map(String.init)
    }
    #expect(here == there)
  }

  @Test("has its events say the same of themselves")
  func sources() throws {
    var exports: [String] = []
    for isHere in [true, false] {
      for source in ["/accueil/quebec", nil] {
        let desk = try Desk.withDossiers()
        desk.environment["DILIGENCE_SOURCE"] = source
        let words = ["reply", "P-2026-00001", "R-2026-00001"]
        _ = isHere ? desk.run(words) : try desk.run(words, with: [])
        desk.environment["DILIGENCE_SOURCE"] = nil
        #expect(desk.events() == 6)
        exports.append(desk.run("export events").text)
      }
    }
    #expect(exports[0] == exports[2])
    #expect(exports[1] == exports[3])
    #expect(exports[0].contains("/accueil/quebec"))
    #expect(exports[1].contains("/poste/accueil"))
  }

  @Test(
    "writes an export to a file of the caller's", arguments: ["events", "obligations", "results"])
  func exports(_ what: String) throws {
    let here = try Desk.withDossiers()
    let there = try Desk.withDossiers()
    let words = { (desk: Desk) in ["export", what, "--output", desk.file("sortie")] }
    #expect(
      here.run(words(here)).text(on: here)
        == (try there.run(words(there), with: [])).text(on: there))
    let bytes = try Data(contentsOf: URL(filePath: there.file("sortie")))
    #expect(bytes == (try Data(contentsOf: URL(filePath: here.file("sortie")))))
    #expect(!bytes.isEmpty)
  }

  @Test("leaves no file of an export that fails, and takes no database's place")
  func failedExports() throws {
    let desk = try Desk.withDossiers()
    let answer = try desk.run(
      ["export", "obligations", "--as-of", "truc", "--output", desk.file("sortie")], with: [])
    #expect(answer.status == .usage)
    #expect(!FileManager.default.fileExists(atPath: desk.file("sortie")))
    let before = try Data(contentsOf: URL(filePath: desk.ledger))
    let other = try desk.run(["export", "events", "--output", desk.ledger], with: [])
    #expect(other.status == .cannotCreate, "\(other.complaint)")
    #expect(before == (try Data(contentsOf: URL(filePath: desk.ledger))))
  }

  @Test("fetches a backup that is a ledger, and takes no file's place")
  func backups() throws {
    let desk = try Desk.withDossiers()
    let words = ["backup", desk.file("copie/registre.db")]
    try FileManager.default.createDirectory(
      atPath: desk.file("copie"), withIntermediateDirectories: false)
    #expect(try desk.run(words, with: []).status == .done)
    let check = desk.run(["verify", "--data", desk.file("copie")])
    #expect(check.status == .done, "\(check.complaint)")
    #expect(check.text == desk.run(["verify", "--data", desk.data]).text)
    #expect(try desk.run(words, with: []).status == .cannotCreate)
  }
}
