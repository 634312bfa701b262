import BusinessDays
import Language
import Ledger
import LedgerTestSupport
import Publishing
import SQLite
import ServiceStandards
import StrictJSON
import Testing

@Suite("The report of a night")
struct NightReportTests {
  /// One of `alpha` that falls late on 17 November 2026, one of `beta` on the 18th, and others.
  private func sample() throws -> Laboratory {
    var laboratory = try Laboratory(Laboratory.answers())
    try laboratory.receive("A-1", on: "2026-11-09")
    try laboratory.receive("B-1", "beta", on: "2026-11-10")
    try laboratory.receive("A-2", on: "2026-11-12")
    try laboratory.receive("B-2", "beta", on: "2026-11-12")
    try laboratory.answer("A-2", on: "2026-11-13")
    return laboratory
  }

  @Test("what is newly late is told once")
  func newlyLate() throws {
    let laboratory = try sample()
    func late(_ day: String, _ previous: String?) throws -> [String] {
      try laboratory.report(day, since: previous).newlyLate.map(\.dossier)
    }
    #expect(try late("2026-11-16", "2026-11-15") == [])
    #expect(try late("2026-11-17", "2026-11-16") == ["A-1"])
    #expect(try late("2026-11-18", "2026-11-17") == ["B-1"])
    #expect(try late("2026-11-18", "2026-11-16") == ["A-1", "B-1"])
    #expect(try late("2026-11-18", nil) == ["A-1", "B-1"])
  }

  @Test("what falls due through the second business day from the night on is told")
  func dueSoon() throws {
    let laboratory = try sample()
    func due(_ day: String) throws -> [String] {
      try laboratory.report(day, since: nil).dueSoon.map { "\($0.dossier) \($0.days)" }
    }
    // Friday the 13th is the first, Monday the second; from Saturday on, Monday and Tuesday.
    #expect(try due("2026-11-13") == ["A-1 1"])
    #expect(try due("2026-11-14") == ["A-1 1", "B-1 2"])
    #expect(try due("2026-11-17") == ["B-1 0"])
    #expect(try due("2026-11-18") == ["B-2 1"])
  }

  @Test("verdicts that changed are told of every standard, no data included")
  func changes() throws {
    let laboratory = try sample()
    func changes(_ day: String, _ previous: String?) throws -> [String] {
      try laboratory.report(day, since: previous).changes.map {
        "\($0.standard.rule.standard.id) \($0.from.rawValue) \($0.to.rawValue)"
      }
    }
    #expect(try changes("2026-11-14", "2026-11-13") == ["answer-alpha no-data on-target"])
    #expect(try changes("2026-11-18", "2026-11-17") == ["answer-beta no-data off-target"])
    #expect(try changes("2026-11-18", nil) == [])
    // The fiscal year of the day before: nothing is settled in the new one.
    #expect(try changes("2027-04-01", "2027-03-31") == [])
    #expect(
      try changes("2027-04-02", "2027-04-01") == [
        "answer-alpha on-target no-data", "answer-beta off-target no-data",
      ])
  }

  @Test("the night closes the fiscal year of the day before")
  func period() throws {
    let laboratory = try sample()
    #expect(try laboratory.report("2026-04-01", since: nil).summary.period.label == "2025-2026")
    #expect(try laboratory.report("2026-04-02", since: nil).summary.period.label == "2026-2027")
  }

  @Test("the report says the same on a second run, whatever was recorded later")
  func again() throws {
    var laboratory = try sample()
    var spool = SpoolCounts()
    spool.filesApplied = 3
    spool.filesRefused = 1
    spool.linesAccepted = 20
    spool.linesRefused = 2
    func files() throws -> [ReportFile] {
      try Language.allCases.flatMap { language in
        let report = try laboratory.report("2026-11-18", since: "2026-11-17", spool: spool)
        return report.files(language) + report.site(language)
      }
    }
    let first = try files()
    #expect(try files() == first)
    try laboratory.tell(
      "event.voided", "e1", on: "2026-11-19",
      ["source": .text("/test"), "reason": .text("erreur")])
    try laboratory.answer("B-1", on: "2026-11-19")
    try laboratory.receive("A-9", on: "2026-11-20")
    try laboratory.tell("call.committee", "AP-9", on: "2026-11-20")
    #expect(try files() == first)
    // And with other definitions adopted since.
    var other = DeclarationText(Laboratory.answers(target: 9_900))
    other.id = "other"
    other.effective = "2026-11-01"
    let database = try Database(path: laboratory.test.path, mode: .readWrite, busyTimeout: 1_000)
    var insert = try database.prepare(
      """
      INSERT INTO definition(kind, id, bytes, recorded, after)
      VALUES ('declaration', 'other', ?, ?, 9)
      """)
    try insert.bind(blob: other.bytes.span, at: 1)
    insert.bind(try Nights.night("2026-11-21").instant, at: 2)
    try insert.run()
    let reopened = try laboratory.test.reopened()
    let later = try NightReport(
      reopened, night: Nights.night("2026-11-18"), previous: Nights.night("2026-11-17"),
      timeliness: .onTime, spool: spool, confidential: ["beta"], clock: .max)
    let both = Language.allCases
    #expect(both.flatMap { later.files($0) + later.site($0) } == first)
  }

  @Test("there are eight files, whoever they are for")
  func names() throws {
    let files = try sample().report("2026-11-18", since: nil).files(Language.french)
    #expect(
      files.map(\.name) == [
        "sommaire.txt", "sommaire.json", "dossiers.txt", "dossiers.json", "due.ics",
        "plaintes.txt", "plaintes.json", "plaintes.ics",
      ])
    #expect(
      files.map(\.audience) == [
        .everyone, .everyone, .dossiers, .dossiers, .dossiers, .confidential, .confidential,
        .confidential,
      ])
    #expect(files.allSatisfy { $0.bytes.last == UInt8(ascii: "\n") })
    for file in files where file.name.hasSuffix(".json") {
      #expect(throws: Never.self) { try JSONNode.parse(file.bytes) }
    }
  }

  @Test("a report made late says so, in both forms")
  func late() throws {
    let files = try sample().report("2026-11-18", since: nil, .late).files(Language.french)
    #expect(files.text("sommaire.json").contains(#""made_late":true"#))
    #expect(files.text("sommaire.txt").contains(Language.french.madeLate))
    let usual = try sample().report("2026-11-18", since: nil).files(Language.french)
    #expect(usual.text("sommaire.json").contains(#""made_late":false"#))
    #expect(!usual.text("sommaire.txt").contains(Language.french.madeLate))
  }

  @Test("files in are those applied and those with refusals, lines in are those of all kinds")
  func spool() throws {
    var spool = SpoolCounts()
    spool.filesApplied = 3
    spool.filesRefused = 1
    spool.linesAccepted = 20
    spool.linesDuplicate = 5
    spool.linesRefused = 2
    let files = try sample().report("2026-11-18", since: nil, spool: spool).files(Language.english)
    #expect(
      files.text("sommaire.json").contains(
        #""spool":{"files":{"in":4,"applied":3,"refused":1},"#
          + #""lines":{"in":27,"accepted":20,"duplicates":5,"refused":2}}"#))
    let text = files.text("sommaire.txt")
    #expect(text.contains("4 files dropped: 3 applied, 1 with refusals"))
    #expect(!text.contains("before the first statement"))
    spool.unpromised = 4
    let old = try sample().report("2026-11-18", since: nil, spool: spool).files(Language.english)
    #expect(old.text("sommaire.json").contains(#""duplicates":5,"refused":2,"unpromised":4}}"#))
    #expect(old.text("sommaire.txt").contains("4 cases received before the first statement"))
  }
}
