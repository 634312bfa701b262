import BusinessDays
import StrictJSON
import Testing

@Suite("The named cases")
struct CaseFilesTests {
  private static let header =
    "dossier,service,office,standard,limit,unit,start,due,stop,lifted,outcome,elapsed"

  @Test("every case is in the table, and every case of the table is there, with its obligations")
  func table() throws {
    let listed = try FixtureTable("cases/LISEZMOI.md").rows
    for row in listed {
      try #require(row.count == 5, "\(row)")
      #expect(Day(row[2]) != nil, "\(row[0]): as of what day?")
      #expect(!row[1].isEmpty && !row[3].isEmpty && !row[4].isEmpty, "\(row[0])")
    }
    let names = try Fixtures.names(in: "cases", extension: "jsonl")
    #expect(listed.map { $0[0] }.sorted() == names)
    let expected = try Fixtures.names(in: "cases", extension: "csv")
    #expect(expected.filter { !$0.hasSuffix(".summary") } == names)
    for name in expected where name.hasSuffix(".summary") {
      #expect(names.contains(String(name.dropLast(".summary".count))), "\(name).csv")
    }
  }

  @Test("every line is an event with what it must have")
  func lines() throws {
    for name in try Fixtures.names(in: "cases", extension: "jsonl") {
      for line in try caseLines(name) {
        let event = try EventFacts(line)
        for attribute in ["specversion", "id", "source", "type", "subject", "time"] {
          #expect(event[attribute]?.isEmpty == false, "\(name): \(attribute)")
        }
      }
    }
  }

  @Test("no identity is used twice, but for the duplicates' own case")
  func identities() throws {
    var identities: Set<String> = []
    for name in try Fixtures.names(in: "cases", extension: "jsonl") where name != "doublons" {
      for line in try caseLines(name) {
        let identity = try EventFacts(line).identity
        #expect(identities.insert(identity).inserted, "\(name): \(identity)")
      }
    }
  }

  @Test("the obligations expected are of dossiers of the case, in order, each with its columns")
  func obligations() throws {
    let outcomes: Set = ["waiting", "open", "overdue", "on-time", "late", "lifted"]
    for name in try Fixtures.names(in: "cases", extension: "jsonl") {
      let subjects = Set(try caseLines(name).compactMap { try EventFacts($0)["subject"] })
      let text = try Fixtures.text("cases/\(name).csv")
      #expect(text.hasSuffix("\n"))
      let rows = text.split(separator: "\n").map(String.init)
      #expect(rows.first == CaseFilesTests.header)
      var before = ""
      for row in rows.dropFirst() {
        let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        try #require(cells.count == 12, "\(name): \(row)")
        #expect(subjects.contains(cells[0]), "\(name): \(row)")
        #expect(outcomes.contains(cells[10]), "\(name): \(row)")
        for cell in cells[6...9] where !cell.isEmpty {
          #expect(Day(cell) != nil, "\(name): \(cell)")
        }
        let key = cells[0] + " " + cells[3]
        #expect(key > before, "\(name): \(row)")
        before = key
      }
    }
  }

  /// The lines of a case, without its byte-order mark and its carriage returns.
  private func caseLines(_ name: String) throws -> [[UInt8]] {
    var bytes = try Fixtures.bytes("cases/\(name).jsonl")
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return Fixtures.lines(bytes.filter { $0 != 0x0D })
  }
}
