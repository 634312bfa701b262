import BusinessDays
import Ledger
import ServiceStandards

/// What the parts of a report are made from: sums of what was settled, by standard and day.
struct ReportFrame {
  let rulebook: Rulebook
  let reckoning: Reckoning
  let asOf: Day
  let period: Period
  let small: SmallCounts
  /// By the standard's code: the cells, in order of day.
  private let cells: [[(cell: Reckoning.Cell, rate: Rate)]]

  init(
    _ rulebook: Rulebook, _ reckoning: Reckoning, asOf: Day, period: Period,
    smallCountsBelow: Int
  ) {
    self.rulebook = rulebook
    self.reckoning = reckoning
    self.asOf = asOf
    self.period = period
    small = SmallCounts(below: smallCountsBelow)
    var cells = rulebook.rules.map { _ in [(cell: Reckoning.Cell, rate: Rate)]() }
    for (cell, rate) in reckoning.settled where rate.settled > 0 {
      cells[Int(cell.standard.index)].append((cell, rate))
    }
    self.cells = cells.map { $0.sorted { $0.cell.day < $1.cell.day } }
  }

  /// What was settled of a standard in a year.
  func rate(of standard: Code<StandardRule>, in year: Period) -> Rate {
    cells[Int(standard.index)].reduce(into: Rate()) { sum, entry in
      if year.days.contains(entry.cell.day) { sum += entry.rate }
    }
  }

  func standards(of summary: Summary) -> [StandardReport] {
    summary.standards.map { standard in
      guard let index = rulebook.rules.firstIndex(where: { $0 === standard.rule }) else {
        preconditionFailure("a summary is of the rulebook's standards")
      }
      return report(of: standard, Code(index))
    }
  }

  private func report(of summary: StandardSummary, _ code: Code<StandardRule>) -> StandardReport {
    let months = months(of: code)
    return StandardReport(
      summary: summary,
      trend: small.isSmall(summary.trend.settled) ? .withheld : .shown(summary.trend),
      delays: delays(of: code, limit: summary.rule.standard.limit),
      months: months, chart: MonthlyChart(months), days: days(of: code, months),
      breakdowns: breakdowns(of: code, summary.rule.standard))
  }
}

// MARK: - Delays

extension ReportFrame {
  func distribution(of standard: Code<StandardRule>, in year: Period) -> IntegerDistribution {
    guard let index = reckoning.years.firstIndex(of: year) else { return IntegerDistribution() }
    return reckoning.delays[Int(standard.index)][index]
  }

  private func delays(of standard: Code<StandardRule>, limit: Int) -> Delays {
    let distribution = distribution(of: standard, in: period)
    let counts = distribution.counts
    let onTime = Array(counts.prefix(limit + 1))
    let late = Array(counts.dropFirst(limit + 1))
    // As wide on both sides, so that they compare.
    let width = (limit + ReportFrame.binsAtMost) / ReportFrame.binsAtMost
    return Delays(
      median: distribution.percentile(50), ninetiethPercentile: distribution.percentile(90),
      bins: bins(onTime, from: 0, width: width, isOnTime: true)
        + bins(late, from: limit + 1, width: width, isOnTime: false))
  }

  /// More bins than this on either side of the norm could not be told apart in a picture.
  private static let binsAtMost = 32

  /// Bins of so many days each, but for the last one, which takes what is beyond; those that hold
  /// few obligations are joined to their neighbours.
  private func bins(_ counts: [Int], from first: Int, width: Int, isOnTime: Bool) -> [DelayBin] {
    var edges = Array(stride(from: 0, to: counts.count, by: width).prefix(ReportFrame.binsAtMost))
    edges.append(counts.count)
    let spans = zip(edges, edges.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
    let sums = spans.map { counts[$0].reduce(0, +) }
    return small.merged(sums).map { run in
      let start = first + spans[run.lowerBound].lowerBound
      let end = first + spans[run.upperBound - 1].upperBound - 1
      return DelayBin(
        days: start...end, count: sums[run].reduce(0, +), isOnTime: isOnTime)
    }
  }
}

// MARK: - Days and months

extension ReportFrame {
  private func days(of standard: Code<StandardRule>, _ months: [MonthResult]) -> [DayState] {
    let withheld = Set(months.filter { $0.rate == .withheld }.map(\.label))
    let calendar = rulebook.calendar(of: rulebook.firstOffice)
    guard let known = calendar.covered(of: period.days) else { return [] }
    var rates = Array(
      repeating: Rate(), count: known.lowerBound.days(until: known.upperBound) + 1)
    for entry in cells[Int(standard.index)] where known.contains(entry.cell.day) {
      rates[known.lowerBound.days(until: entry.cell.day)] += entry.rate
    }
    return rates.enumerated().map { offset, rate in
      let day = known.lowerBound.advanced(byDays: offset)
      if day > asOf { return .toCome }
      if withheld.contains(Month(day).label) { return .withheld }
      if rate.settled == 0 { return .nothing }
      if rate.missed == 0 { return .allOnTime }
      return rate.missed < small.below ? .fewMissed : .manyMissed
    }
  }

  private func months(of standard: Code<StandardRule>) -> [MonthResult] {
    guard let first = cells[Int(standard.index)].first?.cell.day else { return [] }
    var rates: [Rate] = []
    var months: [Month] = []
    var month = Month(first)
    let last = Month(min(asOf, period.through))
    while month <= last {
      months.append(month)
      rates.append(Rate())
      month = month.next
    }
    for entry in cells[Int(standard.index)] {
      let index = Month(first).months(until: Month(entry.cell.day))
      if rates.indices.contains(index) { rates[index] += entry.rate }
    }
    let withheld = withheldMonths(months, rates)
    return months.indices.map { index in
      MonthResult(
        year: months[index].year, month: months[index].month,
        isOver: months[index].lastDay.map { $0 < asOf } ?? false,
        rate: withheld[index] ? .withheld : .shown(rates[index]))
    }
  }

  /// The total of each fiscal year is told: within it, no month can be found by subtracting.
  private func withheldMonths(_ months: [Month], _ rates: [Rate]) -> [Bool] {
    var withheld = Array(repeating: false, count: months.count)
    for year in reckoning.years {
      let indices = months.indices.filter { index in
        months[index].firstDay.map { year.days.contains($0) } ?? false
      }
      for (index, isWithheld) in zip(indices, small.withheld(indices.map { rates[$0].settled })) {
        withheld[index] = isWithheld
      }
    }
    return withheld
  }
}

extension MonthlyChart {
  /// The chart of the months that are over, told and not empty.
  init?(_ months: [MonthResult]) {
    let told = months.filter { ($0.rate.value?.settled ?? 0) > 0 }
    func value(_ month: MonthResult) -> Double {
      let rate = month.rate.value ?? Rate()
      return 100 * Double(rate.onTime) / Double(rate.settled)
    }
    let over = told.filter(\.isOver)
    guard let chart = ControlChart(over.map(value)) else { return nil }
    let running = told.last { !$0.isOver }.map {
      RunningMonth(month: $0, value: value($0), place: chart.place(of: value($0)))
    }
    self.init(months: over, chart: chart, running: running)
  }
}

// MARK: - Groups

extension ReportFrame {
  private func breakdowns(of code: Code<StandardRule>, _ standard: Standard) -> [ReportBreakdown] {
    var kinds: [Breakdown] = standard.services.count > 1 ? [.service] : []
    if rulebook.offices.ids.count > 1 { kinds.append(.office) }
    kinds.append(.channel)
    return kinds.map { ReportBreakdown(by: $0, groups: groups(of: code, by: $0)) }
  }

  private func groups(of standard: Code<StandardRule>, by breakdown: Breakdown) -> [GroupResult] {
    var sums: [String: Rate] = [:]
    for entry in cells[Int(standard.index)] where period.days.contains(entry.cell.day) {
      sums[key(of: entry.cell, breakdown), default: Rate()] += entry.rate
    }
    let keys = order(of: breakdown).filter { sums[$0] != nil }
    let rates = keys.map { sums[$0] ?? Rate() }
    return zip(zip(keys, rates), small.withheld(rates.map(\.settled))).map { group, isWithheld in
      GroupResult(key: group.0, rate: isWithheld ? .withheld : .shown(group.1))
    }
  }

  private func key(of cell: Reckoning.Cell, _ breakdown: Breakdown) -> String {
    switch breakdown {
    case .service: rulebook.services[cell.service].id
    case .office: rulebook.offices[cell.office].id
    case .channel: cell.channel.map { rulebook.channels[$0].id } ?? ""
    case .month: Month(cell.day).label
    }
  }

  private func order(of breakdown: Breakdown) -> [String] {
    switch breakdown {
    case .service: rulebook.services.ids
    case .office: rulebook.offices.ids
    case .channel: rulebook.channels.ids + [""]
    case .month: []
    }
  }
}
