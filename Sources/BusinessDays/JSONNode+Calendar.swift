import StrictJSON

extension JSONNode {
  /// An array's elements, not too many of them.
  func calendarElements(key: String) throws(CalendarFileError) -> [JSONNode] {
    let elements: [JSONNode]
    do { elements = try self.elements(key: key) } catch { throw .shape(error) }
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
    do { return try string(key: key) } catch { throw .shape(error) }
  }
}

extension Weekday {
  /// The weekday that calendar files name so: `monday`.
  init?(englishName name: String) {
    guard let weekday = Weekday.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = weekday
  }
}
