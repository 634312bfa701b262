import BusinessDays
import Language
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("Names of the domain")
struct DomainTests {
  @Test("the milestones that need no declaring have names")
  func builtIn() {
    #expect(BuiltInName.allCases.map(\.rawValue) == BuiltInMilestone.all)
    #expect(
      BuiltInName.allCases.map(Language.french.name) == [
        "réception", "demande complète", "évaluation de l’admissibilité", "fermeture",
      ])
    #expect(
      BuiltInName.allCases.map(Language.english.name) == [
        "receipt", "complete request", "assessment of admissibility", "closing",
      ])
    expectSentence(\.voiding)
  }

  @Test("days are counted in the standard's unit")
  func units() {
    #expect(Language.french.days(1, .businessDays) == "1 jour ouvrable")
    #expect(Language.french.days(10, .businessDays) == "10 jours ouvrables")
    #expect(Language.french.days(10, .calendarDays) == "10 jours civils")
    #expect(Language.english.days(1, .calendarDays) == "1 calendar day")
  }

  @Test(
    "a closed day says why it is",
    arguments: [
      ("2026-11-21", "samedi", "Saturday"),
      ("2026-06-24", "Fête nationale du Québec", "Québec National Holiday"),
      (
        "2027-01-04",
        "Lendemain du jour de l’An, qui tombe le samedi 2 janvier 2027",
        "Day after New Year’s Day, which falls on Saturday, January 2, 2027"
      ),
    ])
  func closures(_ date: String, _ french: String, _ english: String) throws {
    let calendar = try Calendars.calendar(Calendars.publicService)
    let day = try #require(Day(date))
    let closure = try #require(try calendar.closure(on: day))
    #expect(Language.french.closure(closure, on: day) == french)
    #expect(Language.english.closure(closure, on: day) == english)
  }

  @Test("a day closed by exception says so, safely")
  func exceptional() throws {
    let day = try #require(Day("2026-02-13"))
    let text = """
      {"schema": "business-days/calendar/1", "id": "c", "name": {"fr": "a", "en": "a"},
       "description": {"fr": "a", "en": "a"}, "years": {"first": 2026, "last": 2026},
       "closed_weekdays": [], "holidays": [], "openings": [],
       "closures": [{"date": "2026-02-13", "source": "avis",
        "name": {"fr": "Neige\\u001b", "en": "Snow\\u001b"}}]}
      """
    let calendar = BusinessCalendar(try CalendarFile(Array(text.utf8)))
    let closure = try #require(try calendar.closure(on: day))
    #expect(
      Language.french.closure(closure, on: day) == "fermeture exceptionnelle\u{A0}: Neige\\u{1B}")
    #expect(Language.english.closure(closure, on: day) == "exceptional closing: Snow\\u{1B}")
  }

  @Test("texts are chosen by the language, and safe")
  func texts() {
    let text = BilingualText(french: "plainte\u{1B}", english: "complaint\u{1B}")
    #expect(Language.french.text(text) == "plainte\\u{1B}")
    #expect(Language.english.text(text) == "complaint\\u{1B}")
    #expect(Language.english.text(CalendarText(french: "a", english: "b")) == "b")
  }

  @Test("dates and hours are those of the office's clocks")
  func moments() throws {
    let zone = try #require(SystemZones.rules(of: "America/Toronto"))
    let clock = zone.wallClock(at: 1_795_201_380_000_000)
    #expect(Language.french.moment(clock) == "20 novembre 2026 à 14\u{A0}h\u{A0}03")
    #expect(Language.english.moment(clock) == "November 20, 2026, at 2:03 p.m.")
    #expect(Language.french.weekdayAndDate(clock.day) == "vendredi 20 novembre 2026")
  }
}
