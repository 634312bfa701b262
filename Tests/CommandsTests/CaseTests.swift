import Foundation
import Language
import Testing

@Suite("The named cases, counted by the program")
struct CaseTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let day: String
    var testDescription: String { name }
  }

  static let cases = ((try? Fixtures.table("cases/LISEZMOI.md")) ?? []).filter { $0.count == 5 }
    .map { Case(name: $0[0], day: $0[2]) }

  @Test("the table of cases is read")
  func table() { #expect(CaseTests.cases.count >= 40) }

  @Test("a case's obligations are those counted by hand", arguments: cases)
  func obligations(_ tested: Case) throws {
    let desk = try Desk(now: "2027-06-01T09:00:00-04:00")
    let file = Fixtures.path("cases/\(tested.name).jsonl")
    let taken = desk.run(["ingest", file, "--format", "json"])
    #expect(taken.status == .done, "\(taken.complaint)")
    #expect(try taken.json()["rejected"]?.spelling == "0", "\(taken.text)")
    let export = desk.run(["export", "obligations", "--format", "csv", "--as-of", tested.day])
    #expect(export.status == .done, "\(export.complaint)")
    #expect(export.text == (try Fixtures.text("cases/\(tested.name).csv")))

    try taking(file, againChangesNothingOf: export, desk, asOf: tested.day)
    #expect(desk.run("verify").status == .done)
  }

  private func taking(
    _ file: String, againChangesNothingOf export: Answer, _ desk: Desk, asOf day: String
  ) throws {
    let events = desk.run("export events").output
    let again = try desk.run(["ingest", file, "--format", "json"]).json()
    #expect(again["accepted"]?.spelling == "0")
    #expect(again["duplicates"]?.spelling == again["read"]?.spelling)
    let second = desk.run(["export", "obligations", "--format", "csv", "--as-of", day])
    #expect(second.output == export.output)
    #expect(desk.run("export events").output == events)
  }

  @Test(
    "a case's summary is the one counted by hand",
    arguments: Fixtures.names(in: "cases").filter { $0.hasSuffix(".summary.csv") })
  func summary(_ file: String) throws {
    let name = String(file.dropLast(".summary.csv".count))
    let tested = try #require(CaseTests.cases.first { $0.name == name })
    let desk = try Desk(now: "2027-06-01T09:00:00-04:00")
    desk.run(["ingest", Fixtures.path("cases/\(name).jsonl")])
    try expectSummary(desk, asOf: tested.day, file: "cases/\(file)", othersAreEmpty: true)
  }

  @Test("what is ingested twice in one file is told apart: two events, four duplicates")
  func duplicates() throws {
    let desk = try Desk(now: "2027-06-01T09:00:00-04:00")
    let path = Fixtures.path("cases/doublons.jsonl")
    let counts = try desk.run(["ingest", path, "--format", "json"]).json()
    #expect(counts["accepted"]?.spelling == "2")
    #expect(counts["duplicates"]?.spelling == "4")
  }
}

/// Compares the summary of the fiscal year of a day with a file of the same numbers.
func expectSummary(
  _ desk: Desk, asOf day: String, file: String, othersAreEmpty: Bool,
  _ place: SourceLocation = #_sourceLocation
) throws {
  let summary = try desk.run(["summary", "--format", "json", "--as-of", day]).json(place)
  let expected = try Table.rows(of: try Fixtures.bytes(file))
  let columns = try #require(expected.first, sourceLocation: place)
  let rows = Dictionary(uniqueKeysWithValues: expected.dropFirst().map { ($0[0], $0) })
  let standards = try #require(summary["standards"]).list
  var told: Set<String> = []
  for standard in standards {
    let id = try #require(standard["standard"]?.spelling)
    told.insert(id)
    guard let row = rows[id] else {
      if othersAreEmpty {
        #expect(standard["verdict"]?.spelling == "no-data", "\(id)", sourceLocation: place)
      }
      continue
    }
    let found = columns.map { column -> String in
      switch column {
      case "trend_on_time": standard["trend"]?["on_time"]?.spelling ?? ""
      case "trend_missed": standard["trend"]?["missed"]?.spelling ?? ""
      default: standard[column]?.spelling ?? ""
      }
    }
    #expect(found == row, "\(id)", sourceLocation: place)
  }
  #expect(Set(rows.keys).isSubset(of: told), sourceLocation: place)
}
