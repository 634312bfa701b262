import StrictJSON

extension Holiday {
  /// The holiday that an object of a calendar file says; the years are the calendar's.
  init(_ object: inout CalendarObject, years: ClosedRange<Int>) throws(CalendarFileError) {
    id = try object.id("id")
    name = try object.bothTexts("name")
    let inForce = try object.yearsInForce("in_force")
    firstYear = inForce.first
    lastYear = inForce.last
    let rulePlace = object.place(of: "rule")
    rule = try object.rule("rule")
    moves = try object.moves("moves")
    source = try object.text("source")
    let movesPlace = object.place(of: "moves")
    try object.finish()

    if case .dates(let days) = rule {
      guard moves.fromWeekdays.isEmpty && moves.whenTaken == nil else {
        throw .listedDatesMove(place: movesPlace)
      }
      for year in years where isInForce(in: year) && days[year] == nil {
        throw .datesMissing(year: year, place: rulePlace)
      }
    }
  }
}

extension CalendarObject {
  /// `{"first": 2003, "last": 2010}`, either of them or none.
  fileprivate mutating func yearsInForce(
    _ key: String
  ) throws(CalendarFileError) -> (first: Int?, last: Int?) {
    guard var object = try optionalObject(key) else { return (nil, nil) }
    let first = try object.optionalInteger("first", in: CalendarFile.allowedYears)
    let last = try object.optionalInteger("last", in: CalendarFile.allowedYears)
    try object.finish()
    if let first, let last, last < first {
      throw .yearsReversed(first: first, last: last, place: object.place)
    }
    return (first, last)
  }

  /// A rule, told by its key: `date`, `nth`, `before`, `easter` or `dates`.
  fileprivate mutating func rule(_ key: String) throws(CalendarFileError) -> HolidayRule {
    var object = try object(key)
    let rule: HolidayRule
    if object.has("date") {
      let (month, day) = try object.monthAndDay("date")
      rule = .date(month: month, day: day)
    } else if object.has("nth") {
      rule = .nth(
        try object.integer("nth", in: 1...4), try object.weekday("weekday"),
        month: try object.integer("month", in: 1...12))
    } else if object.has("before") {
      let (month, day) = try object.monthAndDay("before")
      rule = .before(try object.weekday("weekday"), month: month, day: day)
    } else if object.has("easter") {
      // From 1 January before the earliest Easter to 31 December after the latest.
      rule = .easter(offset: try object.integer("easter", in: -80...250))
    } else if object.has("dates") {
      rule = .dates(try object.listedDates("dates"))
    } else {
      throw .unknownRule(place: object.place)
    }
    try object.finish()
    return rule
  }

  /// `{"2026": ["2026-09-30"]}`: each year's dates, in that year.
  private mutating func listedDates(
    _ key: String
  ) throws(CalendarFileError) -> [Int: [Day]] {
    var years: [Int: [Day]] = [:]
    for member in try members(key) {
      guard let year = Int(member.key), CalendarFile.allowedYears.contains(year),
        member.key == "\(year)"
      else { throw .badYear(member.key, place: member.keyPlace) }
      var days: [Day] = []
      for node in try member.node.calendarElements(key: member.key) {
        let day = try node.calendarDay(key: member.key)
        guard day.year == year else {
          throw .dateOutsideYears(day, allowed: year...year, place: node.place)
        }
        guard !days.contains(day) else { throw .repeatedDate(day, place: node.place) }
        days.append(day)
      }
      years[year] = days
    }
    return years
  }

  /// `{"saturday": "later", "sunday": "later", "taken": "later"}`, any of them or none.
  fileprivate mutating func moves(_ key: String) throws(CalendarFileError) -> HolidayMoves {
    guard var object = try optionalObject(key) else {
      return HolidayMoves(fromWeekdays: [:], whenTaken: nil)
    }
    var fromWeekdays: [Weekday: HolidayMoves.Direction] = [:]
    for weekday in Weekday.allCases where object.has("\(weekday)") {
      fromWeekdays[weekday] = try object.direction("\(weekday)")
    }
    let whenTaken = object.has("taken") ? try object.direction("taken") : nil
    try object.finish()
    return HolidayMoves(fromWeekdays: fromWeekdays, whenTaken: whenTaken)
  }
}
