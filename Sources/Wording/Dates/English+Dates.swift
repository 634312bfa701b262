extension English {
  public func monthName(_ month: Int) -> String {
    nth(
      month,
      of: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ])
  }

  public func weekdayName(_ weekday: Int) -> String {
    nth(
      weekday,
      of: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }

  public func date(year: Int, month: Int, day: Int) -> String {
    "\(monthName(month)) \(day), \(year)"
  }

  public func date(weekday: Int, year: Int, month: Int, day: Int) -> String {
    "\(weekdayName(weekday)), \(date(year: year, month: month, day: day))"
  }

  public func time(hour: Int, minute: Int) -> String {
    precondition((0...23).contains(hour), "a day has 24 hours, and none is \(hour)")
    let half = hour < 12 ? "a.m." : "p.m."
    let onTheDial = hour % 12 == 0 ? 12 : hour % 12
    return "\(onTheDial):\(twoDigits(minute)) \(half)"
  }

  public func moment(date: String, time: String) -> String { "\(date), at \(time)" }
}
