extension ZoneRules {
  /// The civil day at an instant, in microseconds since 1970-01-01T00:00:00Z. Beyond the years
  /// 0001 to 9999, the first or last day that there is.
  public func day(at microseconds: Int64) -> Day {
    let seconds = floorDivide(microseconds, by: 1_000_000)
    return Day(clamping: floorDivide(seconds + Int64(offset(at: seconds)), by: 86_400))
  }

  /// What the clocks show at an instant, in microseconds since 1970-01-01T00:00:00Z. Beyond the
  /// years 0001 to 9999, the first or last day that there is.
  public func wallClock(at microseconds: Int64) -> WallClock {
    let seconds = floorDivide(microseconds, by: 1_000_000)
    let offset = offset(at: seconds)
    let local = seconds + Int64(offset)
    return WallClock(
      day: Day(clamping: floorDivide(local, by: 86_400)),
      secondOfDay: Int(floorRemainder(local, by: 86_400)), offset: offset)
  }

  /// When the clocks show that day and so many seconds after midnight, 0 to 86,399.
  public func instants(on day: Day, secondOfDay: Int) -> LocalTime {
    precondition((0..<86_400).contains(secondOfDay), "a day's seconds are 0 to 86,399")
    let local = Int64(day.ordinal) * 86_400 + Int64(secondOfDay)
    let changes = changes(near: local)
    let offsets = Set(changes.flatMap { [$0.before, $0.after] } + [offset(at: local)])
    let matches = offsets.map { local - Int64($0) }.filter {
      $0 + Int64(offset(at: $0)) == local
    }

    if let earlier = matches.min(), let later = matches.max() {
      return earlier == later ? .once(earlier) : .twice(earlier: earlier, later: later)
    }
    let skip = changes.first {
      ($0.instant + Int64($0.before)..<$0.instant + Int64($0.after)).contains(local)
    }
    return .never(
      offsetBefore: skip?.before ?? offset(at: local - ZoneRules.reach),
      offsetAfter: skip?.after ?? offset(at: local + ZoneRules.reach))
  }

  /// No clock is farther than this from universal time, in seconds: 26 hours.
  static let reach: Int64 = 26 * 3600

  /// The changes at which clocks could show that local time.
  private func changes(near local: Int64) -> [(instant: Int64, before: Int, after: Int)] {
    let near = local - ZoneRules.reach...local + ZoneRules.reach
    var found = instants.filter(near.contains)
    if let rule {
      let year = Gregorian.date(ofOrdinal: Int32(floorDivide(local, by: 86_400))).year
      let ruled = rule.changes(inYears: year - 1...year + 1).map(\.instant)
      found += ruled.filter { $0 > ruleStart && near.contains($0) }
    }
    return found.map { ($0, offset(at: $0 - 1), offset(at: $0)) }
  }
}

extension Day {
  /// The day so many days after 1970-01-01, or the earliest or latest day beyond them.
  init(clamping ordinal: Int64) {
    self = Day(exactly: ordinal) ?? (ordinal < 0 ? .earliest : .latest)
  }
}
