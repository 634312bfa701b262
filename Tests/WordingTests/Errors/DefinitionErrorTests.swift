import BusinessDays
import Language
import ServiceStandards
import StrictJSON
import Testing

private let place = TextPlace(line: 12, column: 5)

private let shapes: [JSONShapeError] =
  ([.object, .array, .string, .boolean, .integer] as [JSONShapeError.Shape]).map {
    .wrongType(key: hostile, expected: $0, place: place)
  } + [
    .wrongType(key: nil, expected: .object, place: place),
    .integerOutOfRange(key: hostile, allowed: 1...366, place: place),
    .missingKey(hostile, place: place), .unknownKey(hostile, place: place),
  ]

private let jsonFacts: [JSONError.Fact] = [
  .tooLong, .byteOrderMark, .unexpectedEnd, .expectedValue, .expectedKey, .expectedColon,
  .expectedCommaOrBrace, .expectedCommaOrBracket, .invalidLiteral, .invalidNumber, .leadingZero,
  .unterminatedString, .invalidEscape, .invalidUnicodeEscape, .loneSurrogate, .controlCharacter,
  .invalidUTF8, .duplicateKey, .textAfterValue, .tooDeep,
]

private let declarations: [DeclarationFileError] =
  shapes.map(DeclarationFileError.shape) + [
    .badId(hostile, place: place), .badPrefix(hostile, place: place),
    .repeatedId(hostile, place: place),
    .badDay(hostile, place: place), .badHours(place: place), .badTarget(place: place),
    .badWord(hostile, allowed: ["any"], place: place), .unknownId(hostile, place: place),
    .emptyList(key: hostile, place: place), .emptyText(key: hostile, place: place),
  ]

private let calendars: [CalendarFileError] =
  shapes.map(CalendarFileError.shape) + [
    .unknownSchema(hostile, place: place), .badID(hostile, place: place),
    .repeatedID(hostile, place: place), .emptyText(key: hostile, place: place),
    .yearsReversed(first: 2030, last: 2020, place: place), .tooManyYears(151, place: place),
    .tooManyEntries(1_001, key: hostile, place: place), .unknownWeekday(hostile, place: place),
    .repeatedWeekday(.saturday, place: place), .noOpenWeekday(place: place),
    .unknownRule(place: place), .unknownDirection(hostile, place: place),
    .listedDatesMove(place: place), .badMonthAndDay(hostile, place: place),
    .badDate(hostile, place: place), .badYear(hostile, place: place),
    .dateOutsideYears(Day(ordinal: 0), allowed: 2020...2030, place: place),
    .repeatedDate(Day(ordinal: 0), place: place), .datesMissing(year: 2026, place: place),
  ]

private let zones: [ZoneError] = [
  .tooLong(bytes: 99_999), .notTZif, .unknownVersion(53), .truncated, .countsLeapSeconds,
  .noLocalTime, .unknownLocalTime(index: 3), .offsetOutOfRange(seconds: 90_000),
  .unordered(index: 2), .badRule(hostile),
]

@Suite("Wording bad declarations, calendars and zones")
struct DefinitionErrorTests {
  @Test("every fact of JSON has its words", arguments: jsonFacts)
  func json(_ fact: JSONError.Fact) {
    expectSentence { $0.fault(of: fact).what }
    expectSentence { $0.fault(of: fact).remedy }
  }

  @Test("every declaration's error says what, where and what to do", arguments: declarations)
  func declaration(_ error: DeclarationFileError) {
    expectErrorLine { $0.declarationFileError(error, in: "mrif-2021-10") }
    expectErrorLine { $0.declarationFileError(error, in: nil) }
    expectErrorLine { $0.declarationFileError(error, in: hostile) }
    #expect(Language.french.declarationFileError(error, in: nil).contains("ligne 12, colonne 5"))
    #expect(Language.english.declarationFileError(error, in: nil).contains("line 12, column 5"))
  }

  @Test("every calendar's error says what, where and what to do", arguments: calendars)
  func calendar(_ error: CalendarFileError) {
    expectErrorLine { $0.calendarFileError(error, in: "qc-fonction-publique") }
    expectErrorLine { $0.calendarFileError(error, in: nil) }
    #expect(Language.french.calendarFileError(error, in: nil).contains("ligne 12, colonne 5"))
    #expect(Language.english.calendarFileError(error, in: nil).contains("line 12, column 5"))
  }

  @Test("what is not JSON has its place too")
  func notJSON() {
    #expect(throws: DeclarationFileError.self) { try Declaration(file: Array("{\n  x".utf8)) }
    do throws(DeclarationFileError) { _ = try Declaration(file: Array("{\n  x".utf8)) } catch {
      expectErrorLine { $0.declarationFileError(error, in: "d.json") }
      #expect(
        Language.french.declarationFileError(error, in: "d.json")
          == "déclaration «\u{A0}d.json\u{A0}» inutilisable, ligne 2, colonne 3\u{A0}: il manque "
          + "une clé entre guillemets droits, écrivez-la, ou retirez la virgule qui précède "
          + "l’accolade")
    }
    do throws(CalendarFileError) { _ = try CalendarFile(Array("[".utf8)) } catch {
      expectErrorLine { $0.calendarFileError(error, in: "c.json") }
    }
  }

  @Test(
    "every rulebook's error says what and what to do",
    arguments: [
      .noDeclaration, .missingCalendar(hostile, office: hostile),
      .missingZone(hostile, office: hostile),
    ] as [RulebookError])
  func rulebook(_ error: RulebookError) {
    expectErrorLine { $0.rulebookError(error) }
  }

  @Test("a calendar says which days it knows")
  func coverage() {
    let error = CalendarError.beyondCoverage(
      Day(ordinal: 47_847), covered: Day(ordinal: 7_305)...Day(ordinal: 47_846), calendar: "qc")
    expectErrorLine { $0.calendarError(error) }
    #expect(Language.french.calendarError(error).contains("du 1990-01-01 au 2100-12-31"))
  }

  @Test("every fault of a zone's data has its words", arguments: zones)
  func zone(_ error: ZoneError) {
    expectErrorLine { $0.zoneError(error, zone: "America/Toronto") }
    expectErrorLine { $0.zoneError(error, zone: hostile) }
  }
}
