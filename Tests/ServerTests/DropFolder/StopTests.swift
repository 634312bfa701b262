import FormatsTestSupport
import Foundation
import Host
import Ledger
import LedgerTestSupport
import Server
import Testing

/// Stops at any point: what a killed process leaves is what is on the disk.
@Suite("After a stop, a drop folder")
struct StopTests {
  @Test("is taken up again, and its counts add up", arguments: Sweep.seeds(8))
  func anywhere(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TestDropFolder()
    var lines = 0
    for file in 1...8 {
      let count = [0, 1, 3, 1_500].randomElement(using: &random) ?? 0
      let text = (0..<count).map { line in
        Int.random(in: 0..<20, using: &random) == 0
          ? "rien \(line)\n" : receipt("P-\(file)-\(line)", id: "\(file)/\(line)")
      }
      lines += count
      try folder.drop("\(file).jsonl", text.joined())
    }
    var spool = try folder.spool()
    for _ in 0..<400 {
      if Int.random(in: 0..<4, using: &random) == 0 { spool = try folder.spool() }
      _ = spool.step(into: folder.ledger)
      folder.advance(seconds: 0.05)
    }
    try folder.run(spool)
    let counts = try folder.spool().counts
    #expect(try folder.names() == [], "seed \(seed)")
    #expect(counts.applied == 8 && counts.refused == 0, "seed \(seed)")
    #expect(counts.lines.read == lines, "seed \(seed)")
    #expect(
      try folder.events() == counts.lines.accepted + counts.lines.duplicates, "seed \(seed)")
    let refused = try folder.names("refused").filter { !$0.hasSuffix(".raisons.txt") }
    let kept = try refused.map { try folder.text("refused/\($0)") }.joined()
    #expect(kept.split(separator: "\n").count == counts.lines.rejected, "seed \(seed)")
    for name in refused {
      #expect(try folder.names("refused").contains(name + ".raisons.txt"), "seed \(seed)")
      #expect(!name.hasPrefix("."), "seed \(seed)")
    }
  }

  /// What is on the disk after each stroke of a file's leaving.
  enum Point: CaseIterable {
    case counted, reasonsPlaced, linesPlaced, moved
  }

  @Test(
    "counts a file once, wherever it was stopped while the file left", arguments: Point.allCases)
  func leaving(point: Point) throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1") + "rien\n")
    // What is written before the file leaves, made by hand from a spool that did all of it.
    let spool = try folder.spool()
    try folder.run(spool)
    let counts = spool.counts
    let facts = try #require(try FileSystem.inspect(folder.file("done/a.jsonl")))
    let words = [
      "\(facts.identity.device)", "\(facts.identity.inode)", "\(facts.size)", "\(facts.modified)",
    ]
    let working = "refused/.lignes-" + words.joined(separator: "-")
    let state = try String(contentsOfFile: folder.statePath, encoding: .utf8)
    #expect(state.contains("\"facts\":\"\(words.joined(separator: ":"))\""))
    func back(_ name: String, _ to: String) throws {
      try FileSystem.rename(folder.file(name), to: folder.file(to))
    }
    switch point {
    case .counted:
      try back("done/a.jsonl", "a.jsonl")
      try back("refused/a.jsonl", working)
      try back("refused/a.jsonl.raisons.txt", working + ".raisons.txt")
    case .reasonsPlaced:
      try back("done/a.jsonl", "a.jsonl")
      try back("refused/a.jsonl", working)
    case .linesPlaced: try back("done/a.jsonl", "a.jsonl")
    case .moved: break
    }
    let again = try folder.spool()
    try folder.run(again)
    #expect(again.counts == counts)
    #expect(try folder.names() == [])
    #expect(try folder.names("done") == ["a.jsonl"])
    #expect(try folder.names("refused") == ["a.jsonl", "a.jsonl.raisons.txt"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.file("refused")).count == 2)
  }

  @Test("takes a file in again that was read and not counted")
  func uncounted() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1") + "rien\n")
    try folder.run(try folder.spool())
    try FileManager.default.removeItem(atPath: folder.statePath)
    try FileSystem.rename(folder.file("done/a.jsonl"), to: folder.file("a.jsonl"))
    let facts = try #require(try FileSystem.inspect(folder.file("a.jsonl")))
    let working = "refused/.lignes-1-\(facts.identity.inode)-5-6"
    try FileSystem.rename(folder.file("refused/a.jsonl"), to: folder.file(working))
    try FileManager.default.removeItem(atPath: folder.file("refused/a.jsonl.raisons.txt"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(spool.counts.lines.duplicates == 1 && spool.counts.lines.rejected == 1)
    #expect(spool.counts.applied == 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.file("refused")).sorted()
        == ["a.jsonl", "a.jsonl.raisons.txt"])
  }

  @Test("does not take another file for the one that was leaving")
  func anotherFile() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    try folder.run(try folder.spool())
    try folder.drop("a.jsonl", receipt("P-2", id: "2"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(spool.counts.applied == 2 && spool.counts.lines.accepted == 2)
  }

  @Test("says so when its counts cannot be read")
  func damaged() throws {
    let folder = try TestDropFolder()
    for text in ["", "{}", "{\"schema\":\"diligence/spool/2\"}", "nothing"] {
      try text.write(toFile: folder.statePath, atomically: false, encoding: .utf8)
      #expect(throws: SpoolFailure.damagedState(path: folder.statePath)) {
        _ = try folder.spool()
      }
    }
  }

  @Test("waits where the counts cannot be written, and loses nothing")
  func countsFail() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    try FileManager.default.createDirectory(
      atPath: folder.statePath, withIntermediateDirectories: false)
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    for _ in 0..<4 {
      try folder.run(spool)
      folder.advance(seconds: 6)
    }
    #expect(folder.notices == [.folderFails(.notARegularFile(path: folder.statePath))])
    #expect(try folder.names() == ["a.jsonl"])
    #expect(spool.counts.filesIn == 0)
    try FileManager.default.removeItem(atPath: folder.statePath)
    try folder.run(spool)
    #expect(spool.counts.applied == 1 && spool.counts.lines.duplicates == 1)
  }

  @Test("waits where the ledger fails, and loses nothing")
  func ledgerFails() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    let reading = try folder.test.reopened(.reading)
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    for _ in 0..<3 {
      while case .more = spool.step(into: reading) {}
      folder.advance(seconds: 6)
    }
    #expect(folder.notices.count == 1)
    #expect(folder.notices.first?.priority == .error)
    try folder.run(spool)
    #expect(spool.counts.lines.accepted == 1)
  }
}
