import BusinessDays

/// Applications for internships: acknowledged, interviewed, told the result.
extension DossierStory {
  private static let untilSecondInterview = Shares([
    (2...4, 45), (5...9, 40), (10...15, 10), (16...20, 5),
  ])

  /// Tells an application from its receipt to its result.
  mutating func tellInternship(_ seasons: Seasons) throws(CalendarError) {
    let isAcknowledged = acknowledgeAutomatically()
    guard let start = try complete() else { return }
    if !isAcknowledged {
      try acknowledge(practice.internshipAcknowledgement, from: start, unlessBy: nil)
    }
    let end = Instant(seasons.campaign(of: received.day) ?? received.day, secondOfDay: 16 * 3600)
    let campaign = max(end, start)
    if numbers.happens(perThousand: 70) {
      try close("desistement", numbers.number(in: 2...7), businessDaysAfter: campaign)
      return
    }
    if numbers.happens(perThousand: 60) {
      // Not retained for an interview: told so, no clock runs.
      try announce(numbers.number(in: 5...15), businessDaysAfter: campaign)
      return
    }
    try tellInterviews(after: campaign)
  }

  private mutating func tellInterviews(after campaign: Instant) throws(CalendarError) {
    var last = try interview(numbers.number(in: 8...22), businessDaysAfter: campaign)
    if numbers.happens(perThousand: 90) {
      let days = DossierStory.untilSecondInterview.drawNumber(&numbers)
      last = try interview(days, businessDaysAfter: last)
    }
    if numbers.happens(perThousand: 25) {
      try close("desistement", numbers.number(in: 1...10), businessDaysAfter: last)
      return
    }
    let days = practice.internshipResult.businessDays(from: last.day, &numbers)
    try announce(days, businessDaysAfter: last)
  }

  private mutating func interview(
    _ days: Int, businessDaysAfter start: Instant
  ) throws(CalendarError) -> Instant {
    let instant = try moment(days, businessDaysAfter: start)
    record(
      .reached("interviewed", channel: nil, automatic: false), at: instant,
      isBareDate: numbers.happens(perThousand: 600))
    return instant
  }
}

extension DossierStory {
  /// Records that the result was announced.
  mutating func announce(
    _ days: Int, businessDaysAfter start: Instant
  ) throws(CalendarError) {
    let instant = try moment(days, businessDaysAfter: start)
    let isByPost = numbers.happens(perThousand: 40)
    reach("announced", at: instant, channel: isByPost ? "poste" : "courriel")
  }
}
