import Commands
import Language
import StrictJSON
import Testing

@Suite("The forms of answers")
struct FormTests {
  /// But for what only a daemon can tell.
  static let json = CommandTable.builtIn.commands.filter {
    $0.formats.contains(.json) && $0 != .status
  }
  static let csv = CommandTable.builtIn.commands.filter { $0.formats.contains(.csv) }

  @Test("an answer in JSON is JSON, in any language", arguments: json)
  func parses(_ command: Command) throws {
    for language in Language.allCases {
      let desk = try Desk.withDossiers(language)
      let words = SampleLine.words(of: command, in: language, on: desk) + ["--format", "json"]
      let answer = desk.run(words)
      #expect(answer.status == .done, "\(answer.complaint)")
      switch command {
      case .exportEvents, .exportObligations, .exportResults:
        for line in try answer.jsonLines() { #expect(!line.keys.isEmpty) }
      default: #expect(!(try answer.json().keys.isEmpty))
      }
    }
  }

  @Test("an answer in CSV is CSV, every row as long as its header", arguments: csv)
  func tables(_ command: Command) throws {
    let desk = try Desk.withDossiers()
    let words = SampleLine.words(of: command, in: .english, on: desk) + ["--format", "csv"]
    let answer = desk.run(words)
    #expect(answer.status == .done, "\(answer.complaint)")
    let rows = try answer.rows()
    let width = try #require(rows.first).count
    #expect(width > 1)
    for row in rows { #expect(row.count == width, "\(row)") }
  }

  @Test("the answers that programs read have their keys in the order that is documented")
  func keys() throws {
    let desk = try Desk(now: "2026-11-20T14:03:00-05:00")
    let file = Fixtures.path("evenements-2025.csv")
    let ingest = try desk.run(["ingest", file, "--format", "json"]).json()
    expectKeys(
      ingest,
      [
        "read", "accepted", "duplicates", "rejected", "unpromised", "without_effect",
        "refused_file", "rejects", "refused_files", "warnings",
      ])
    let errors = Fixtures.path("errors/missing.jsonl")
    let refused = try desk.run(["ingest", errors, "--format", "json"]).json()
    expectKeys(refused["rejects"]?.list.first, ["file", "line", "code", "message"])

    let summary = try desk.run(
      "summary --format json --as-of 2025-12-31 --by office"
    ).json()
    expectKeys(summary, ["schema", "as_of", "period", "declaration", "standards"])
    #expect(summary["schema"]?.spelling == "diligence/summary/1")
    expectKeys(summary["period"], ["from", "through", "label"])
    let counts = ["on_time", "missed", "overdue", "open", "waiting", "lifted", "pending"]
    expectKeys(
      summary["standards"]?.list.first,
      ["standard", "services", "limit", "target"] + counts
        + ["margin", "recovery", "trend", "verdict"])
    let standard = try #require(summary["standards"]?.list.first)
    expectKeys(standard["trend"], ["from", "on_time", "missed"])
    expectKeys(standard["groups"]?.list.first, ["key"] + counts)

    let late = try desk.run("late --format json --as-of 2025-12-31 --settled").json()
    let facts = ["dossier", "service", "office", "standard", "start", "due", "stop", "outcome"]
    expectKeys(late, ["schema", "as_of", "obligations"])
    #expect(late["schema"]?.spelling == "diligence/late/1")
    expectKeys(late["obligations"]?.list.first, facts + ["late_by", "unit", "closed"])
    desk.run("receive plainte")
    let due = try desk.run("due --format json").json()
    #expect(due["schema"]?.spelling == "diligence/due/1")
    expectKeys(due["obligations"]?.list.first, facts + ["days_left", "unit"])

    let deadline = try desk.run("deadline 2026-12-18 10 --format json").json()
    expectKeys(deadline, ["start", "limit", "unit", "due", "calendar", "skipped"])
    expectKeys(deadline["skipped"]?.list.first, ["date", "why"])
  }

  /// These keys are there, in this order; more may stand among them.
  private func expectKeys(
    _ node: JSONNode?, _ expected: [String], _ place: SourceLocation = #_sourceLocation
  ) {
    let found = node?.keys.filter(expected.contains) ?? []
    #expect(found == expected, "\(node?.keys ?? [])", sourceLocation: place)
  }

  @Test("a target that is a whole number is written as one")
  func targets() throws {
    let summary = try Desk.withDossiers().run("summary --format json").json()
    let targets = summary["standards"]?.list.map { $0["target"]?.spelling }
    #expect(targets == ["95", "90", "85", "95", "85", "95", "80"])
  }

  @Test("only a terminal is shown emphasis, and none when NO_COLOR is set")
  func emphasis() throws {
    let desk = try Desk.withDossiers()
    let lines = ["late", "due", "summary", "show P-2026-00001", "explain P-2026-00001"]
    for line in lines {
      desk.isTerminal = false
      #expect(!desk.run(line).output.contains(0x1B), "\(line)")
      desk.isTerminal = true
      #expect(desk.run(line).output.contains(0x1B), "\(line)")
      desk.environment["NO_COLOR"] = "1"
      #expect(!desk.run(line).output.contains(0x1B), "\(line)")
      desk.environment["NO_COLOR"] = ""
      #expect(desk.run(line).output.contains(0x1B), "NO_COLOR is empty: \(line)")
      desk.environment["NO_COLOR"] = nil
      for format in ["json", "csv"] {
        #expect(!desk.run(line + " --format " + format).output.contains(0x1B), "\(line)")
      }
    }
  }
}
