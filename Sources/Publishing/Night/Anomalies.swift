public import BusinessDays
public import Ledger
import ServiceStandards

/// What may be a mistake, or forgotten.
public struct Anomalies: Hashable, Sendable {
  /// Ids of the calls of which a milestone happened and to which no dossier belongs.
  public let callsWithoutDossiers: [String]
  /// Dossiers of which an obligation waits more than `NightReport.sleepBeyond` business days after
  /// the receipt, the longest first.
  public let asleep: [SleepingDossier]
  /// Calendars in use that end within a year, by id.
  public let endingCalendars: [EndingCalendar]

  init(_ view: RecentView, asOf day: Day) throws(LedgerError) {
    callsWithoutDossiers = try view.callsWithoutDossiers(asOf: day)
    asleep = try view.asleep(asOf: day, beyond: NightReport.sleepBeyond)
    endingCalendars = EndingCalendar.all(view.rulebook, asOf: day)
  }
}

/// A calendar that ends within a year.
public struct EndingCalendar: Hashable, Sendable {
  /// The calendar's id.
  public let calendar: String
  /// The last day for which it answers.
  public let through: Day

  /// Of the calendars that offices count with, those whose last day is before the same date a
  /// year after the day.
  fileprivate static func all(_ rulebook: Rulebook, asOf day: Day) -> [EndingCalendar] {
    // Of 29 February the year after has none.
    let (year, month, dayOfMonth) = day.yearMonthDay
    let anniversary =
      Day(year: year + 1, month: month, day: dayOfMonth) ?? day.advanced(byDays: 366)
    var lastDays: [String: Day] = [:]
    for office in rulebook.offices.allCodes {
      let used =
        [rulebook.calendar(of: office)] + rulebook.rules.map { $0.calendar(of: office) }
      for calendar in used { lastDays[calendar.id] = calendar.coverage.upperBound }
    }
    return lastDays.filter { $0.value < anniversary }.sorted { $0.key < $1.key }.map {
      EndingCalendar(calendar: $0.key, through: $0.value)
    }
  }
}
