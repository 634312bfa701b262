import BusinessDays

/// How many dossiers of each service come in on each day.
struct Schedule {
  /// The days, in order.
  let days: [Day]
  private let counts: [Service: [Int]]

  /// Shares the dossiers out over the days by their weights, so that all of them come in.
  init(_ seasons: Seasons, days range: ClosedRange<Day>, dossiers: Int) throws(CalendarError) {
    let length = range.lowerBound.days(until: range.upperBound) + 1
    let days = (0..<length).map { range.lowerBound.advanced(byDays: $0) }
    var counts: [Service: [Int]] = [:]
    var left = dossiers
    for service in Service.allCases {
      // The last service takes what rounding leaves.
      let total = service == .projet ? left : dossiers * service.share / 100
      left -= total
      var weights: [Int] = []
      for day in days { weights.append(try seasons.weight(of: day, service)) }
      counts[service] = Schedule.share(total, by: weights)
    }
    self.days = days
    self.counts = counts
  }

  /// How many come in on the day at that position, by service.
  func counts(at position: Int) -> [(service: Service, count: Int)] {
    Service.allCases.map { ($0, counts[$0]?[position] ?? 0) }
  }

  private static func share(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    var passed = 0
    var given = 0
    return weights.map { weight in
      passed += weight
      let due = total * passed / sum
      defer { given = due }
      return due - given
    }
  }
}
