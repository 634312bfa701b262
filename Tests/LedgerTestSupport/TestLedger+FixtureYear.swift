package import BusinessDays
import Definitions
import Foundation
import Ledger
import ServiceStandards

extension TestLedger {
  /// A ledger of the embedded definitions that was told each evening what happened on the day, as
  /// `fixtures/annee-2025-2026.jsonl` has it.
  ///
  /// - Parameters:
  ///   - last: the last day that it was told of.
  ///   - created: when the definitions were recorded, in microseconds.
  ///   - evening: when what happened on a day was recorded, in microseconds.
  package static func ofFixtureYear(
    through last: Day, created: Int64 = 0, evening: (Day) throws -> Int64
  ) throws -> TestLedger {
    let test = try TestLedger(
      try Embedded.calendars.map { try Definition(calendar: $0.bytes) }
        + Embedded.declarations.map { try Definition(declaration: $0.bytes) },
      created: created)
    guard let zone = SystemZones.rules(of: "America/Toronto") else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    let lines = String(
      decoding: try Repository.bytes(of: "fixtures/annee-2025-2026.jsonl"), as: UTF8.self)
    var reader = EventJSONReader()
    var days: [(day: Day, events: [Event])] = []
    for line in lines.split(separator: "\n") {
      let event = try test.validator.event(
        from: reader.fields(Array(line.utf8).span), now: Clock.afterwards)
      let day = event.time.moment.day(in: zone)
      if day > last { break }
      if days.last?.day != day { days.append((day, [])) }
      days[days.count - 1].events.append(event)
    }
    for (day, events) in days {
      for admission in try test.ledger.record(events, now: try evening(day)) {
        guard case .accepted = admission else { throw CocoaError(.fileReadCorruptFile) }
      }
    }
    return test
  }

  /// The end of a working day, in microseconds: 17:00 in Québec's winter.
  package static func endOfWork(_ day: Day) -> Int64 {
    (Int64(day.ordinal) * 24 + 22) * 3600 * Clock.second
  }
}
