import Language
import Testing

@Suite("Everything that was recorded, out and in again")
struct RoundTripTests {
  /// The cases whose events are not all of the plainest kind.
  private static let cases = CaseTests.cases.map(\.name).filter { name in
    ["annulation", "correction", "reception", "comite", "ecritures", "casse", "inadmissible"]
      .contains { name.hasPrefix($0) }
  }.map { "cases/\($0).jsonl" }

  @Test(
    "gives the same obligations, whatever the form",
    arguments: cases + ["feuille-2025.csv", "evenements-2025.csv"])
  func same(_ file: String) throws {
    let desk = try Desk(now: "2027-06-01T09:00:00-04:00")
    desk.run(["ingest", Fixtures.path(file)])
    let obligations = desk.run("export obligations --as-of 2026-12-31").output
    let events = desk.run("export events").output
    for form in ["json", "csv"] {
      let out = desk.file("evenements." + form)
      #expect(desk.run(["export", "events", "--format", form, "--output", out]).status == .done)
      let other = ["--data", desk.file(form)]
      let taken = desk.run(["ingest", out, "--format", "json"] + other)
      #expect(taken.status == .done, "\(form): \(taken.text)")
      let found = desk.run(["export", "obligations", "--as-of", "2026-12-31"] + other)
      #expect(found.output == obligations, "\(form)")
      #expect(desk.run(["export", "events"] + other).output == events, "\(form)")
    }
  }
}
