import BusinessDays

/// Dossiers of calls for projects: acknowledged, assessed, told the result after the committee.
extension DossierStory {
  /// Tells a project from its receipt to its result.
  mutating func tellProject(_ seasons: Seasons) throws(CalendarError) {
    let isAcknowledged = acknowledgeAutomatically()
    guard let start = try complete() else { return }
    if !isAcknowledged {
      try acknowledge(practice.projectAcknowledgement, from: start, unlessBy: nil)
    }
    if numbers.happens(perThousand: 30) {
      try close("desistement", numbers.number(in: 3...25), businessDaysAfter: start)
      return
    }
    let isInadmissible = try assess(after: start)
    guard let committee = seasons.call(of: received.day)?.committees.last else { return }
    let met = max(start, Instant(committee, secondOfDay: 16 * 3600))
    if isInadmissible {
      // Told at once why it goes no further; some are left to the general announcement.
      if numbers.happens(perThousand: 600) {
        try announce(numbers.number(in: 14...18), businessDaysAfter: start)
      }
      return
    }
    let days = practice.projectResult.businessDays(from: met.day, &numbers)
    try announce(days, businessDaysAfter: met)
  }

  /// Says whether it was found inadmissible in the end.
  private mutating func assess(after start: Instant) throws(CalendarError) -> Bool {
    guard numbers.happens(perThousand: 900) else { return false }
    let isAdmissible = !numbers.happens(perThousand: 120)
    let instant = try moment(numbers.number(in: 3...13), businessDaysAfter: start)
    record(.assessed(admissible: isAdmissible), at: instant)
    if isAdmissible { return false }
    guard numbers.happens(perThousand: 120) else { return true }
    // Somebody asked for a second look.
    let again = try moment(numbers.number(in: 2...8), businessDaysAfter: instant)
    record(.assessed(admissible: true), at: again)
    return false
  }
}
