import Definitions
import Foundation
import Host
import Ledger
import LedgerTestSupport
import Server
import Testing

@Suite("A dropped file")
struct TakingTests {
  @Test("is taken in once, moved, counted and told of")
  func once() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1") + answer("P-1", id: "2"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names() == [])
    #expect(try folder.names("done") == ["a.jsonl"])
    #expect(try folder.names("refused") == [])
    #expect(try folder.events() == 2)
    #expect(spool.counts.applied == 1 && spool.counts.filesIn == 1)
    #expect(spool.counts.lines.accepted == 2 && spool.counts.lines.read == 2)
    var counts = IngestCounts()
    counts.accepted = 2
    #expect(folder.notices == [.applied(file: "a.jsonl", counts, refused: nil)])
    #expect(try folder.spool().counts == spool.counts)
  }

  @Test("tells and keeps how many receipts come before the first declaration")
  func unpromised() throws {
    let file = try #require(Embedded.calendars.first)
    let folder = try TestDropFolder(calendar: try Definition(calendar: file.bytes))
    let header = "type,subject,time,service\n"
    try folder.drop("a.csv", header + "dossier.received,P-1,2020-03-02,plainte\n")
    let spool = try folder.spool()
    try folder.run(spool)
    var counts = IngestCounts()
    counts.accepted = 1
    counts.unpromised = 1
    #expect(folder.notices == [.applied(file: "a.csv", counts, refused: nil)])
    #expect(spool.counts.lines.unpromised == 1)
    #expect(try folder.spool().counts == spool.counts)
    // Counts that were kept before these were counted are read as none.
    let kept = try String(contentsOfFile: folder.statePath, encoding: .utf8)
    let earlier = kept.replacing(#","unpromised":1"#, with: "")
    #expect(earlier != kept)
    try earlier.write(toFile: folder.statePath, atomically: false, encoding: .utf8)
    #expect(try folder.spool().counts.lines.unpromised == 0)
    #expect(try folder.spool().counts.lines.accepted == 1)
  }

  @Test("comes after those whose names come before it, by their bytes")
  func order() throws {
    let folder = try TestDropFolder()
    try folder.drop("b.jsonl", answer("P-1", id: "2"))
    try folder.drop("B.csv", "type,subject,time,service\ndossier.received,P-1,2026-03-02,plainte\n")
    try folder.drop("é.JSONL", answer("P-1", id: "3"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(spool.counts.lines.accepted == 3 && spool.counts.lines.rejected == 0)
    let files = folder.notices.map { notice in
      if case .applied(let file, _, _) = notice { file } else { "" }
    }
    #expect(files == ["B.csv", "b.jsonl", "é.JSONL"])
  }

  @Test("leaves its refused lines word for word, with the reasons beside, and can come again")
  func refusedLines() throws {
    let folder = try TestDropFolder()
    let header = "type;subject;time;service\r\n"
    let bad = "dossier.received;P-2;hier;plainte\r\n"
    try folder.drop(
      "feuille.csv", header + "dossier.received;P-1;2026-03-02;plainte\r\n" + bad)
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names("done") == ["feuille.csv"])
    #expect(try folder.names("refused") == ["feuille.csv", "feuille.csv.raisons.txt"])
    #expect(try folder.text("refused/feuille.csv") == header + bad)
    let reasons = try folder.text("refused/feuille.csv.raisons.txt")
    #expect(reasons.hasPrefix("feuille.csv, ligne 3, bad-time\u{A0}: "))
    #expect(spool.counts.lines.accepted == 1 && spool.counts.lines.rejected == 1)

    try folder.drop(
      "feuille.csv",
      try folder.text("refused/feuille.csv").replacing("hier", with: "2026-03-03"))
    try folder.run(spool)
    #expect(try folder.names("done") == ["feuille-1.csv", "feuille.csv"])
    #expect(spool.counts.lines.accepted == 2 && spool.counts.applied == 2)
  }

  @Test("of a table whose header is refused is refused whole")
  func refusedHeader() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.csv", "nom,date\n1,2\n3,4\n")
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.text("refused/a.csv") == "nom,date\n1,2\n3,4\n")
    #expect(try folder.names("done") == ["a.csv"])
    #expect(spool.counts.lines.rejected == 1 && spool.counts.lines.read == 1)
  }

  @Test("never replaces what has its name: a number is added")
  func numbers() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    for day in 1...9 {
      try folder.drop("jour.jsonl", receipt("P-\(day)", id: "\(day)") + "rien\n")
      try folder.run(spool)
    }
    let expected = ["jour-1.jsonl"] + (2...8).map { "jour-\($0).jsonl" } + ["jour.jsonl"]
    #expect(try folder.names("done") == expected)
    #expect(
      try folder.names("refused") == expected.flatMap { [$0, $0 + ".raisons.txt"] }.sorted())
    #expect(try folder.text("done/jour-8.jsonl").contains("P-9"))
    #expect(spool.counts.lines.accepted == 9 && spool.counts.lines.rejected == 9)
  }

  @Test("that is empty is taken in, and moved")
  func empty() throws {
    let folder = try TestDropFolder()
    try folder.drop("vide.jsonl", "")
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names("done") == ["vide.jsonl"])
    #expect(spool.counts.applied == 1 && spool.counts.lines.read == 0)
  }

  @Test("is taken in a piece at a time, however long")
  func pieces() throws {
    let folder = try TestDropFolder()
    let lines = (1...20_000).map { receipt("P-\($0)", id: "\($0)") }
    let text = lines.joined() + String(repeating: "x", count: 600_000) + "\n"
    try folder.drop("long.jsonl", text)
    let spool = try folder.spool()
    let steps = try folder.run(spool)
    #expect(steps > text.utf8.count / (1 << 18))
    #expect(spool.counts.lines.accepted == 20_000 && spool.counts.lines.rejected == 1)
    #expect(try folder.text("refused/long.jsonl").utf8.count == 600_001)
  }

  @Test("waits until nobody has written to it for two seconds")
  func growing() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1"), age: 0)
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names() == ["a.jsonl"])
    for number in 2...4 {
      folder.advance(seconds: 1.2)
      try folder.append("a.jsonl", receipt("P-\(number)", id: "\(number)"))
      try folder.run(spool)
      #expect(spool.counts == DropFolderCounts())
    }
    folder.advance(seconds: 2.1)
    try folder.run(spool)
    #expect(spool.counts.lines.accepted == 4)
  }

  @Test("makes those after it wait while it is written, but not for long")
  func hold() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    try folder.drop("a.jsonl", receipt("P-1", id: "1"), age: 0)
    try folder.drop("b.jsonl", answer("P-1", id: "2"))
    try folder.run(spool)
    #expect(spool.counts.filesIn == 0)
    folder.advance(seconds: 2.5)
    try folder.run(spool)
    #expect(spool.counts.lines.accepted == 2)

    try folder.drop("c.jsonl", receipt("P-3", id: "3"), age: 0)
    try folder.drop("d.jsonl", receipt("P-4", id: "4"))
    for _ in 0..<10 {
      folder.advance(seconds: 1.5)
      try folder.append("c.jsonl", " ")
      try folder.run(spool)
    }
    #expect(try folder.names() == ["c.jsonl"])
  }

  @Test("dated in the future is taken in once it has not changed for two seconds")
  func future() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    try folder.drop("a.jsonl", receipt("P-1", id: "1"), age: -86_400)
    try folder.run(spool)
    #expect(spool.counts.filesIn == 0)
    folder.advance(seconds: 2.5)
    try folder.run(spool)
    #expect(spool.counts.filesIn == 1)
  }

  @Test("dropped while nothing else changes is found")
  func later() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    try folder.run(spool)
    for number in 1...5 {
      try folder.drop("\(number).jsonl", receipt("P-\(number)", id: "\(number)"))
      folder.advance(seconds: 1.1)
      try folder.run(spool)
      #expect(spool.counts.filesIn == number)
    }
  }
}

extension TestDropFolder {
  /// Writes to the end of a file that is there, now.
  func append(_ name: String, _ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: file(name)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    try setAge(file(name), 0)
  }
}
