import Language
import Testing

@Suite("A year of a ministry, and the sheets")
struct YearTests {
  @Test("the year is taken in whole, once, and its summary is the one counted apart")
  func year() throws {
    let desk = try Desk(now: "2027-06-01T09:00:00-04:00")
    let file = Fixtures.path("annee-2025-2026.jsonl")
    let counts = try desk.run(["ingest", file, "--format", "json"]).json()
    #expect(counts["rejected"]?.spelling == "0")
    #expect(counts["accepted"]?.spelling == counts["read"]?.spelling)
    try expectSummary(
      desk, asOf: "2026-03-31", file: "annee-2025-2026.summary.csv", othersAreEmpty: false)

    let again = try desk.run(["ingest", file, "--format", "json"]).json()
    #expect(again["accepted"]?.spelling == "0")
    #expect(again["duplicates"]?.spelling == counts["read"]?.spelling)
    try expectSummary(
      desk, asOf: "2026-03-31", file: "annee-2025-2026.summary.csv", othersAreEmpty: false)
  }

  @Test(
    "a sheet's obligations are those counted apart, and the sheet again changes nothing",
    arguments: ["feuille-2025", "evenements-2025"])
  func sheet(_ name: String) throws {
    let desk = try Desk(now: "2027-06-01T09:00:00-04:00")
    let file = Fixtures.path(name + ".csv")
    let counts = try desk.run(["ingest", file, "--format", "json"]).json()
    #expect(counts["rejected"]?.spelling == "0")
    let export = desk.run("export obligations --format csv --as-of 2025-12-31")
    #expect(export.text == (try Fixtures.text(name + ".obligations.csv")))

    let events = desk.run("export events").output
    let again = try desk.run(["ingest", file, "--format", "json"]).json()
    #expect(again["accepted"]?.spelling == "0")
    #expect(again["duplicates"]?.spelling == again["read"]?.spelling)
    #expect(desk.run("export events").output == events)
    let second = desk.run("export obligations --format csv --as-of 2025-12-31")
    #expect(second.output == export.output)
  }
}
