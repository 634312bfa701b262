import BusinessDays
import StrictJSON
import Testing

@Suite("A calendar file")
struct CalendarFileTests {
  /// A file that uses everything a file may hold.
  static let text = """
    {
      "schema": "business-days/calendar/1",
      "id": "essai",
      "name": { "fr": "Essai", "en": "Trial" },
      "description": { "fr": "Pour les essais", "en": "For trials" },
      "years": { "first": 2025, "last": 2026 },
      "closed_weekdays": ["sunday", "saturday"],
      "holidays": [
        {
          "id": "fixe",
          "name": { "fr": "Fixe", "en": "Fixed" },
          "in_force": { "first": 2000, "last": 2026 },
          "rule": { "date": "06-24" },
          "moves": { "saturday": "earlier", "sunday": "later", "taken": "later" },
          "source": "loi"
        },
        {
          "id": "premier-lundi",
          "name": { "fr": "Premier lundi", "en": "First Monday" },
          "rule": { "nth": 1, "weekday": "monday", "month": 9 },
          "source": "loi"
        },
        {
          "id": "avant",
          "name": { "fr": "Avant", "en": "Before" },
          "rule": { "before": "05-25", "weekday": "monday" },
          "source": "loi"
        },
        {
          "id": "vendredi-saint",
          "name": { "fr": "Vendredi saint", "en": "Good Friday" },
          "rule": { "easter": -2 },
          "source": "loi"
        },
        {
          "id": "listee",
          "name": { "fr": "Listée", "en": "Listed" },
          "rule": { "dates": { "2025": ["2025-03-31", "2025-06-06"], "2026": [] } },
          "source": "décret"
        }
      ],
      "closures": [
        { "date": "2025-02-13", "name": { "fr": "Neige", "en": "Snow" }, "source": "avis" }
      ],
      "openings": [
        { "date": "2025-02-15", "name": { "fr": "Reprise", "en": "Made up" }, "source": "avis" }
      ]
    }
    """

  @Test("what a file says is what is read")
  func read() throws {
    let file = try CalendarFile(Array(CalendarFileTests.text.utf8))
    #expect(file.id == "essai")
    #expect(file.name == CalendarText(french: "Essai", english: "Trial"))
    #expect(file.description.english == "For trials")
    #expect(file.years == 2025...2026)
    #expect(file.closedWeekdays == [.saturday, .sunday])
    #expect(
      file.holidays.map(\.rule) == [
        .date(month: 6, day: 24), .nth(1, .monday, month: 9), .before(.monday, month: 5, day: 25),
        .easter(offset: -2),
        .dates([2025: [try day("2025-03-31"), try day("2025-06-06")], 2026: []]),
      ])
    #expect(
      file.holidays[0].moves.fromWeekdays == [.saturday: .earlier, .sunday: .later])
    #expect(file.holidays[0].moves.whenTaken == .later)
    #expect(file.holidays[1].moves.fromWeekdays.isEmpty)
    #expect(file.holidays[0].isInForce(in: 2026) && !file.holidays[0].isInForce(in: 2027))
    #expect(!file.holidays[0].isInForce(in: 1999) && file.holidays[1].isInForce(in: 1999))
    #expect(file.closures.map(\.source) == ["avis"])
    #expect(try file.openings.map(\.day) == [day("2025-02-15")])
  }

  @Test("what is closed by exception is closed, what is open by exception is open")
  func exceptions() throws {
    let calendar = BusinessCalendar(try CalendarFile(Array(CalendarFileTests.text.utf8)))
    #expect(try calendar.isBusinessDay(day("2025-02-15")))
    #expect(try calendar.due(from: day("2025-02-12"), after: 2) == day("2025-02-15"))
    guard case .exceptional(let closure) = try calendar.closure(on: day("2025-02-13")) else {
      Issue.record("2025-02-13 is not closed by exception")
      return
    }
    #expect(closure.name.french == "Neige")
  }
}
