import Ledger
import StrictJSON
import Testing

@Suite("The refused lines")
struct ErrorFilesTests {
  private struct Entry {
    let file: String
    let line: Int
    let code: String
  }

  private func entries() throws -> [Entry] {
    try FixtureTable("errors/LISEZMOI.md").rows.map { row in
      try #require(row.count == 5, "\(row)")
      #expect(!row[3].isEmpty && !row[4].isEmpty, "\(row[0])")
      return Entry(file: row[0], line: try #require(Int(row[1])), code: row[2])
    }
  }

  @Test("every file is in the table, and every file of the table is there")
  func table() throws {
    let files = try ["csv", "jsonl"].flatMap { ending in
      try Fixtures.names(in: "errors", extension: ending).map { "\($0).\(ending)" }
    }
    #expect(try entries().map(\.file).sorted() == files.sorted())
  }

  @Test("every reason to refuse a line has its file, named for it")
  func codes() throws {
    let entries = try entries()
    for code in RefusalCode.ofLines where code != .tooLong {
      #expect(entries.contains { $0.code == code.rawValue }, "\(code.rawValue)")
    }
    for entry in entries {
      #expect(RefusalCode(rawValue: entry.code) != nil, "\(entry.code)")
      #expect(entry.file.hasPrefix(entry.code), "\(entry.file) is about \(entry.code)")
    }
  }

  @Test("the line that is refused is there, and the others are whole events")
  func lines() throws {
    for entry in try entries() where entry.file.hasSuffix(".jsonl") {
      let lines = Fixtures.lines(try Fixtures.bytes("errors/" + entry.file))
      #expect(lines.indices.contains(entry.line - 1), "\(entry.file)")
      var identities: Set<String> = []
      for (index, line) in lines.enumerated() where index + 1 != entry.line {
        let event = try EventFacts(line)
        for attribute in ["specversion", "id", "source", "type", "subject", "time"] {
          #expect(event[attribute]?.isEmpty == false, "\(entry.file): \(attribute)")
        }
        #expect(identities.insert(event.identity).inserted, "\(entry.file): \(event.identity)")
      }
      let isJSON = (try? EventFacts(lines[entry.line - 1]))?.attributes.isEmpty == false
      #expect(isJSON == (entry.code != "bad-json"), "\(entry.file)")
    }
  }
}
