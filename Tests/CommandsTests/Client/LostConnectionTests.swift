import Foundation
import Language
import Testing

@testable import Commands

@Suite("A connection that is lost")
struct LostConnectionTests {
  static let commands = [
    "receive plainte --at 2026-11-19", "reply P-2026-00001 R-2026-00001 P-9",
    "committee AP-2026-01", "void 1 --reason erreur", "amend 1 --reason erreur --at 2026-11-01",
    "assess C-2026-00001 --admissible", "late --as-of 2026-12-24", "show P-2026-00001",
  ]

  static let manners: [[LedgerServer.Manner]] = [
    [.hangsUpAtOnce], [.hangsUpAfterReading], [.hangsUpAfterDoing(calls: 0)],
    [.hangsUpWhileAnswering], [.hangsUpAfterDoing(calls: 0), .hasNoTime],
    [.hangsUpAfterReading, .hangsUpAfterDoing(calls: 0), .hangsUpAtOnce, .hangsUpWhileAnswering],
  ]

  @Test("is made again, and what was asked is done once", arguments: commands, manners)
  func again(_ line: String, _ manners: [LedgerServer.Manner]) throws {
    let here = try Desk.withDossiers()
    let there = try Desk.withDossiers()
    let words = line.split(separator: " ").map(String.init)
    let answer = here.run(words)
    #expect(try there.run(words, with: manners).text(on: there) == answer.text(on: here))
    let export = here.run("export events").text
    #expect(there.events() == export.split(separator: "\n").count)
    #expect(there.run("export events").text == export)
  }

  @Test(
    "for good is told with how to repeat the command, which then records once",
    arguments: commands.prefix(6),
    [LedgerServer.Manner.hangsUpAfterReading, .hangsUpAfterDoing(calls: 0)])
  func gone(_ line: String, _ manner: LedgerServer.Manner) throws {
    let here = try Desk.withDossiers()
    let there = try Desk.withDossiers()
    let words = line.split(separator: " ").map(String.init)
    let wanted = here.run(words)
    var pauses = 0
    there.pause = { pauses += 1 }
    let lost = try there.run(words, with: [manner], goes: true)
    #expect(lost.status == .unavailable)
    #expect(pauses == DaemonClient.connectionsAgain)
    #expect(lost.output.isEmpty)
    #expect(lost.complaint.contains("on ne sait pas"), "\(lost.complaint)")
    let pattern = try Regex("--identite ([0-9a-f-]{36})", as: (Substring, Substring).self)
    let id = String(try #require(lost.complaint.firstMatch(of: pattern)).output.1)
    let again = try there.run(words + ["--identite", id], with: [])
    // Whoever chooses the id of an amendment is told which of its two events has it.
    let ids = EventIds(first: try #require(UUIDText.bytes(id)))
    let told =
      words[0] == "amend"
      ? "  identifiants\u{A0}: \(ids.take()) (annulation), \(ids.next) (événement corrigé)\n" : ""
    let whole = wanted.text(on: here).replacing("\n--- ", with: told + "\n--- ")
    #expect(again.text(on: there) == whole)
    let once = there.events()
    _ = try there.run(words + ["--id", id], with: [])
    #expect(there.events() == once)
    #expect(once == here.run("export events").text.split(separator: "\n").count)
  }

  @Test("of what only looks is told without a word of recording")
  func looking() throws {
    let desk = try Desk.withDossiers()
    let answer = try desk.run(["late"], with: [.hangsUpAfterReading], goes: true)
    #expect(answer.status == .unavailable)
    #expect(!answer.complaint.contains("consign"))
    desk.environment["DILIGENCE_SOCKET"] = nil
    desk.usualSocket = desk.socket
    let server = try LedgerServer(
      LedgerServer.Setting(
        socket: desk.socket, folder: desk.data, now: desk.now, manners: [.hangsUpAtOnce],
        goes: true))
    defer { server.stop() }
    let counted = desk.run("deadline 2026-11-20 5")
    #expect(counted.status == .done, "\(counted.complaint)")
  }

  @Test("is not made again for a daemon that has no time, or that is no daemon")
  func others() throws {
    let desk = try Desk.withDossiers()
    let busy = try desk.run(["receive", "plainte"], with: [.hasNoTime])
    #expect(busy.status == .busy)
    #expect(busy.complaint.split(separator: "\n").count == 1)
    #expect(desk.events() == 4)
    let other = try desk.run(["receive", "plainte"], with: [.babbles])
    #expect(other.status == .unavailable)
    #expect(other.complaint.contains("illisible"), "\(other.complaint)")
  }

  @Test("in the middle of an answer that is written already ends it, and says so")
  func cutShort() throws {
    let desk = try Desk.withDossiers()
    let words = ["export", "events"]
    let whole = desk.run(words)
    var setting = desk.setting
    (setting.manners, setting.pieceSize) = ([.hangsUpWhileAnswering], 100)
    let server = try LedgerServer(setting)
    desk.askServer()
    let answer = desk.run(words)
    server.stop()
    #expect(answer.status == .unavailable)
    #expect(answer.complaint.contains("incomplet"), "\(answer.complaint)")
    #expect(!answer.output.isEmpty && answer.output.count < whole.output.count)
    #expect(whole.output.starts(with: answer.output))
    let file = try desk.run(
      words + ["--output", desk.file("sortie")], with: [.hangsUpWhileAnswering])
    #expect(file.status == .done, "\(file.complaint)")
    #expect(try Data(contentsOf: URL(filePath: desk.file("sortie"))) == Data(whole.output))
  }

  @Test("leaves a backup whole or not there")
  func backups() throws {
    let desk = try Desk.withDossiers()
    let words = ["backup", desk.file("registre.db")]
    let none = try desk.run(words, with: [.hangsUpWhileAnswering], goes: true)
    #expect(none.status == .unavailable)
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
    #expect(!left.contains { $0.contains("registre.db") }, "\(left)")
    let whole = try desk.run(words, with: [.hangsUpWhileAnswering])
    #expect(whole.status == .done, "\(whole.complaint)")
    #expect(desk.run(["verify", "--data", desk.folder]).status == .done)
  }
}
