import FormatsTestSupport
import Foundation
import Language
import Testing

@testable import Commands

@Suite("Files that are sent to a daemon")
struct SentFilesTests {
  /// What each refused file of a folder holds, by its name.
  private func refused(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      files[name] = try Data(contentsOf: URL(filePath: folder + "/" + name))
    }
    return files
  }

  private func compare(
    _ words: [String], with manners: [LedgerServer.Manner] = [], sameCounts: Bool = true
  ) throws {
    let here = try Desk()
    let there = try Desk()
    // A daemon's ledger is there already.
    _ = try LedgerPlace(folder: here.data).makeIfAbsent(now: here.now)
    let answer = here.run(words)
    let sent = try there.run(words, with: manners)
    if sameCounts {
      #expect(sent.text(on: there) == answer.text(on: here))
    } else {
      #expect(sent.status == answer.status, "\(sent.complaint)")
    }
    let kept = try refused(here.data + "/refuses")
    #expect(try refused(there.folder + "/.local/share/diligence/refuses") == kept)
    here.environment["DILIGENCE_DATA"] = here.data
    _ = there.events()
    #expect(there.run("export events").output == here.run("export events").output)
  }

  static let files =
    RefusalTests.entries.map { "errors/" + $0.file } + [
      "evenements-2025.csv", "feuille-2025.csv",
    ]

  @Test("are taken in as they are here, and refused in the same words", arguments: files)
  func takenIn(_ name: String) throws {
    try compare(["ingest", Fixtures.path(name)])
  }

  @Test("are told of together")
  func several() throws {
    let names = [
      "errors/missing.jsonl", "evenements-2025.csv", "absent.csv", "errors/bad-time.jsonl",
    ]
    try compare(["ingest"] + names.map(Fixtures.path))
    try compare(["ingest"] + names.map(Fixtures.path) + ["--format", "json", "--lang", "en"])
  }

  /// Lines good and bad, of several pieces.
  private func long(_ desk: Desk) throws -> String {
    var lines = ""
    for number in 1...6000 {
      let id = "R-2026-\(number)"
      lines +=
        #"{"specversion":"1.0","id":"\#(number)","source":"/essai","type":"dossier.received","#
      lines += #""subject":"\#(id)","time":"2026-11-02","data":{"service":"renseignement"}}"# + "\n"
      if number.isMultiple(of: 50) { lines += "ceci n'en est pas une \(number)\n" }
    }
    try desk.write(Array(lines.utf8), to: "longue.jsonl")
    return desk.file("longue.jsonl")
  }

  static let losses: [[LedgerServer.Manner]] = [
    [], [.hangsUpAfterDoing(calls: 0)], [.hangsUpAfterDoing(calls: 1)],
    [.hangsUpAfterDoing(calls: 2), .hangsUpAfterDoing(calls: 1), .hangsUpAfterReading],
    [.hangsUpWhileAnswering, .hangsUpAtOnce],
  ]

  @Test("begin again when the connection is lost", arguments: losses)
  func begunAgain(_ manners: [LedgerServer.Manner]) throws {
    let folder = try Desk()
    let path = try long(folder)
    let bad = Fixtures.path("errors/bad-json.jsonl")
    try compare(["ingest", path], with: manners, sameCounts: manners.isEmpty)
    try compare(["ingest", bad, path, bad], with: manners, sameCounts: manners.isEmpty)
  }

  @Test("are said to be in no one knows how far when the daemon is gone for good")
  func gone() throws {
    let desk = try Desk()
    let path = try long(desk)
    let answer = try desk.run(
      ["ingest", path, path], with: [.hangsUpAfterDoing(calls: 2)], goes: true)
    #expect(answer.status == .unavailable)
    let complaints = answer.complaint.split(separator: "\n")
    #expect(complaints.count == 2, "\(answer.complaint)")
    #expect(complaints[0].contains("jusqu’où"), "\(answer.complaint)")
    #expect(complaints[1].contains("rien de"), "\(answer.complaint)")
    #expect(try refused(desk.folder + "/.local/share/diligence/refuses").isEmpty)
    let again = try desk.run(["ingest", path, "--format", "json"], with: []).json()
    #expect(again["read"]?.spelling == "6120")
    #expect(again["duplicates"]?.spelling != "0")
    #expect(desk.events() == 6000)
  }

  @Test("may be nothing but lines to refuse")
  func refusals() throws {
    let desk = try Desk()
    try desk.write(
      [UInt8](repeating: 0x0A, count: 10) + Array(String(repeating: "x\n", count: 20_000).utf8),
      to: "x.jsonl")
    try compare(["ingest", desk.file("x.jsonl"), "--format", "json"])
  }

  @Test("may be empty, or without an end of their last line")
  func ends() throws {
    let desk = try Desk()
    try desk.write([], to: "vide.csv")
    try desk.write(Array("dossier;recu\nP-1;2026".utf8), to: "sans-fin.csv")
    try desk.write([UInt8](repeating: 0x61, count: 700_000), to: "large.jsonl")
    for name in ["vide.csv", "sans-fin.csv", "large.jsonl"] {
      try compare(["ingest", desk.file(name)])
    }
  }
}
