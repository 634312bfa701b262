import BusinessDays
import ServiceStandards
import StrictJSON

extension DeclarationFileError {
  /// The fact that a declaration cannot be used; its id may be empty.
  func fact(ofDeclaration id: String) -> NamedFact {
    NamedFact("bad-declaration", ["declaration": id.isEmpty ? nil : .text(id)]).because(fact)
  }

  private var fact: NamedFact {
    switch self {
    case .notJSON(let error, let place): NamedFact(error.fact.factName).at(place)
    case .shape(let error): error.fact
    case .badId(let id, let place): NamedFact("bad-id", ["text": .text(id)]).at(place)
    case .badPrefix(let prefix, let place):
      NamedFact("bad-prefix", ["text": .text(prefix)]).at(place)
    case .repeatedId(let id, let place): NamedFact("repeated-id", ["text": .text(id)]).at(place)
    case .badDay(let text, let place): NamedFact("bad-date", ["text": .text(text)]).at(place)
    case .badHours(let place): NamedFact("bad-hours").at(place)
    case .badTarget(let place): NamedFact("bad-target").at(place)
    case .badWord(let word, let allowed, let place):
      NamedFact("unknown-word", ["text": .text(word), "known": .texts(allowed)]).at(place)
    case .unknownId(let id, let place): NamedFact("unknown-id", ["text": .text(id)]).at(place)
    case .emptyList(let key, let place): NamedFact("empty-list", ["key": .text(key)]).at(place)
    case .emptyText(let key, let place): NamedFact("empty-text", ["key": .text(key)]).at(place)
    }
  }
}

extension CalendarFileError {
  /// The fact that a calendar cannot be used; its id may be empty.
  func fact(ofCalendar id: String) -> NamedFact {
    NamedFact("bad-calendar", ["calendar": id.isEmpty ? nil : .text(id)]).because(fact)
  }

  private var fact: NamedFact {
    switch self {
    case .notJSON(let error, let place): NamedFact(error.fact.factName).at(place)
    case .shape(let error): error.fact
    case .unknownSchema(let text, let place):
      NamedFact("unknown-schema", ["text": .text(text)]).at(place)
    case .badID(let id, let place): NamedFact("bad-id", ["text": .text(id)]).at(place)
    case .repeatedID(let id, let place): NamedFact("repeated-id", ["text": .text(id)]).at(place)
    case .emptyText(let key, let place): NamedFact("empty-text", ["key": .text(key)]).at(place)
    case .yearsReversed(let first, let last, let place):
      NamedFact("years-reversed", ["from": .integer(first), "through": .integer(last)]).at(place)
    case .tooManyYears(let count, let place):
      NamedFact(
        "too-many-years",
        ["found": .integer(count), "limit": .integer(CalendarFile.maximumYears)]
      ).at(place)
    case .tooManyEntries(let count, let key, let place):
      NamedFact(
        "too-many-entries",
        [
          "key": .text(key), "found": .integer(count),
          "limit": .integer(CalendarFile.maximumEntries),
        ]
      ).at(place)
    case .unknownWeekday(let word, let place):
      NamedFact("unknown-weekday", ["text": .text(word)]).at(place)
    case .repeatedWeekday(let weekday, let place):
      NamedFact("repeated-weekday", ["weekday": .integer(weekday.rawValue)]).at(place)
    case .noOpenWeekday(let place): NamedFact("no-open-weekday").at(place)
    case .unknownRule(let place): NamedFact("unknown-rule").at(place)
    case .unknownDirection(let word, let place):
      NamedFact("unknown-direction", ["text": .text(word)]).at(place)
    case .listedDatesMove(let place): NamedFact("listed-dates-move").at(place)
    case .badMonthAndDay(let text, let place):
      NamedFact("bad-month-and-day", ["text": .text(text)]).at(place)
    case .badDate(let text, let place): NamedFact("bad-date", ["text": .text(text)]).at(place)
    case .badYear(let text, let place): NamedFact("bad-year", ["text": .text(text)]).at(place)
    case .dateOutsideYears(let day, let years, let place):
      NamedFact(
        "date-outside-years",
        [
          "date": .text(day.description), "from": .integer(years.lowerBound),
          "through": .integer(years.upperBound),
        ]
      ).at(place)
    case .repeatedDate(let day, let place):
      NamedFact("repeated-date", ["date": .text(day.description)]).at(place)
    case .datesMissing(let year, let place):
      NamedFact("dates-missing", ["year": .integer(year)]).at(place)
    }
  }
}

extension ZoneError {
  var fact: NamedFact {
    switch self {
    case .tooLong(let bytes): NamedFact("text-too-long", ["bytes": .integer(bytes)])
    case .notTZif: NamedFact("not-tzif")
    case .unknownVersion(let byte): NamedFact("unknown-version", ["byte": .integer(Int(byte))])
    case .truncated: NamedFact("truncated")
    case .countsLeapSeconds: NamedFact("counts-leap-seconds")
    case .noLocalTime: NamedFact("no-local-time")
    case .unknownLocalTime(let index):
      NamedFact("unknown-local-time", ["index": .integer(index)])
    case .offsetOutOfRange(let seconds):
      NamedFact("offset-out-of-range", ["seconds": .integer(seconds)])
    case .unordered(let index): NamedFact("unordered", ["index": .integer(index)])
    case .badRule(let rule): NamedFact("bad-rule", ["text": .text(rule)])
    }
  }
}
