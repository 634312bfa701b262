extension Language {
  /// A month's name, as it stands in a sentence.
  public func monthName(_ month: Int) -> String {
    text(
      fr: nth(
        month,
        of: [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre",
        ]),
      en: nth(
        month,
        of: [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]))
  }

  /// A weekday's name, as it stands in a sentence.
  public func weekdayName(_ weekday: Int) -> String {
    text(
      fr: nth(
        weekday, of: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
      en: nth(
        weekday, of: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    )
  }

  /// A date in full.
  public func date(year: Int, month: Int, day: Int) -> String {
    text(
      fr: "\(day == 1 ? "1er" : "\(day)") \(monthName(month)) \(year)",
      en: "\(monthName(month)) \(day), \(year)")
  }

  /// A date with the name of its weekday.
  public func date(weekday: Int, year: Int, month: Int, day: Int) -> String {
    text(
      fr: "\(weekdayName(weekday)) \(date(year: year, month: month, day: day))",
      en: "\(weekdayName(weekday)), \(date(year: year, month: month, day: day))")
  }

  /// A time of day.
  public func time(hour: Int, minute: Int) -> String {
    switch self {
    case .french:
      precondition((0...23).contains(hour), "a day has 24 hours, and none is \(hour)")
      return minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(twoDigits(minute))"

    case .english:
      precondition((0...23).contains(hour), "a day has 24 hours, and none is \(hour)")
      let half = hour < 12 ? "a.m." : "p.m."
      let onTheDial = hour % 12 == 0 ? 12 : hour % 12
      return "\(onTheDial):\(twoDigits(minute)) \(half)"

    }
  }

  /// A date, then an hour, as both are given by the functions above.
  public func moment(date: String, time: String) -> String {
    text(fr: "\(date) à \(time)", en: "\(date), at \(time)")
  }
}
