import BusinessDays
import StrictJSON
import Testing

@Suite("A calendar file that is refused")
struct CalendarFileErrorTests {
  /// What is changed in the valid file, and the error that it makes at the first place where the
  /// anchor is found.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let original: String
    let replacement: String
    let anchor: String
    let error: @Sendable (TextPlace) -> CalendarFileError

    init(
      _ original: String, _ replacement: String, at anchor: String,
      _ error: @escaping @Sendable (TextPlace) -> CalendarFileError
    ) {
      self.original = original
      self.replacement = replacement
      self.anchor = anchor
      self.error = error
    }

    var testDescription: String { "\(original) → \(replacement)" }
  }

  @Test("each mistake has its error, with its place", arguments: words + dates + shapes)
  func refused(refusal: Refusal) throws {
    let valid = CalendarFileTests.text
    let range = try #require(valid.firstRange(of: refusal.original))
    let text = valid[..<range.lowerBound] + refusal.replacement + valid[range.upperBound...]
    let anchor = try #require(text.firstRange(of: refusal.anchor)).lowerBound
    let bytes = Array(text.utf8)
    let place = TextPlace(
      ofOffset: text.utf8.distance(from: text.startIndex, to: anchor), in: bytes.span)
    let expected = refusal.error(place)
    #expect(expected.place == place)
    #expect(throws: expected) { try CalendarFile(bytes) }
  }

  static let words: [Refusal] = [
    Refusal("calendar/1", "calendar/2", at: "\"business-days/") {
      .unknownSchema("business-days/calendar/2", place: $0)
    },
    Refusal("\"essai\"", "\"Essai 1\"", at: "\"Essai 1\"") { .badID("Essai 1", place: $0) },
    Refusal("\"essai\"", "\"\"", at: "\"\",") { .badID("", place: $0) },
    Refusal("\"avant\"", "\"fixe\"", at: "\"fixe\",\n      \"name\": { \"fr\": \"Avant\"") {
      .repeatedID("fixe", place: $0)
    },
    Refusal("\"Trial\"", "\" \"", at: "\" \" }") { .emptyText(key: "en", place: $0) },
    Refusal("\"loi\"", "\"\"", at: "\"\"\n") { .emptyText(key: "source", place: $0) },
    Refusal("\"sunday\"", "\"Sunday\"", at: "\"Sunday\"") {
      .unknownWeekday("Sunday", place: $0)
    },
    Refusal("[\"sunday\"", "[\"saturday\"", at: "\"saturday\"],") {
      .repeatedWeekday(.saturday, place: $0)
    },
    Refusal(
      "\"sunday\", \"saturday\"",
      "\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"",
      at: "[\"monday\""
    ) { .noOpenWeekday(place: $0) },
    Refusal("\"weekday\": \"monday\"", "\"weekday\": \"lundi\"", at: "\"lundi\"") {
      .unknownWeekday("lundi", place: $0)
    },
    Refusal("\"earlier\"", "\"before\"", at: "\"before\", \"sunday\"") {
      .unknownDirection("before", place: $0)
    },
    Refusal("{ \"easter\": -2 }", "{}", at: "{},") { .unknownRule(place: $0) },
  ]

  static let dates: [Refusal] = [
    Refusal(
      "\"last\": 2026 },\n  \"closed", "\"last\": 2024 },\n  \"closed", at: "{ \"first\": 2025"
    ) {
      .yearsReversed(first: 2025, last: 2024, place: $0)
    },
    Refusal("2000, \"last\": 2026", "2027, \"last\": 2026", at: "{ \"first\": 2027") {
      .yearsReversed(first: 2027, last: 2026, place: $0)
    },
    Refusal("\"first\": 2025", "\"first\": 1800", at: "{ \"first\": 1800") {
      .tooManyYears(227, place: $0)
    },
    Refusal("06-24", "02-29", at: "\"02-29\"") { .badMonthAndDay("02-29", place: $0) },
    Refusal("06-24", "6-24", at: "\"6-24\"") { .badMonthAndDay("6-24", place: $0) },
    Refusal("05-25", "00-25", at: "\"00-25\"") { .badMonthAndDay("00-25", place: $0) },
    Refusal("2025-02-13", "2025-02-30", at: "\"2025-02-30\"") {
      .badDate("2025-02-30", place: $0)
    },
    Refusal("\"2026\": []", "\"MMXXVI\": []", at: "\"MMXXVI\"") {
      .badYear("MMXXVI", place: $0)
    },
    Refusal("\"2026\": []", "\"02026\": []", at: "\"02026\"") { .badYear("02026", place: $0) },
    Refusal("2025-06-06", "2026-06-06", at: "\"2026-06-06\"") {
      .dateOutsideYears(day2026, allowed: 2025...2025, place: $0)
    },
    Refusal("2025-06-06", "2025-03-31", at: "\"2025-03-31\"]") {
      .repeatedDate(march, place: $0)
    },
    Refusal("2025-02-13", "2024-02-13", at: "\"2024-02-13\"") {
      .dateOutsideYears(before, allowed: 2025...2026, place: $0)
    },
    Refusal("2025-02-15", "2025-02-13", at: "{ \"date\": \"2025-02-13\", \"name\": { \"fr\": \"Rep")
    {
      .repeatedDate(february, place: $0)
    },
    Refusal(", \"2026\": []", "", at: "{ \"dates\"") { .datesMissing(year: 2026, place: $0) },
    Refusal(
      "\"source\": \"décret\"", "\"moves\": { \"taken\": \"later\" }, \"source\": \"d\"",
      at: "{ \"taken\": \"later\" }, \"source\": \"d\""
    ) { .listedDatesMove(place: $0) },
  ]

  static let shapes: [Refusal] = [
    Refusal("\"id\": \"essai\",", "", at: "{") { .shape(.missingKey("id", place: $0)) },
    Refusal("\"id\": \"essai\"", "\"id\": 7", at: "7,") {
      .shape(.wrongType(key: "id", expected: .string, place: $0))
    },
    Refusal("\"openings\"", "\"ouvertures\"", at: "{") {
      .shape(.missingKey("openings", place: $0))
    },
    Refusal("\"in_force\"", "\"force\"", at: "\"force\"") {
      .shape(.unknownKey("force", place: $0))
    },
    Refusal("\"en\": \"Trial\"", "\"en\": \"Trial\", \"es\": \"E\"", at: "\"es\"") {
      .shape(.unknownKey("es", place: $0))
    },
    Refusal("{ \"date\": \"06-24\" }", "{ \"date\": \"06-24\", \"easter\": 1 }", at: "\"easter\"") {
      .shape(.unknownKey("easter", place: $0))
    },
    Refusal("\"taken\": \"later\"", "\"lundi\": \"later\"", at: "\"lundi\"") {
      .shape(.unknownKey("lundi", place: $0))
    },
    Refusal("\"nth\": 1", "\"nth\": 5", at: "5, \"weekday\"") {
      .shape(.integerOutOfRange(key: "nth", allowed: 1...4, place: $0))
    },
    Refusal("\"easter\": -2", "\"easter\": 300", at: "300") {
      .shape(.integerOutOfRange(key: "easter", allowed: -80...250, place: $0))
    },
    Refusal("\"first\": 2025", "\"first\": 1582", at: "1582") {
      .shape(.integerOutOfRange(key: "first", allowed: 1583...9998, place: $0))
    },
  ]

  private static let day2026 = Day(year: 2026, month: 6, day: 6) ?? .latest
  private static let march = Day(year: 2025, month: 3, day: 31) ?? .latest
  private static let before = Day(year: 2024, month: 2, day: 13) ?? .latest
  private static let february = Day(year: 2025, month: 2, day: 13) ?? .latest

  @Test("a text that is no JSON is refused where it stops being JSON")
  func notJSON() {
    let bytes = Array("{\n  \"id\": tru\n}".utf8)
    #expect {
      try CalendarFile(bytes)
    } throws: { error in
      guard case .notJSON(let reason, let place) = error as? CalendarFileError else { return false }
      return reason.fact == .invalidLiteral && place == TextPlace(line: 2, column: 9)
    }
  }

  @Test("a list too long is refused")
  func tooMany() throws {
    let days = (0...CalendarFile.maximumEntries).map { _ in "{}" }.joined(separator: ",")
    let text = CalendarFileTests.text
    let range = try #require(text.firstRange(of: "\"closures\": [")).upperBound
    let bytes = Array((text[..<range] + days + "," + text[range...]).utf8)
    #expect {
      try CalendarFile(bytes)
    } throws: { error in
      guard case .tooManyEntries(let count, "closures", _) = error as? CalendarFileError else {
        return false
      }
      return count == CalendarFile.maximumEntries + 2
    }
  }

  @Test("a file changed at random is refused or read, never worse")
  func mutated() {
    let valid = Array(CalendarFileTests.text.utf8)
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<3000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 32...126, using: &generator)
      }
      if let file = try? CalendarFile(bytes) {
        let calendar = BusinessCalendar(file)
        _ = try? calendar.due(from: calendar.coverage.lowerBound, after: 10)
      }
    }
  }
}
