extension French {
  public func monthName(_ month: Int) -> String {
    nth(
      month,
      of: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ])
  }

  public func weekdayName(_ weekday: Int) -> String {
    nth(
      weekday, of: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
  }

  public func date(year: Int, month: Int, day: Int) -> String {
    "\(day == 1 ? "1er" : "\(day)") \(monthName(month)) \(year)"
  }

  public func date(weekday: Int, year: Int, month: Int, day: Int) -> String {
    "\(weekdayName(weekday)) \(date(year: year, month: month, day: day))"
  }

  public func time(hour: Int, minute: Int) -> String {
    precondition((0...23).contains(hour), "a day has 24 hours, and none is \(hour)")
    return minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(twoDigits(minute))"
  }

  public func moment(date: String, time: String) -> String { "\(date) à \(time)" }
}
