import StrictJSON

/// Reads the members of an object of a calendar file, by what they mean.
typealias CalendarObject = ObjectReader<CalendarFileError>

extension CalendarObject {
  /// An id: 1 to 64 of `a-z 0-9 -`.
  mutating func id(_ key: String) throws(CalendarFileError) -> String {
    let id = try string(key)
    let isValid = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isValid && (1...64).contains(id.utf8.count) else {
      throw .badID(id, place: place(of: key))
    }
    return id
  }

  /// The elements of the array under that key, not too many of them.
  mutating func entries(_ key: String) throws(CalendarFileError) -> [JSONNode] {
    try node(key).calendarElements(key: key)
  }

  /// A text that says something.
  mutating func text(_ key: String) throws(CalendarFileError) -> String {
    let text = try string(key)
    guard !text.allSatisfy(\.isWhitespace) else {
      throw .emptyText(key: key, place: place(of: key))
    }
    return text
  }

  /// A text in both languages: `{"fr": "…", "en": "…"}`.
  mutating func bothTexts(_ key: String) throws(CalendarFileError) -> CalendarText {
    var texts = try object(key)
    let both = CalendarText(french: try texts.text("fr"), english: try texts.text("en"))
    try texts.finish()
    return both
  }

  /// A weekday: `monday`.
  mutating func weekday(_ key: String) throws(CalendarFileError) -> Weekday {
    try node(key).calendarWeekday(key: key)
  }

  /// A month and day that every year has: `05-25`.
  mutating func monthAndDay(
    _ key: String
  ) throws(CalendarFileError) -> (month: Int, day: Int) {
    let text = try string(key)
    // A year without 29 February.
    guard let day = Day("2001-" + text) else {
      throw .badMonthAndDay(text, place: place(of: key))
    }
    return (day.month, day.day)
  }

  /// A day: `2026-11-20`.
  mutating func day(_ key: String) throws(CalendarFileError) -> Day {
    try node(key).calendarDay(key: key)
  }

  /// A direction: `earlier` or `later`.
  mutating func direction(
    _ key: String
  ) throws(CalendarFileError) -> HolidayMoves.Direction {
    switch try string(key) {
    case "earlier": return .earlier
    case "later": return .later
    case let word: throw .unknownDirection(word, place: place(of: key))
    }
  }
}
