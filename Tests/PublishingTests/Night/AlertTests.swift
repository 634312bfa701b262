import BusinessDays
import Language
import Ledger
import LedgerTestSupport
import Publishing
import ServiceStandards
import StrictJSON
import Testing

@Suite("An alert")
struct AlertTests {
  /// Dossiers of which some are answered late enough to move a verdict up and down.
  private func laboratory() throws -> Laboratory {
    var laboratory = try Laboratory(Laboratory.answers(target: 8_000), trendDays: 5)
    // On target from 3 November.
    for number in 1...4 { try laboratory.receive("A-\(number)", on: "2026-11-02") }
    for number in 1...4 { try laboratory.answer("A-\(number)", on: "2026-11-03") }
    // Due on Friday the 13th: missed on Saturday.
    for number in 5...6 { try laboratory.receive("A-\(number)", on: "2026-11-06") }
    // Answered at once: two more of them do not suffice, six do.
    for number in 11...16 { try laboratory.receive("A-\(number)", on: "2026-11-18") }
    for number in 11...16 { try laboratory.answer("A-\(number)", on: "2026-11-19") }
    return laboratory
  }

  private func alert(_ laboratory: Laboratory, _ day: String, since: String?) throws -> Alert? {
    try Alert(laboratory.ledger, Nights.night(day), since: try since.map(Nights.night))
  }

  private func words(_ alert: Alert?) -> String? {
    alert.map { alert in
      let changes = alert.changes.map {
        "\($0.from.rawValue) \($0.to.rawValue) \($0.direction?.rawValue ?? "-")"
      }
      return "\(alert.priority): " + changes.joined(separator: ", ")
    }
  }

  @Test("what happens on closed days is told on the next working morning, once")
  func closedDays() throws {
    let laboratory = try laboratory()
    #expect(words(try alert(laboratory, "2026-11-13", since: "2026-11-12")) == nil)
    #expect(words(try alert(laboratory, "2026-11-14", since: "2026-11-13")) == nil)
    #expect(words(try alert(laboratory, "2026-11-15", since: "2026-11-13")) == nil)
    #expect(
      words(try alert(laboratory, "2026-11-16", since: "2026-11-13"))
        == "error: on-target off-target worse")
    #expect(words(try alert(laboratory, "2026-11-17", since: "2026-11-16")) == nil)
  }

  @Test("a recovery is a notice")
  func better() throws {
    let laboratory = try laboratory()
    #expect(
      words(try alert(laboratory, "2026-11-20", since: "2026-11-19"))
        == "notice: off-target on-target better")
  }

  @Test("nothing that was reached is told where there was no data, nor an empty year")
  func noData() throws {
    let laboratory = try laboratory()
    #expect(words(try alert(laboratory, "2026-11-05", since: nil)) == nil)
    #expect(words(try alert(laboratory, "2026-11-04", since: "2026-11-03")) == nil)
    #expect(words(try alert(laboratory, "2027-04-06", since: "2026-11-16")) == nil)
    #expect(
      words(try alert(laboratory, "2026-11-16", since: nil)) == "error: no-data off-target worse")
  }

  @Test("a morning looked at before tells nothing, and the same alert has the same id")
  func once() throws {
    var laboratory = try laboratory()
    let first = try #require(try alert(laboratory, "2026-11-16", since: "2026-11-13"))
    let bytes = first.json(Language.french)
    try laboratory.answer("A-5", on: "2026-11-20")
    let second = try #require(try alert(laboratory, "2026-11-16", since: "2026-11-13"))
    #expect(second.id == first.id)
    #expect(second.json(Language.french) == bytes)
    #expect(try alert(laboratory, "2026-11-16", since: "2026-11-16") == nil)
    let other = try #require(try alert(laboratory, "2026-11-16", since: nil))
    #expect(other.id != first.id)
  }

  @Test("the subject has the counts first")
  func subject() throws {
    let alert = try #require(try alert(laboratory(), "2026-11-16", since: "2026-11-13"))
    #expect(alert.subject(Language.french) == "1 norme sous la cible — 16 novembre 2026")
    #expect(alert.subject(Language.english) == "1 standard off target — November 16, 2026")
    #expect(
      alert.line(Language.french)
        == "1 norme sous la cible — 16 novembre 2026\u{A0}: answer-alpha\u{A0}: cible atteinte → "
        + "cible non atteinte")
    #expect(!alert.line(Language.english).contains("\n"))
  }

  @Test("in JSON it has its id, its changes and the summary")
  func json() throws {
    let alert = try #require(try alert(laboratory(), "2026-11-16", since: "2026-11-13"))
    let json = String(decoding: alert.json(Language.french), as: UTF8.self)
    let beginning = """
      {"schema":"diligence/alert/1","id":"\(alert.id)","priority":"error",\
      "subject":"1 norme sous la cible — 16 novembre 2026","as_of":"2026-11-16",\
      "known_at":"2026-11-16T09:00:00Z",\
      "since":{"as_of":"2026-11-13","known_at":"2026-11-13T09:00:00Z"},\
      "changes":[{"standard":"answer-alpha","declaration":"laboratory",\
      "from":"on-target","to":"off-target","direction":"worse"}],\
      "summary":{"schema":"diligence/summary/1",
      """
    #expect(json.hasPrefix(beginning))
    #expect(json.hasSuffix("}\n"))
    #expect(throws: Never.self) { try JSONNode.parse(Array(json.utf8)) }
  }
}
