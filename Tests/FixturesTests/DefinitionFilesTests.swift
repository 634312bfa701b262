import BusinessDays
import ServiceStandards
import StrictJSON
import Testing

@Suite("The refused declarations and calendars")
struct DefinitionFilesTests {
  @Test(
    "every file is in its table, and every file of a table is there",
    arguments: ["declarations-errors", "calendars-errors"])
  func table(folder: String) throws {
    let listed = try FixtureTable(folder + "/LISEZMOI.md").rows
    #expect(listed.allSatisfy { $0.count == 4 && !$0[2].isEmpty && !$0[3].isEmpty })
    let files = try Fixtures.names(in: folder, extension: "json").map { $0 + ".json" }.sorted()
    #expect(listed.map { $0[0] }.sorted() == files)
  }

  @Test("every declaration is refused for what it is named for, at its line")
  func declarations() throws {
    var seen: Set<String> = []
    for row in try FixtureTable("declarations-errors/LISEZMOI.md").rows {
      let bytes = try Fixtures.bytes("declarations-errors/" + row[0])
      let error = try #require(throws: DeclarationFileError.self) {
        try Declaration(file: bytes)
      }
      let (name, place) = error.nameAndPlace
      #expect(row[0].hasPrefix(name), "\(row[0]): \(error)")
      #expect("\(place.line)" == row[1], "\(row[0]): \(error)")
      seen.insert(name)
    }
    #expect(seen.count == 15, "every error has its file: \(seen.sorted())")
  }

  @Test("every calendar is refused for what it is named for, at its line")
  func calendars() throws {
    var seen: Set<String> = []
    for row in try FixtureTable("calendars-errors/LISEZMOI.md").rows {
      let bytes = try Fixtures.bytes("calendars-errors/" + row[0])
      let error = try #require(throws: CalendarFileError.self) { try CalendarFile(bytes) }
      #expect(row[0].hasPrefix(error.name), "\(row[0]): \(error)")
      #expect("\(error.place.line)" == row[1], "\(row[0]): \(error)")
      seen.insert(error.name)
    }
    #expect(seen.count == 24, "every error has its file: \(seen.sorted())")
  }
}

extension DeclarationFileError {
  /// What its files are named for, and where it is. An error that is added is added here, and
  /// counted above.
  fileprivate var nameAndPlace: (String, TextPlace) {
    switch self {
    case .notJSON(_, let place): ("not-json", place)
    case .shape(let error): ("shape-" + error.nameAndPlace.0, error.nameAndPlace.1)
    case .badId(_, let place): ("bad-id", place)
    case .badPrefix(_, let place): ("bad-prefix", place)
    case .repeatedId(_, let place): ("repeated-id", place)
    case .badDay(_, let place): ("bad-day", place)
    case .badHours(let place): ("bad-hours", place)
    case .badTarget(let place): ("bad-target", place)
    case .badWord(_, _, let place): ("bad-word", place)
    case .unknownId(_, let place): ("unknown-id", place)
    case .emptyList(_, let place): ("empty-list", place)
    case .emptyText(_, let place): ("empty-text", place)
    }
  }
}

extension CalendarFileError {
  /// What its files are named for.
  fileprivate var name: String {
    switch self {
    case .notJSON: "not-json"
    case .shape(let error): "wrong-shape-" + error.nameAndPlace.0
    case .unknownSchema: "unknown-schema"
    case .badID: "bad-id"
    case .repeatedID: "repeated-id"
    case .emptyText: "empty-text"
    case .yearsReversed: "years-reversed"
    case .tooManyYears: "too-many-years"
    case .tooManyEntries: "too-many-entries"
    case .unknownWeekday: "unknown-weekday"
    case .repeatedWeekday: "repeated-weekday"
    case .noOpenWeekday: "no-open-weekday"
    case .unknownRule: "unknown-rule"
    case .unknownDirection: "unknown-direction"
    case .listedDatesMove: "listed-dates-move"
    case .badMonthAndDay: "bad-month-and-day"
    case .badDate: "bad-date"
    case .badYear: "bad-year"
    case .dateOutsideYears: "date-outside-years"
    case .repeatedDate: "repeated-date"
    case .datesMissing: "dates-missing"
    }
  }
}

extension JSONShapeError {
  fileprivate var nameAndPlace: (String, TextPlace) {
    switch self {
    case .wrongType(_, _, let place): ("wrong-type", place)
    case .integerOutOfRange(_, _, let place): ("integer-out-of-range", place)
    case .missingKey(_, let place): ("missing-key", place)
    case .unknownKey(_, let place): ("unknown-key", place)
    }
  }
}
