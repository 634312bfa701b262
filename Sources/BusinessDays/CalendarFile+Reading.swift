import StrictJSON

extension CalendarFile {
  /// The calendar that a file's bytes say: JSON of the schema `business-days/calendar/1`.
  public init(_ bytes: [UInt8]) throws(CalendarFileError) {
    let node: JSONNode
    do {
      node = try JSONNode.parse(bytes)
    } catch {
      throw .notJSON(error, place: error.place(in: bytes))
    }
    var file = try CalendarObject(node)
    let schema = try file.string("schema")
    guard schema == CalendarFile.schema else {
      throw .unknownSchema(schema, place: file.place(of: "schema"))
    }
    id = try file.id("id")
    name = try file.bothTexts("name")
    description = try file.bothTexts("description")
    years = try file.coverage("years")
    closedWeekdays = try file.closedWeekdays("closed_weekdays")
    holidays = try file.holidays("holidays", years: years)
    closures = try file.exceptionalDays("closures", years: years)
    openings = try file.exceptionalDays("openings", years: years)
    for (opening, node) in zip(openings, try file.entries("openings"))
    where closures.contains(where: { $0.day == opening.day }) {
      throw .repeatedDate(opening.day, place: node.place)
    }
    try file.finish()
  }
}

extension CalendarObject {
  fileprivate mutating func coverage(
    _ key: String
  ) throws(CalendarFileError) -> ClosedRange<Int> {
    var object = try object(key)
    let first = try object.integer("first", in: CalendarFile.allowedYears)
    let last = try object.integer("last", in: CalendarFile.allowedYears)
    try object.finish()
    guard first <= last else {
      throw .yearsReversed(first: first, last: last, place: object.place)
    }
    guard last - first < CalendarFile.maximumYears else {
      throw .tooManyYears(last - first + 1, place: object.place)
    }
    return first...last
  }

  fileprivate mutating func closedWeekdays(
    _ key: String
  ) throws(CalendarFileError) -> [Weekday] {
    var weekdays: [Weekday] = []
    for node in try entries(key) {
      let weekday = try node.calendarWeekday(key: key)
      guard !weekdays.contains(weekday) else {
        throw .repeatedWeekday(weekday, place: node.place)
      }
      weekdays.append(weekday)
    }
    guard weekdays.count < 7 else { throw .noOpenWeekday(place: place(of: key)) }
    return weekdays.sorted()
  }

  fileprivate mutating func holidays(
    _ key: String, years: ClosedRange<Int>
  ) throws(CalendarFileError) -> [Holiday] {
    var holidays: [Holiday] = []
    for node in try entries(key) {
      var object = try CalendarObject(node, key: key)
      let holiday = try Holiday(&object, years: years)
      guard !holidays.contains(where: { $0.id == holiday.id }) else {
        throw .repeatedID(holiday.id, place: object.place(of: "id"))
      }
      holidays.append(holiday)
    }
    return holidays
  }

  fileprivate mutating func exceptionalDays(
    _ key: String, years: ClosedRange<Int>
  ) throws(CalendarFileError) -> [ExceptionalDay] {
    var days: [ExceptionalDay] = []
    for node in try entries(key) {
      var object = try CalendarObject(node, key: key)
      let day = ExceptionalDay(
        day: try object.day("date"), name: try object.bothTexts("name"),
        source: try object.text("source"))
      try object.finish()
      guard years.contains(day.day.year) else {
        throw .dateOutsideYears(day.day, allowed: years, place: object.place(of: "date"))
      }
      guard !days.contains(where: { $0.day == day.day }) else {
        throw .repeatedDate(day.day, place: object.place(of: "date"))
      }
      days.append(day)
    }
    return days
  }
}
