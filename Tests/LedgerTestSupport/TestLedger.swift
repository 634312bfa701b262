import Foundation
package import Ledger
package import ServiceStandards

/// A ledger in a folder of its own.
package final class TestLedger {
  private let folder: ScratchFolder
  package let path: String
  package let ledger: Ledger
  package let validator: EventValidator

  /// - Parameter created: when the definitions were recorded, in microseconds.
  package init(_ definitions: [Definition], created: Int64 = 0) throws {
    folder = try ScratchFolder()
    path = folder.file("ledger.db")
    let image = try Ledger.image(definitions: definitions, recorded: created)
    try Data(image).write(to: URL(filePath: path))
    ledger = try Ledger(path: path, access: .writing, zones: SystemZones.source)
    validator = EventValidator(ledger.rulebook)
  }

  /// Records what was told, in one transaction.
  @discardableResult
  package func record(_ told: [Told], now: Int64 = Clock.afterwards) throws -> [Admission] {
    var events: [Event] = []
    for one in told { events.append(try validator.event(one, now: now)) }
    return try ledger.record(events, now: now)
  }

  /// Records in one transaction what is offered.
  package func recording<Result>(
    now: Int64 = Clock.afterwards, _ body: (Recording) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    func same(_ error: LedgerError) -> LedgerError { error }
    return try ledger.recording(now: now, wrapping: same, body)
  }

  /// The number of the next dossier of a service and a year.
  package func nextNumber(_ service: Code<Service>, _ year: Int) throws -> String {
    try recording { recording throws(LedgerError) in
      try recording.nextNumber(of: service, year: year)
    }
  }

  /// Another connection to the same file.
  package func reopened(_ access: Ledger.Access = .reading) throws -> Ledger {
    try Ledger(path: path, access: access, zones: SystemZones.source)
  }
}

/// Recording clocks, in microseconds since 1970-01-01T00:00:00Z.
package enum Clock {
  /// 2026-08-01, after all that happens in tests.
  package static let afterwards: Int64 = 1_785_542_400_000_000
  package static let second: Int64 = 1_000_000
}
