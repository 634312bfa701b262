import Foundation
import Ledger
import Server
import Testing

@Suite("A spool that is careful")
struct CarefulTests {
  /// A table of more than one piece, whose last line lacks its end.
  private func table() -> (text: String, rest: String) {
    let line = "dossier.received,2026-03-02,plainte,"
    let lines = (1...7_000).map { "\(line)P-\($0)\n" }.joined()
    return ("type,time,service,subject\n\(lines)\(line)Q-77", "777\n")
  }

  private func subjects(_ folder: TestDropFolder) throws -> Set<String> {
    var subjects: Set<String> = []
    try folder.ledger.current.eachEvent { subjects.insert($0.event.subject) }
    return subjects
  }

  @Test("makes nothing of the last line of what is written to meanwhile, which may be cut")
  func cutLine() throws {
    let folder = try TestDropFolder()
    let (text, rest) = table()
    try folder.drop("a.csv", text)
    let spool = try folder.spool()
    while try folder.events() == 0 { _ = spool.step(into: folder.ledger) }
    try #require(try folder.events() < 7_000)
    try folder.append("a.csv", rest)
    try folder.run(spool)
    #expect(folder.notices == [.changedWhileRead(file: "a.csv")])
    // The line as it was cut reads as a whole one, of another dossier.
    #expect(try !subjects(folder).contains { $0.hasPrefix("Q-") })
    #expect(try folder.events() < 7_000)
    #expect(try folder.names("refused") == [])
    folder.advance(seconds: 3)
    try folder.run(spool)
    #expect(try subjects(folder).contains("Q-77777"))
    #expect(try folder.events() == 7_001 && spool.counts.lines.rejected == 0)
  }

  @Test("takes in another file of the name of one that cannot be moved")
  func sameName() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    let spool = try folder.spool()
    // Held open, and gone: nothing can be put there any more.
    try FileManager.default.removeItem(atPath: folder.file("done"))
    try folder.run(spool)
    #expect(try folder.names() == ["a.jsonl"])
    #expect(spool.counts.applied == 1)
    folder.advance(seconds: 1)
    try FileManager.default.removeItem(atPath: folder.file("a.jsonl"))
    try folder.drop("a.jsonl", receipt("P-2", id: "2"))
    try folder.run(spool)
    #expect(spool.counts.applied == 2)
    #expect(try subjects(folder) == ["P-1", "P-2"])
  }

  @Test("takes a name of 200 bytes for that of a file, and a longer one for none")
  func longestName() throws {
    let folder = try TestDropFolder()
    let longest = String(repeating: "a", count: 194) + ".jsonl"
    let longer = "a" + longest
    try folder.drop(longest, receipt("P-1", id: "1"))
    try folder.drop(longer, receipt("P-2", id: "2"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names() == [longer])
    #expect(try folder.names("done") == [longest])
    #expect(try subjects(folder) == ["P-1"])
  }

  @Test("looks again within a second, where the folder's clock did not move since the last look")
  func coarseClock() throws {
    let folder = try TestDropFolder()
    let spool = try folder.spool()
    // As on a disk that notes the times of change to the second.
    let changed = Date(timeIntervalSince1970: Date().timeIntervalSince1970 + 1)
    func setBack() throws {
      try FileManager.default.setAttributes([.modificationDate: changed], ofItemAtPath: folder.path)
    }
    try setBack()
    try folder.run(spool)
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    try setBack()
    folder.advance(seconds: 1)
    try folder.run(spool)
    #expect(spool.counts.applied == 1)
  }
}
