import BusinessDays
import Definitions
import Foundation
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

/// The examples of the page `Ledger.docc`, word for word.
@Suite("The examples of the page on Ledger")
struct PageExamples {
  private let calendarBytes = Embedded.calendars[0].bytes
  private let declarationBytes = Embedded.declarations[0].bytes
  private let now = Clock.afterwards
  private let zones = SystemZones.source

  private func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test("a register is made, opened, given events and asked")
  func register() throws {
    let folder = try ScratchFolder()
    let path = folder.file("registre.db")
    let day = try #require(Day("2026-07-20"))
    let period = Period(from: day.advanced(byDays: -19), through: day, label: "2026-07")

    let definitions = [
      try Definition(calendar: calendarBytes), try Definition(declaration: declarationBytes),
    ]
    let image = try Ledger.image(definitions: definitions, recorded: now)
    try write(image, path)

    let validator = EventValidator(try Ledger(path: path, access: .reading, zones: zones).rulebook)
    let events = try [
      Told(
        "dossier.received", "P-1", at: "2026-07-02", id: "1", ["service": .text("plainte")])
    ].map { try validator.event($0, now: now) }

    let ledger = try Ledger(path: path, access: .writing, zones: zones)
    let admissions = try ledger.record(events, now: now)
    let summary = try ledger.current.summary(asOf: day, period: period)

    #expect(admissions.count == 1)
    #expect(summary.standards.map(\.counts.rate.missed).reduce(0, +) == 1)
  }
}
