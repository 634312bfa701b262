import BusinessDays

/// All that happens to one dossier, in the order in which it was recorded.
struct DossierStory {
  /// The calendar by which people work.
  let calendar: BusinessCalendar
  /// How promptly they do.
  let practice: Practice
  /// The dossier's number.
  let number: String
  /// What its receipt says.
  let receipt: FixtureEvent.Receipt
  /// When it was received.
  let received: Instant
  /// The story's own random numbers.
  var numbers: SeededNumbers
  /// What was told so far.
  private(set) var events: [FixtureEvent] = []

  /// A story of which only the receipt is told.
  init(
    _ arrival: Arrival, number: String, _ calendar: BusinessCalendar, _ practice: Practice,
    _ numbers: SeededNumbers
  ) {
    self.calendar = calendar
    self.practice = practice
    self.number = number
    self.numbers = numbers
    receipt = arrival.receipt
    received = arrival.instant
    record(.received(receipt), at: received, isBareDate: arrival.receipt.channel == "poste")
  }

  /// The story to its end, and what had to be corrected in it.
  static func events(
    _ arrival: Arrival, number: String, seasons: Seasons, _ practice: Practice,
    _ numbers: SeededNumbers
  ) throws(CalendarError) -> [FixtureEvent] {
    var story = DossierStory(arrival, number: number, seasons.calendar, practice, numbers)
    switch arrival.receipt.service {
    case .renseignement: try story.tellRequest(practice.requestAnswer, closedPerThousand: 25)
    case .plainte: try story.tellRequest(practice.complaintAnswer, closedPerThousand: 45)
    case .stage: try story.tellInternship(seasons)
    case .projet: try story.tellProject(seasons)
    }
    return try story.corrected()
  }

  // MARK: - Recording

  /// Records that something happened.
  mutating func record(
    _ detail: FixtureEvent.Detail, at instant: Instant, isBareDate: Bool = false
  ) {
    var event = FixtureEvent(
      detail: detail, source: receipt.service.source(office: receipt.office), subject: number,
      recorded: instant, isBareDate: isBareDate)
    event.identify(&numbers)
    events.append(event)
  }

  /// Records that a milestone is reached; by post it has a day and no hour.
  mutating func reach(_ milestone: String, at instant: Instant, channel: String?) {
    record(
      .reached(milestone, channel: channel, automatic: false), at: instant,
      isBareDate: channel == "poste")
  }

  // MARK: - Choosing a time

  /// A moment of the working day so many business days after the start, and after it.
  mutating func moment(
    _ businessDays: Int, businessDaysAfter start: Instant
  ) throws(CalendarError) -> Instant {
    var days = businessDays
    if days == 0 {
      let isOver = start.secondOfDay >= DossierStory.lastCall
      let isOpen = try calendar.isBusinessDay(start.day)
      if isOver || !isOpen { days = 1 }
    }
    return workingMoment(on: try calendar.due(from: start.day, after: days), after: start)
  }

  /// What arrives later than this is for the next day: 16 h.
  private static let lastCall = 16 * 3600

  /// A moment from 8 h 30 to 12 h or from 13 h to 16 h 30, after another one.
  private mutating func workingMoment(on day: Day, after earlier: Instant) -> Instant {
    let morning = 3 * 3600 + 1800
    let drawn = numbers.number(below: 2 * morning)
    let second = drawn < morning ? 8 * 3600 + 1800 + drawn : 13 * 3600 + drawn - morning
    let instant = Instant(day, secondOfDay: second)
    if instant > earlier { return instant }
    return earlier.later(bySeconds: numbers.number(in: 60...1500))
  }

  /// Puts the events in the order in which they were recorded.
  mutating func sort() {
    let order = events.indices.sorted { one, other in
      let (left, right) = (events[one].recorded, events[other].recorded)
      return left == right ? one < other : left < right
    }
    events = order.map { events[$0] }
  }

  /// Replaces what was told.
  mutating func replaceEvents(_ replacement: [FixtureEvent]) { events = replacement }
}
