import BusinessDays
import Definitions
import Ledger
import LedgerTestSupport
import Publishing
import Testing

/// Nights of a zone of Québec, at four in the morning.
enum Nights {
  static func schedule() throws -> NightSchedule {
    NightSchedule(
      hour: .usual, zone: try #require(SystemZones.rules(of: "America/Toronto")))
  }

  static func night(_ day: String) throws -> Night {
    try schedule().night(of: try #require(Day(day)))
  }
}

/// A ledger of the laboratory's declaration, told of things when they happen.
struct Laboratory {
  let test: TestLedger
  private var identifiers = 0

  init(_ standards: [DeclarationText.Standard], trendDays: Int = 20) throws {
    var text = DeclarationText(standards)
    text.trendDays = trendDays
    test = try TestLedger([
      try text.definition(), try Calendars.definition(Calendars.publicService),
    ])
  }

  /// The standards by which dossiers of `alpha` and `beta` are answered within five business days.
  static func answers(target: Int = 5_000) -> [DeclarationText.Standard] {
    ["alpha", "beta"].map { service in
      var standard = DeclarationText.Standard("answer-\(service)")
      standard.services = [service]
      standard.target = target
      return standard
    }
  }

  var ledger: Ledger { test.ledger }

  /// Records at noon of a day what happens then.
  mutating func tell(
    _ type: String, _ subject: String, on day: String, _ data: [String: Told.Datum] = [:]
  ) throws {
    identifiers += 1
    let told = Told(type, subject, at: day, id: "e\(identifiers)", data)
    let clock = try Nights.night(day).instant + 8 * 3600 * Clock.second
    let admissions = try test.record([told], now: clock)
    let isAccepted = admissions.allSatisfy { $0.isAccepted }
    #expect(isAccepted, "\(told.line)")
  }

  mutating func receive(_ number: String, _ service: String = "alpha", on day: String) throws {
    try tell("dossier.received", number, on: day, ["service": .text(service)])
  }

  mutating func answer(_ number: String, on day: String) throws {
    try tell("dossier.answered", number, on: day)
  }

  func report(
    _ day: String, since previous: String?, _ timeliness: NightReport.Timeliness = .onTime,
    spool: SpoolCounts = SpoolCounts(), confidential: [String] = ["beta"],
    clock: Int64 = .max
  ) throws -> NightReport {
    try NightReport(
      ledger, night: Nights.night(day), previous: try previous.map(Nights.night),
      timeliness: timeliness, spool: spool, confidential: confidential, clock: clock)
  }
}

extension Admission {
  var isAccepted: Bool {
    if case .accepted = self { true } else { false }
  }
}

extension [ReportFile] {
  /// The text of one of the files.
  func text(_ name: String) -> String {
    String(decoding: first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }
}
