import BusinessDays

/// What people mend in the ledger, always by voiding and recording again.
extension DossierStory {
  /// How many of a thousand dossiers have something to mend.
  private static let correctedPerThousand = 6

  /// The story's events in order, with what was mended in them.
  mutating func corrected() throws(CalendarError) -> [FixtureEvent] {
    sort()
    guard numbers.happens(perThousand: DossierStory.correctedPerThousand) else { return events }
    switch numbers.number(below: 10) {
    case 0: withdrawReceipt()
    case 1, 2: mendReceipt()
    case 3, 4, 5: try doubleEvent()
    default: try misdateEvent()
    }
    sort()
    return events
  }

  /// A dossier that was opened by mistake: a trial, or the same letter twice.
  private mutating func withdrawReceipt() {
    let instant = received.later(bySeconds: numbers.number(in: 300...3000))
    let receipt = events[0]
    replaceEvents([receipt])
    void(receipt, "dossier ouvert par erreur", at: instant)
  }

  /// A receipt recorded with the wrong office, and again with the right one.
  private mutating func mendReceipt() {
    let instant = received.later(bySeconds: numbers.number(in: 120...1800))
    var right = receipt
    right.office = right.office == "quebec" ? "montreal" : "quebec"
    let first = events[0]
    void(first, "mauvais bureau", at: instant)
    recordAgain(first, .received(right), at: instant, on: nil)
  }

  /// A milestone recorded twice, by two people.
  private mutating func doubleEvent() throws(CalendarError) {
    guard let first = milestoneByHand() else { return }
    let seen = first.recorded.later(bySeconds: numbers.number(in: 60...2400))
    record(first.detail, at: seen, isBareDate: first.isBareDate)
    guard let second = events.last else { return }
    let noticed = try moment(numbers.number(in: 1...3), businessDaysAfter: seen)
    void(second, "saisi en double", at: noticed)
  }

  /// A milestone recorded under the day on which it was typed in, and again under its own.
  private mutating func misdateEvent() throws(CalendarError) {
    guard let event = milestoneByHand() else { return }
    let noticed = try moment(numbers.number(in: 1...4), businessDaysAfter: event.recorded)
    void(event, "date de saisie inscrite au lieu de la date réelle", at: noticed)
    let day = max(received.day, event.recorded.day.advanced(byDays: -1))
    recordAgain(event, event.detail, at: noticed, on: day)
  }

  private func milestoneByHand() -> FixtureEvent? {
    events.last { event in
      if case .reached(_, _, automatic: false) = event.detail { true } else { false }
    }
  }

  private mutating func void(_ event: FixtureEvent, _ reason: String, at instant: Instant) {
    var voiding = FixtureEvent(
      detail: .voided(source: event.source, reason: reason), source: event.source,
      subject: event.id, recorded: instant)
    voiding.identify(&numbers)
    replaceEvents(events + [voiding])
  }

  /// Records an event again, on another day when one is given, at the second of its voiding.
  private mutating func recordAgain(
    _ event: FixtureEvent, _ detail: FixtureEvent.Detail, at instant: Instant, on day: Day?
  ) {
    var again = event
    again.detail = detail
    again.recorded = instant
    again.happened = event.time
    if let day {
      again.happened = Instant(day, secondOfDay: 12 * 3600)
      again.isBareDate = true
    }
    again.identify(&numbers)
    replaceEvents(events + [again])
  }
}
