import Foundation
import Ledger
import LedgerTestSupport
import Testing

extension DaemonProcessTests {
  @Suite("What is checked before a start")
  struct StartCheckTests {
    /// How a program ended, and what it said, in order.
    private struct Ended: Equatable, CustomStringConvertible {
      let status: Int32
      let said: String
      var description: String { "\(status): \(said)" }
    }

    /// A folder for a ledger and a configuration, and what is said of them.
    private struct Place {
      let folder: ScratchFolder
      var data: String { folder.file("data") }
      var configuration: String { folder.file("c.json") }

      init(_ definitions: [Definition] = []) throws {
        folder = try ScratchFolder()
        if definitions.isEmpty { return }
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
        let image = try Ledger.image(definitions: definitions, recorded: 0)
        try Data(image).write(to: URL(fileURLWithPath: data + "/registre.db"))
      }

      func configure(_ members: String) throws {
        let text = """
          {"data":"\(data)","socket":"\(folder.file("s"))","spool":"\(folder.file("spool"))",
           "reports":"\(folder.file("reports"))","lang":"en"\(members)}
          """
        try text.write(toFile: configuration, atomically: true, encoding: .utf8)
      }

      /// Runs the program; it is told to end as soon as it serves.
      func run(_ words: String...) throws -> Ended {
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(filePath: try #require(RunningDaemon.program))
        process.arguments = words + ["--config", configuration]
        process.environment = ["LC_ALL": "en_CA.UTF-8"]
        process.standardError = errors
        try process.run()
        if !words.contains("--check") {
          try wait("it to serve or end") {
            !process.isRunning || FileManager.default.fileExists(atPath: folder.file("s"))
          }
          process.terminate()
        }
        let said = String(
          decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Ended(status: process.terminationStatus, said: said)
      }

      /// What the check says, which must be what the start says.
      func expectRefusal(_ status: Int32, _ texts: String...) throws {
        let checked = try run("--check")
        #expect(checked.status == status, "\(checked)")
        for text in texts { #expect(checked.said.contains(text), "\(checked)") }
        #expect(checked.said.split(separator: "\n").count == 1, "\(checked)")
        #expect(try run() == checked)
      }
    }

    private func libraries() throws -> [Definition] {
      [
        try Calendars.definition(Calendars.statutory),
        try Definition(
          declaration: Repository.bytes(of: "fixtures/declarations/bibliotheques-2026.json")),
      ]
    }

    @Test("an office or a service that no declaration names is refused with file, line and key")
    func unknownNames() throws {
      let place = try Place()
      try place.configure(",\n\"offices\":{\"quebec\":\"a\",\n\"levis\":\"b\"}")
      try place.expectRefusal(
        78, place.configuration, "line 4, column 1", "“offices”: unknown office “levis”")
      let other = try Place(try libraries())
      try other.configure(",\n\"confidential_services\":[\"pret\",\n\"plainte\"]")
      try other.expectRefusal(
        78, other.configuration, "line 4, column 1",
        "“confidential_services”: unknown service “plainte”")
    }

    @Test("a body that has no complaints needs to say nothing of them")
    func libraryStarts() throws {
      let place = try Place(try libraries())
      try place.configure("")
      let checked = try place.run("--check")
      #expect(checked.status == 0, "\(checked)")
      let started = try place.run()
      #expect(started.status == 0, "\(started)")
    }

    @Test("a ledger that cannot be read is refused")
    func noLedger() throws {
      let place = try Place()
      try place.configure("")
      try FileManager.default.createDirectory(
        atPath: place.data, withIntermediateDirectories: false)
      try String(repeating: "no ledger ", count: 1_000)
        .write(toFile: place.data + "/registre.db", atomically: false, encoding: .utf8)
      try place.expectRefusal(78, "registre.db")
    }

    @Test("what is no folder, or no socket, where one is to be is refused")
    func wrongPlaces() throws {
      let place = try Place()
      try place.configure("")
      try "a file".write(toFile: place.data, atomically: false, encoding: .utf8)
      let checked = try place.run("--check")
      #expect(checked.status == 73, "\(checked)")
      #expect(try place.run() == checked)
      let other = try Place()
      try other.configure("")
      try "a file".write(toFile: other.folder.file("s"), atomically: false, encoding: .utf8)
      let refused = try other.run("--check")
      #expect(refused.status == 73 && refused.said.contains(other.folder.file("s")), "\(refused)")
    }

    @Test("to check makes nothing, takes nobody's place, and tells which groups are missing")
    func harmless() throws {
      let place = try Place()
      try place.configure(#","offices":{"quebec":"no-such-group","montreal":"no-such-group"}"#)
      let checked = try place.run("--check")
      #expect(checked.status == 0 && checked.said.contains("no-such-group"), "\(checked)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["c.json"])
      let daemon = try RunningDaemon()
      let serving = try Place()
      try FileManager.default.copyItem(
        atPath: daemon.configurationPath, toPath: serving.configuration)
      let again = try serving.run("--check")
      #expect(again.status == 0, "\(again)")
      try daemon.caller().succeed("status")
    }
  }
}
