import BusinessDays

/// A dossier that comes in.
struct Arrival {
  /// When it comes in, at the earliest 7 h.
  let instant: Instant
  /// What its receipt says.
  let receipt: FixtureEvent.Receipt

  /// One of a service, that day.
  init(
    _ service: Service, on day: Day, _ seasons: Seasons, _ numbers: inout SeededNumbers
  ) throws(CalendarError) {
    let isOpen = try seasons.calendar.isBusinessDay(day)
    var channel = service.channels.draw(&numbers)
    if !isOpen && channel != "formulaire" { channel = "courriel" }
    receipt = FixtureEvent.Receipt(
      service: service, channel: channel, office: service.offices.draw(&numbers),
      complete: !numbers.happens(perThousand: service.incompletePerThousand),
      call: service == .projet ? seasons.call(of: day)?.id : nil)
    let hours = Arrival.hours(channel, isOpen: isOpen, &numbers)
    instant = Instant(
      day, secondOfDay: numbers.number(in: hours.lowerBound * 60...hours.upperBound * 60))
  }

  /// Between which minutes of the day it comes in; mail is opened in the morning.
  private static func hours(
    _ channel: String, isOpen: Bool, _ numbers: inout SeededNumbers
  ) -> ClosedRange<Int> {
    switch channel {
    case "poste": return 540...630
    case "telephone", "en-personne":
      return numbers.happens(perThousand: 500) ? 510...719 : 780...985
    case "telecopieur": return 480...1020
    default:
      if !isOpen { return 480...1370 }
      return numbers.happens(perThousand: 820) ? 420...1080 : 1080...1370
    }
  }
}
