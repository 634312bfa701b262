import BusinessDays
import FormatsTestSupport
import Language
import LedgerTestSupport
import ResultsTestSupport
import ServiceStandards
import Testing

@testable import Publishing

@Suite("Days off and due days")
struct CalendarFeedTests {
  private func lines(_ file: ReportFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  @Test("days off are named in the reader's language")
  func holidays() throws {
    let report = try Made.report(NamedDeclaration())
    let french = Feeds.holidays(of: report, in: Language.french)
    #expect(french.name == "feries.ics" && french.audience == .everyone)
    let text = lines(french)
    #expect(text.contains("SUMMARY;LANGUAGE=fr-CA:Fête nationale du Québec"))
    #expect(text.contains("UID:qc-fonction-publique__2025-06-24@diligence"))
    #expect(text.contains("NAME;LANGUAGE=fr-CA:Jours fériés et fermetures\\, organization.fr"))
    #expect(text.contains("DTSTAMP:20260131T000000Z"))
    let english = lines(Feeds.holidays(of: report, in: Language.english))
    #expect(english.contains("SUMMARY;LANGUAGE=en-CA:Québec National Holiday"))
    #expect(text.filter { $0.hasPrefix("UID") } == english.filter { $0.hasPrefix("UID") })
  }

  @Test("of several calendars, a day off names the offices that keep it")
  func offices() throws {
    var declaration = NamedDeclaration()
    declaration.calendars = [Calendars.publicService, Calendars.statutory]
    let text = lines(Feeds.holidays(of: try Made.report(declaration), in: Language.french))
    #expect(text.contains("SUMMARY;LANGUAGE=fr-CA:Fête nationale du Québec (nord.fr)"))
    #expect(text.contains { $0.hasSuffix("(sud.fr)") })
    let identifiers = text.filter { $0.hasPrefix("UID") }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test("a due day tells the dossier's number and what is owed")
  func due() throws {
    let rulebook = try NamedDeclaration.rulebook(NamedDeclaration())
    let list = try [
      Made.listed("D-2026-00042", due: "2026-02-13", of: rulebook),
      Made.listed("D-2026-00043", due: nil, of: rulebook),
    ]
    let file = Feeds.due(
      list, rulebook: rulebook, asOf: try day("2026-01-31"), in: Language.french, name: "due.ics",
      audience: .confidential)
    #expect(file.name == "due.ics" && file.audience == .confidential)
    let text = lines(file)
    #expect(text.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    #expect(
      text.contains(
        "SUMMARY;LANGUAGE=fr-CA:D-2026-00042\u{A0}: answered.fr\\, dernier jour"))
    #expect(text.contains("DTSTART;VALUE=DATE:20260213"))
  }

  @Test("an event stays the same when its due day moves, or its number is spelt otherwise")
  func stable() throws {
    let rulebook = try NamedDeclaration.rulebook(NamedDeclaration())
    func identifier(_ dossier: String, _ due: String) throws -> String? {
      let file = Feeds.due(
        [try Made.listed(dossier, due: due, of: rulebook)], rulebook: rulebook,
        asOf: try day("2026-01-31"), in: Language.french, name: "due.ics", audience: .dossiers)
      return lines(file).first { $0.hasPrefix("UID") }
    }
    let first = try identifier("D-2026-00042", "2026-02-13")
    #expect(first == "UID:d-2026-00042__reponse@diligence")
    #expect(try identifier("d-2026-00042", "2026-02-20") == first)
    #expect(try identifier("D-2026-00043", "2026-02-13") != first)
  }
}
