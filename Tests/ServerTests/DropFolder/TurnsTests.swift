import Foundation
import Ledger
import LedgerTestSupport
import Server
import Testing

@Suite("Several files in a drop folder")
struct TurnsTests {
  private func long(_ count: Int, then last: String = "") -> String {
    (1...count).map { receipt("P-\($0)", id: "\($0)") }.joined() + last
  }

  private func applied(_ folder: TestDropFolder) -> [String] {
    folder.notices.compactMap { notice in
      if case .applied(let file, _, _) = notice { file } else { nil }
    }
  }

  @Test("are taken in by turns: a long one does not keep those that came later waiting")
  func turns() throws {
    let folder = try TestDropFolder()
    // 8 MB, most of it lines of spaces only.
    let blank = String(repeating: " ", count: 100_000) + "\n"
    try folder.drop("a.jsonl", long(1) + String(repeating: blank, count: 80))
    let spool = try folder.spool()
    while try folder.events() == 0 { _ = spool.step(into: folder.ledger) }
    for number in 1...5 {
      try folder.drop("b\(number).jsonl", receipt("R-\(number)", id: "b\(number)"))
    }
    folder.advance(seconds: 1)
    while spool.counts.applied < 5 {
      _ = spool.step(into: folder.ledger)
      folder.advance(seconds: 0.6)
    }
    #expect(applied(folder) == (1...5).map { "b\($0).jsonl" })
    try folder.run(spool)
    #expect(applied(folder).last == "a.jsonl")
    #expect(spool.counts.applied == 6 && spool.counts.lines.accepted == 6)
  }

  @Test("each find what those before them say: what they are refused meanwhile is not final")
  func dependent() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", long(8_000, then: receipt("R-1", id: "last")))
    try folder.drop(
      "b.jsonl", receipt("R-2", id: "b1") + answer("R-1", id: "b2") + "rien\n")
    // Its own dossier is one that a file refused at first receives.
    try folder.drop("c.jsonl", answer("R-1", id: "c1") + answer("R-2", id: "c2"))
    try folder.drop("d.jsonl", receipt("R-3", id: "d1"))
    let spool = try folder.spool()
    try folder.run(spool)
    folder.advance(seconds: 1)
    try folder.run(spool)
    #expect(applied(folder) == ["d.jsonl", "a.jsonl", "b.jsonl", "c.jsonl"])
    #expect(spool.counts.applied == 4)
    #expect(spool.counts.lines.accepted == 8_001 + 2 + 2 + 1)
    #expect(spool.counts.lines.duplicates == 0)
    #expect(spool.counts.lines.rejected == 1)
    #expect(try folder.text("refused/b.jsonl") == "rien\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.file("refused")).count == 2)
    #expect(try folder.names() == [])
  }
}
