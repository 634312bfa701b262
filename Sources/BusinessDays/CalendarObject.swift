import StrictJSON

/// Reads the members of an object of a calendar file, by key and by what they mean.
struct CalendarObject {
  private var reader: JSONObjectReader

  init(_ node: JSONNode, key: String? = nil) throws(CalendarFileError) {
    do { reader = try JSONObjectReader(node, key: key) } catch { throw .wrongShape(error) }
  }

  /// Where the object begins.
  var place: TextPlace { reader.place }

  /// Where that member's value is, or the object when it has no such member.
  func place(of key: String) -> TextPlace { reader.place(of: key) }

  /// Refuses the first member that was not asked for.
  func finish() throws(CalendarFileError) {
    do { try reader.finish() } catch { throw .wrongShape(error) }
  }

  /// Whether there is such a member.
  func has(_ key: String) -> Bool { reader.unread.contains { $0.key == key } }

  mutating func string(_ key: String) throws(CalendarFileError) -> String {
    do { return try reader.string(key) } catch { throw .wrongShape(error) }
  }

  mutating func integer(
    _ key: String, in allowed: ClosedRange<Int>
  ) throws(CalendarFileError) -> Int {
    do { return try reader.integer(key, in: allowed) } catch { throw .wrongShape(error) }
  }

  mutating func optionalInteger(
    _ key: String, in allowed: ClosedRange<Int>
  ) throws(CalendarFileError) -> Int? {
    do { return try reader.optionalInteger(key, in: allowed) } catch { throw .wrongShape(error) }
  }

  mutating func object(_ key: String) throws(CalendarFileError) -> CalendarObject {
    try CalendarObject(node(key), key: key)
  }

  /// The object under that key, nil when there is no such member.
  mutating func optionalObject(_ key: String) throws(CalendarFileError) -> CalendarObject? {
    guard let node = reader.optionalNode(key) else { return nil }
    return try CalendarObject(node, key: key)
  }

  /// The members of the object under that key, whatever their keys.
  mutating func members(_ key: String) throws(CalendarFileError) -> [JSONMember] {
    do { return try reader.members(key) } catch { throw .wrongShape(error) }
  }

  /// The elements of the array under that key, not too many of them.
  mutating func array(_ key: String) throws(CalendarFileError) -> [JSONNode] {
    try node(key).calendarElements(key: key)
  }

  private mutating func node(_ key: String) throws(CalendarFileError) -> JSONNode {
    do { return try reader.node(key) } catch { throw .wrongShape(error) }
  }
}

/// What a calendar file's values mean.
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

extension JSONNode {
  /// An array's elements, not too many of them.
  func calendarElements(key: String) throws(CalendarFileError) -> [JSONNode] {
    let elements: [JSONNode]
    do { elements = try self.elements(key: key) } catch { throw .wrongShape(error) }
    guard elements.count <= CalendarFile.maximumEntries else {
      throw .tooManyEntries(elements.count, key: key, place: place)
    }
    return elements
  }

  /// A weekday: `monday`.
  func calendarWeekday(key: String) throws(CalendarFileError) -> Weekday {
    let word = try calendarString(key: key)
    guard let weekday = Weekday(englishName: word) else {
      throw .unknownWeekday(word, place: place)
    }
    return weekday
  }

  /// A day: `2026-11-20`.
  func calendarDay(key: String) throws(CalendarFileError) -> Day {
    let text = try calendarString(key: key)
    guard let day = Day(text) else { throw .badDate(text, place: place) }
    return day
  }

  private func calendarString(key: String) throws(CalendarFileError) -> String {
    do { return try string(key: key) } catch { throw .wrongShape(error) }
  }
}

extension Weekday {
  /// The weekday that calendar files name so: `monday`.
  init?(englishName name: String) {
    guard let weekday = Weekday.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = weekday
  }
}
