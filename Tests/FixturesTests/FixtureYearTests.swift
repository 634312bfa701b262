import BusinessDays
import FixtureYear
import StrictJSON
import Testing

@Suite("The generated year")
struct FixtureYearTests {
  private func written(_ stream: FixtureStream, _ format: LineFormat) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try stream.write(format) { bytes += $0 }
    return bytes
  }

  private func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
    try #require(Day(first))...(try #require(Day(last)))
  }

  @Test("the year that is kept is what its seed gives, byte for byte")
  func reproduction() throws {
    let year = FixtureStream.year(
      seed: FixtureStream.defaultSeed, dossiers: 6000,
      days: try days("2025-04-01", "2026-03-31"))
    let made = try written(year, .jsonLines)
    let kept = try Fixtures.bytes("annee-2025-2026.jsonl")
    #expect(
      made == kept,
      "make it again: swift run diligence-fixtures year > fixtures/annee-2025-2026.jsonl")
  }

  @Test("every event of the year has what an event must have, and an identity of its own")
  func attributes() throws {
    var identities: Set<String> = []
    for line in Fixtures.lines(try Fixtures.bytes("annee-2025-2026.jsonl")) {
      let event = try EventFacts(line)
      for name in ["specversion", "id", "source", "type", "subject", "time"] {
        #expect(event[name]?.isEmpty == false, "\(name): \(String(decoding: line, as: UTF8.self))")
      }
      #expect(identities.insert(event.identity).inserted, "\(event.identity) twice")
    }
    #expect(identities.count > 15_000)
  }

  @Test("within a dossier, its receipt comes first, and what is voided came before")
  func order() throws {
    var received: Set<String> = []
    var seen: Set<String> = []
    for line in Fixtures.lines(try Fixtures.bytes("annee-2025-2026.jsonl")) {
      let event = try EventFacts(line)
      let subject = event["subject"] ?? ""
      switch event["type"] {
      case "dossier.received": received.insert(subject)
      case "event.voided": #expect(seen.contains(subject), "\(subject) is voided too early")
      case "call.committee-met": break
      default: #expect(received.contains(subject), "\(subject) is not received yet")
      }
      seen.insert(event["id"] ?? "")
    }
  }

  @Test("another seed gives another year, with as many dossiers")
  func seeds() throws {
    let days = try days("2025-04-01", "2025-12-31")
    let one = try written(.year(seed: 1, dossiers: 500, days: days), .jsonLines)
    let again = try written(.year(seed: 1, dossiers: 500, days: days), .jsonLines)
    let other = try written(.year(seed: 2, dossiers: 500, days: days), .jsonLines)
    #expect(one == again)
    #expect(one != other)
    for bytes in [one, other] {
      let subjects = try Fixtures.lines(bytes).map(EventFacts.init)
        .filter { $0["type"] == "dossier.received" }.compactMap { $0["subject"] }
      #expect(Set(subjects).count == 500)
    }
  }

  @Test("the columns of CSV hold the same events as the lines of JSON")
  func columns() throws {
    let stream = FixtureStream.load(
      seed: 3, dossiers: 300, until: try #require(Day("2026-11-20")))
    let objects = try Fixtures.lines(try written(stream, .jsonLines)).map(EventFacts.init)
    let rows = Fixtures.lines(try written(stream, .csv)).map { String(decoding: $0, as: UTF8.self) }
    #expect(rows.first == "source,id,type,subject,time,data")
    #expect(rows.count == objects.count + 1)
    for (row, event) in zip(rows.dropFirst(), objects) {
      let cells = row.split(separator: ",", maxSplits: 5).map(String.init)
      #expect(
        cells.prefix(5).elementsEqual(
          ["source", "id", "type", "subject", "time"].map { event[$0] ?? "" }))
      let data = cells[5].dropFirst().dropLast().replacing("\"\"", with: "\"")
      let parsed = try EventFacts(Array(data.utf8))
      if case .object(let members)? = event.attributes["data"]?.value {
        #expect(parsed.attributes.count == members.count)
      } else {
        #expect(data == "{}")
      }
    }
  }

  @Test("of a load, few dossiers are left without their answer")
  func load() throws {
    let stream = FixtureStream.load(
      seed: 4, dossiers: 5000, until: try #require(Day("2026-11-20")))
    var open: Set<String> = []
    for event in try Fixtures.lines(try written(stream, .jsonLines)).map(EventFacts.init) {
      let subject = event["subject"] ?? ""
      switch event["type"] {
      case "dossier.received" where subject.hasPrefix("R") || subject.hasPrefix("P"):
        open.insert(subject)
      case "dossier.replied", "dossier.closed": open.remove(subject)
      default: break
      }
    }
    #expect(open.count < 50)
  }
}
