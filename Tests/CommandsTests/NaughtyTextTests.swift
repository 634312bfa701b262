import FormatsTestSupport
import Language
import StrictJSON
import Testing

@Suite(
  "Texts that break careless programs",
  .enabled(if: TestData.folder != nil, "DILIGENCE_TEST_DATA names no folder of test data"))
struct NaughtyTextTests {
  private static func texts() throws -> [String] {
    try JSONNode.parse(try TestData.bytes(of: "blns.json")).list.compactMap(\.spelling)
  }

  @Test("typed as any word of a command line, they never act on the terminal")
  func typed() throws {
    let desk = try Desk.withDossiers()
    for (index, text) in try NaughtyTextTests.texts().enumerated() {
      // A null ends a word before any program sees it.
      let word = text.filter { $0 != "\0" }
      var lines = [
        [word], ["summary", "--" + word], ["calendar", word], ["late", "--format", word],
        ["help", word],
      ]
      // What opens a ledger takes longer.
      if index.isMultiple(of: 8) {
        lines += [
          ["show", word], ["late", "--standard", word], ["void", word, "--reason", "x"],
          ["deadline", word, "3"], ["close", "P-2026-00001", "--reason", word],
          ["receive", "plainte", "--number", word, "--at", "2026-13-01"],
        ]
      }
      for words in lines {
        expectSafe(desk.run(words), "\(words)")
      }
    }
  }

  @Test("told as facts, they are kept word for word and never act on the terminal")
  func told() throws {
    let desk = try Desk(language: .english)
    var expected: [String] = []
    var lines = ""
    for (index, text) in try NaughtyTextTests.texts().enumerated() where !text.isEmpty {
      var json = JSONWriter()
      json.beginObject()
      json.member("specversion", "1.0")
      json.member("id", "\(index) \(text)")
      json.member("source", text)
      json.member("type", "dossier.received")
      json.member("subject", "P-1-\(index)")
      json.member("time", "2026-11-02")
      json.key("data")
      json.beginObject()
      json.member("service", "plainte")
      json.member("segment", text)
      json.endObject()
      json.endObject()
      lines += String(decoding: json.bytes, as: UTF8.self) + "\n"
      expected.append(text)
    }
    try desk.write(Array(lines.utf8), to: "textes.jsonl")
    let taken = desk.run(["ingest", desk.file("textes.jsonl")])
    #expect(taken.status == .done, "\(taken.complaint)")
    expectSafe(taken, "ingest")

    let events = try desk.run("export events").jsonLines()
    #expect(events.compactMap { $0["source"]?.spelling } == expected)
    #expect(events.compactMap { $0["data"]?["segment"]?.spelling } == expected)
    for (index, event) in events.enumerated() where index.isMultiple(of: 8) {
      let number = try #require(event["subject"]?.spelling)
      expectSafe(desk.run(["show", number]), number)
    }
    for line in ["late", "due", "summary --by channel", "verify", "explain P-1-1"] {
      expectSafe(desk.run(line), line)
    }
    let guarded = desk.run("export events --format csv")
    #expect(guarded.status == .done && guarded.complaint.contains("--raw"), "\(guarded.complaint)")
    #expect(!String(decoding: guarded.output, as: UTF8.self).contains(",="))
    let table = desk.run([
      "export", "events", "--format", "csv", "--raw", "--output", desk.file("t.csv"),
    ])
    #expect(table.complaint == "")
    #expect(table.status == .done)
    let other = ["--data", desk.file("autre")]
    #expect(desk.run(["ingest", desk.file("t.csv")] + other).status == .done)
    #expect(desk.run(["export", "events"] + other).output == desk.run("export events").output)
  }

  @Test("refused, they are told safely, and kept word for word")
  func refused() throws {
    let desk = try Desk()
    for (index, text) in try NaughtyTextTests.texts().enumerated()
    where index.isMultiple(of: 8) {
      var json = JSONWriter()
      json.beginObject()
      for key in ["specversion", "id", "source", "type", "subject", "time", text + "?"] {
        json.member(key, key == "specversion" ? "1.0" : text + ".")
      }
      json.endObject()
      json.endLine()
      try desk.write(json.bytes, to: "textes.jsonl")
      let answer = desk.run(["ingest", desk.file("textes.jsonl"), "--dry-run"])
      #expect(answer.status == .refused)
      expectSafe(answer, "\(text)")
    }
  }

  private func expectSafe(
    _ answer: Answer, _ what: String, _ place: SourceLocation = #_sourceLocation
  ) {
    for text in [answer.text, answer.complaint] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines where safeForTerminal(String(line)) != String(line) {
        Issue.record("\(what): \(safeForTerminal(String(line)))", sourceLocation: place)
      }
    }
  }
}
