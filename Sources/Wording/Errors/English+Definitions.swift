public import BusinessDays
public import ServiceStandards
import StrictJSON

extension English {
  public func fault(of error: DeclarationFileError) -> Fault {
    switch error {
    case .notJSON(let error, _): fault(of: error.fact)
    case .shape(let error): fault(of: error)
    case .badId(let id, _):
      Fault(
        "ill-formed id \(quoted(id))",
        "write 1 to 64 letters without accents, digits, hyphens or _, a letter at least among them")
    case .badPrefix(let prefix, _):
      Fault(
        "ill-formed prefix \(quoted(prefix))",
        "write \(betterPrefix(prefix).map(quoted) ?? "a letter"), or 1 to "
          + "\(Service.prefixAtMost) letters without accents, digits, hyphens or _, without a "
          + "hyphen at the beginning or the end")
    case .repeatedId(let id, _): Fault("repeated id \(quoted(id))", "keep one of them")
    case .badDay(let text, _):
      Fault("the day \(quoted(text)) does not exist", "write 2026-11-20, or 11-20 without a year")
    case .badHours:
      Fault(
        "unreadable opening hours",
        "write pairs of HH:MM in increasing order, from opening to closing")
    case .badTarget:
      Fault("impossible target", "write a percentage from 0.01 to 100, of two decimals at most")
    case .badWord(let word, let allowed, _):
      Fault("unknown word \(quoted(word))", remedy(forUnknown: word, among: allowed))
    case .unknownId(let id, _):
      Fault("id \(quoted(id)) not defined in this file", "define it, or mend it")
    case .emptyList(let key, _): Fault("the list \(quoted(key)) is empty", "put an element in it")
    case .emptyText(let key, _): Fault("the text \(quoted(key)) is empty", "write it")
    }
  }

  public func fault(of error: CalendarFileError) -> Fault {
    switch error {
    case .notJSON(let error, _): fault(of: error.fact)
    case .wrongShape(let error): fault(of: error)
    case .unknownSchema(let schema, _):
      Fault("unknown schema \(quoted(schema))", "write \(typed(CalendarFile.schema))")
    case .badID(let id, _):
      Fault(
        "ill-formed id \(quoted(id))",
        "write 1 to 64 lower-case letters without accents, digits or hyphens")
    case .repeatedID(let id, _): Fault("repeated id \(quoted(id))", "keep one of them")
    case .emptyText(let key, _): Fault("the text \(quoted(key)) is empty", "write it")
    case .yearsReversed(let first, let last, _):
      Fault("the last year, \(last), is before the first, \(first)", "swap them")
    case .tooManyYears(let count, _):
      Fault("\(number(count)) years", "cover \(CalendarFile.maximumYears) at most")
    case .tooManyEntries(let count, let key, _):
      Fault(
        "the list \(quoted(key)) has \(number(count)) elements",
        "keep \(number(CalendarFile.maximumEntries)) at most")
    case .unknownWeekday(let word, _):
      Fault(
        "unknown weekday \(quoted(word))",
        remedy(forUnknown: word, among: Weekday.allCases.map { "\($0)" }))
    case .repeatedWeekday(let weekday, _):
      // A line begins in lower case, and the names of weekdays do not.
      Fault("the weekday \(weekdayName(weekday.rawValue)) is repeated", "keep it once")
    case .noOpenWeekday:
      Fault("all seven weekdays are closed", "leave one open")
    case .unknownRule:
      Fault("unknown rule", "give one of the keys date, nth, before, easter or dates")
    case .unknownDirection(let word, _):
      Fault(
        "unknown direction \(quoted(word))",
        remedy(forUnknown: word, among: ["earlier", "later"]))
    case .listedDatesMove:
      Fault("a holiday whose dates are listed does not move", "take the key moves out")
    case .badMonthAndDay(let text, _):
      Fault(
        "the day \(quoted(text)) does not come every year",
        "write the month and the day, such as 06-24")
    case .badDate(let text, _):
      Fault("the day \(quoted(text)) does not exist", "write the year, the month and the day")
    case .badYear(let text, _):
      Fault(
        "impossible year \(quoted(text))",
        "write a year from \(CalendarFile.allowedYears.lowerBound) to "
          + "\(CalendarFile.allowedYears.upperBound)")
    case .dateOutsideYears(let day, let years, _):
      Fault(
        "\(day) is outside the years \(years.lowerBound) to \(years.upperBound)",
        "mend this date, or the years")
    case .repeatedDate(let day, _): Fault("\(day) is repeated", "keep it once")
    case .datesMissing(let year, _):
      Fault("no date for the year \(year)", "add them, or write an empty list")
    }
  }

  public func declaration(_ name: String?) -> String {
    "declaration" + (name.map { " \(named($0))" } ?? "")
  }

  public func calendar(_ name: String?) -> String {
    "calendar" + (name.map { " \(named($0))" } ?? "")
  }

  public func unusable(_ definition: String, at place: String) -> String {
    "unusable \(definition), \(place): "
  }

  public func fault(of error: RulebookError) -> Fault {
    switch error {
    case .noDeclaration: Fault("no declaration of services", "adopt one")
    case .missingCalendar(let id, let office):
      Fault(
        "the calendar \(quoted(id)) of the office \(quoted(office)) is not in the ledger",
        "adopt it, or mend the declaration")
    case .missingZone(let zone, let office):
      Fault(
        "the time zone \(named(zone)) of the office \(quoted(office)) is unknown to the computer",
        "mend the declaration, or bring the package tzdata up to date")
    }
  }

  public func fault(of error: CalendarError) -> Fault {
    switch error {
    case .beyondCoverage(let day, let covered, let calendar):
      Fault(
        "the calendar \(quoted(calendar)) does not know the holidays around \(day)",
        "ask for days from \(covered.lowerBound) to \(covered.upperBound), or adopt a calendar "
          + "that goes further")
    }
  }

  public func zoneError(_ error: ZoneError, zone: String) -> String {
    Fault(
      "unusable data of the time zone \(named(zone)): \(what(error))",
      "install it anew with \(typed("apt-get install --reinstall tzdata")), or check $TZDIR"
    ).sentence()
  }

  private func what(_ error: ZoneError) -> String {
    switch error {
    case .tooLong(let bytes): "a file of \(number(bytes)) bytes, too long"
    case .notTZif: "it is not a TZif file"
    case .unknownVersion(let byte): "unknown TZif version (byte \(byte))"
    case .truncated: "truncated file"
    case .countsLeapSeconds: "leap seconds counted"
    case .noLocalTime: "no local time"
    case .unknownLocalTime(let index): "unknown local time (change \(number(index + 1)))"
    case .offsetOutOfRange(let seconds): "impossible offset of \(number(seconds)) seconds"
    case .unordered(let index): "changes out of order (at number \(number(index + 1)))"
    case .badRule(let rule): "unreadable rule \(quoted(rule))"
    }
  }
}
