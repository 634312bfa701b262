import BusinessDays

/// Requests for information and complaints: acknowledged, answered.
extension DossierStory {
  private static let reasons = Shares([
    ("transfert", 35), ("doublon", 25), ("hors-mandat", 20), ("acces", 10), ("desistement", 10),
  ])

  private static let untilClosed = Shares([(0...2, 60), (3...8, 34), (9...25, 6)])

  /// Tells a request or a complaint from its receipt to its answer.
  mutating func tellRequest(
    _ answer: Practice.Pledge, closedPerThousand: Int
  ) throws(CalendarError) {
    let isAcknowledged = acknowledgeAutomatically()
    if !receipt.complete && numbers.happens(perThousand: 50) {
      // What was asked could be told before what was missing came.
      let answered = try reply(numbers.number(in: 0...3), from: received)
      _ = try complete(after: numbers.number(in: 1...8), from: answered)
      return
    }
    guard let start = try complete() else { return }
    if numbers.happens(perThousand: closedPerThousand) {
      let days = DossierStory.untilClosed.drawNumber(&numbers)
      try close(DossierStory.reasons.draw(&numbers), days, businessDaysAfter: start)
      return
    }
    let days = answer.businessDays(from: start.day, &numbers)
    let answered = try reply(days, from: start)
    // An answer within two days is often the first sign that the client has.
    let needsNone = days <= 2 && numbers.happens(perThousand: 700)
    if !isAcknowledged && !needsNone {
      try acknowledge(practice.requestAcknowledgement, from: start, unlessBy: answered)
    }
  }

  private mutating func reply(_ days: Int, from start: Instant) throws(CalendarError) -> Instant {
    var instant = try moment(days, businessDaysAfter: start)
    let dayBefore = instant.day.advanced(byDays: -1)
    if dayBefore > start.day, numbers.happens(perThousand: 15),
      try !calendar.isBusinessDay(dayBefore)
    {
      // Somebody worked on a closed day: it counts as the next business day.
      instant = Instant(dayBefore, secondOfDay: instant.secondOfDay)
    }
    let channel =
      switch (receipt.channel, numbers.number(below: 100)) {
      case ("poste", ..<55): "poste"
      case ("telephone", ..<70): "telephone"
      case ("en-personne", ..<60): "en-personne"
      case (_, ..<3): "poste"
      case (_, ..<8): "telephone"
      default: "courriel"
      }
    reach("replied", at: instant, channel: channel)
    return instant
  }
}
