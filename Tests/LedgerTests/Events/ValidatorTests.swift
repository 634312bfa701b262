import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("The check of an event")
struct ValidatorTests {
  /// What counts with the calendar of 2024 to 2028, in an office of Québec's zone and in Tokyo's.
  private func validator() throws -> EventValidator {
    var text = DeclarationText()
    text.offices = [
      DeclarationText.Office("nord", calendar: Calendars.publicService),
      DeclarationText.Office("est", zone: "Asia/Tokyo", calendar: Calendars.publicService),
    ]
    return EventValidator(
      try Rulebook(
        [try Calendars.definition(Calendars.publicService), try text.definition()],
        zones: SystemZones.source))
  }

  /// An instant in microseconds since 1970.
  private func clock(_ text: String) throws -> Int64 {
    guard case .instant(let microseconds) = try Timestamp(text).moment else {
      Issue.record("\(text) is no instant")
      return 0
    }
    return microseconds
  }

  private func receipt(_ time: String, office: String = "nord") -> Told {
    Told(
      "dossier.received", "A-1", at: time, id: "1",
      ["service": .text("alpha"), "office": .text(office)])
  }

  @Test("takes a bare date up to tomorrow, as the office's own clock shows it")
  func tomorrow() throws {
    let validator = try validator()
    // The 20th in Québec, the 21st in Tokyo.
    let now = try clock("2026-11-20T20:00:00-05:00")
    for (office, last, next) in [
      ("nord", "2026-11-21", "2026-11-22"), ("est", "2026-11-22", "2026-11-23"),
    ] {
      _ = try validator.event(receipt(last, office: office), now: now)
      #expect(throws: Refusal.inTheFuture(next)) {
        try validator.event(receipt(next, office: office), now: now)
      }
    }
  }

  @Test("refuses a day that no calendar knows, at either end, and names the calendar")
  func uncountable() throws {
    let validator = try validator()
    let countable = try #require(validator.rulebook.countable)
    let now = try clock("2029-06-15T12:00:00Z")
    for day in ["2024-01-01", "2028-12-31"] { _ = try validator.event(receipt(day), now: now) }
    for (time, text) in [
      ("2023-12-31", "2023-12-31"), ("2029-01-01", "2029-01-01"),
      ("2029-06-15T11:00:00Z", "2029-06-15"),
    ] {
      let day = try #require(Day(text))
      let fault = try #require(countable.fault(on: day))
      #expect(throws: Refusal.badTime(time, .uncountable(fault))) {
        try validator.event(receipt(time), now: now)
      }
    }
  }

  @Test(
    "names the first attribute that is missing, in the order in which they are told",
    arguments: [
      (#"{"source":"/a","type":"dossier.answered","subject":"A-1"}"#, "specversion"),
      (#"{"specversion":"1.0","source":"/a","type":"dossier.answered","subject":"A-1"}"#, "id"),
      (#"{"specversion":"1.0","id":"1","type":"dossier.answered"}"#, "source"),
      (#"{"specversion":"1.0","id":"1","source":"/a"}"#, "type"),
      (#"{"specversion":"1.0","id":"1","source":"/a","type":"event.voided"}"#, "subject"),
      (
        #"{"specversion":"1.0","id":"1","source":"/a","type":"event.voided","subject":"2"}"#,
        "time"
      ),
    ])
  func missing(line: String, field: String) throws {
    let validator = try validator()
    var reader = EventJSONReader()
    let fields = try reader.fields(Array(line.utf8).span)
    #expect(throws: Refusal.missing(field: field)) {
      try validator.event(from: fields, now: Clock.afterwards)
    }
  }
}
