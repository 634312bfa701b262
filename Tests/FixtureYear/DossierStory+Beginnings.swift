import BusinessDays

/// What begins every story: the acknowledgement, and waiting for what is missing.
extension DossierStory {
  private static let untilComplete = Shares([(1...2, 40), (3...5, 30), (6...10, 20), (11...25, 10)])

  /// Records an automatic acknowledgement, or not, and says whether it did.
  mutating func acknowledgeAutomatically() -> Bool {
    let perThousand =
      switch receipt.channel {
      case "formulaire": 800
      case "courriel": 250
      default: 0
      }
    guard numbers.happens(perThousand: perThousand) else { return false }
    record(
      .reached("acknowledged", channel: "courriel", automatic: true),
      at: received.later(bySeconds: numbers.number(in: 2...55)))
    return true
  }

  /// Records an acknowledgement by hand, unless something else came first.
  mutating func acknowledge(
    _ pledge: Practice.Pledge, from start: Instant, unlessBy other: Instant?
  ) throws(CalendarError) {
    let days = pledge.businessDays(from: start.day, &numbers)
    let instant = try moment(days, businessDaysAfter: start)
    if let other, other <= instant { return }
    let isByPost = receipt.channel == "poste" && numbers.happens(perThousand: 500)
    reach("acknowledged", at: instant, channel: isByPost ? "poste" : "courriel")
  }

  /// When the request was complete: when received, or later, which is then recorded; nil when it
  /// never was, and was closed or left.
  mutating func complete() throws(CalendarError) -> Instant? {
    if receipt.complete { return received }
    guard !numbers.happens(perThousand: 70) else {
      if numbers.happens(perThousand: 850) {
        let reason = numbers.happens(perThousand: 500) ? "desistement" : "sans-coordonnees"
        try close(reason, numbers.number(in: 12...30), businessDaysAfter: received)
      }
      return nil
    }
    return try complete(after: DossierStory.untilComplete.drawNumber(&numbers), from: received)
  }

  /// Records that the request was complete so many business days later, and says when.
  mutating func complete(after days: Int, from start: Instant) throws(CalendarError) -> Instant {
    let instant = try moment(days, businessDaysAfter: start)
    let channel = receipt.channel == "poste" ? "poste" : "courriel"
    reach("completed", at: instant, channel: channel)
    return instant
  }

  /// Records a closing without an answer.
  mutating func close(
    _ reason: String, _ days: Int, businessDaysAfter start: Instant
  ) throws(CalendarError) {
    record(.closed(reason: reason), at: try moment(days, businessDaysAfter: start))
  }
}
