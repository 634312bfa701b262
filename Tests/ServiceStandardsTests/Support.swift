import BusinessDays
import LedgerTestSupport
import Testing

@testable import ServiceStandards

extension TrendPolicy {
  static let standing = TrendPolicy(businessDays: 20, slippingMisses: 2)
}

extension MonthDay {
  static let april1 = MonthDay(month: 4, day: 1)
  static let january1 = MonthDay(month: 1, day: 1)
  static let july6 = MonthDay(month: 7, day: 6)
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

extension Rulebook {
  /// The rulebook of declarations that count with the embedded calendars and the system's zones.
  static func of(_ declarations: [Declaration]) throws -> Rulebook {
    var calendars: [String: BusinessCalendar] = [:]
    var zones: [String: ZoneRules] = [:]
    for office in declarations.flatMap(\.offices) {
      calendars[office.calendar] = try Calendars.calendar(office.calendar)
      zones[office.timeZone] = SystemZones.rules(of: office.timeZone)
    }
    return try Rulebook(declarations: declarations, calendars: calendars, zones: zones)
  }

  static func of(_ texts: DeclarationText...) throws -> Rulebook {
    try of(try texts.map { try Declaration(file: $0.bytes) })
  }
}
