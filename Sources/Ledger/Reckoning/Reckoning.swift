public import BusinessDays
public import ServiceStandards

/// What was settled in some fiscal years, day by day and group by group, and how long it took.
///
/// All of it is sums, so that the dossiers of which something else is known can be taken out and
/// put in again.
public struct Reckoning: Sendable {
  /// What is counted together: a standard, facts of dossiers, and the day of the settling.
  public struct Cell: Hashable, Sendable {
    public let standard: Code<StandardRule>
    public let service: Code<Service>
    public let office: Code<Office>
    public let channel: Code<Choice>?
    public let day: Day
  }

  public let asOf: Day
  /// One after the other, the oldest first.
  public let years: [Period]
  public private(set) var settled: [Cell: Rate] = [:]
  /// By the standard's code, then by year: how long what was settled then took, to its end or to
  /// `asOf`, in the standard's unit. Empty for years whose delays were not asked for.
  public private(set) var delays: [[IntegerDistribution]]
  /// The places of the years whose delays were read.
  let timedYears: Range<Int>

  init(_ rulebook: Rulebook, asOf: Day, years: [Period], timed: Int) {
    self.asOf = asOf
    self.years = years
    timedYears = max(0, years.count - timed)..<years.count
    delays = Array(
      repeating: Array(repeating: IntegerDistribution(), count: years.count),
      count: rulebook.rules.count)
  }

  /// Whether each standard has as many delays as settlements in each year: they are read from
  /// different places.
  public var isConsistent: Bool {
    var counts = delays.map { $0.map { _ in 0 } }
    for (cell, rate) in settled {
      guard let year = year(of: cell.day), timedYears.contains(year) else { continue }
      counts[Int(cell.standard.index)][year] += rate.settled
    }
    return counts == delays.map { $0.map(\.total) }
  }

  /// The days whose delays are read.
  var timedDays: ClosedRange<Day>? {
    guard let first = timedYears.first, let last = timedYears.last else { return nil }
    return years[first].from...years[last].through
  }

  private func year(of day: Day) -> Int? { years.firstIndex { $0.days.contains(day) } }

  mutating func add(_ rate: Rate, to cell: Cell) {
    settled[cell, default: Rate()] += rate
  }

  /// Adds what one dossier settled, or takes it away.
  mutating func count(_ dossier: DossierObligations, times: Int) {
    for obligation in dossier.obligations {
      guard let settlement = obligation.settlement(asOf: asOf), year(of: settlement.day) != nil
      else { continue }
      let cell = Cell(
        standard: obligation.standard, service: dossier.receipt.service,
        office: dossier.receipt.office, channel: dossier.receipt.channel, day: settlement.day)
      let rate =
        settlement.isOnTime ? Rate(onTime: times, missed: 0) : Rate(onTime: 0, missed: times)
      add(rate, to: cell)
    }
  }

  /// Adds how long one obligation took.
  mutating func addDelay(_ obligation: Obligation, office: Code<Office>, _ rulebook: Rulebook)
    throws(LedgerError)
  {
    guard let settlement = obligation.settlement(asOf: asOf),
      let year = year(of: settlement.day), timedYears.contains(year)
    else { return }
    do throws(CalendarError) {
      let elapsed = try rulebook.rule(obligation.standard).elapsed(
        from: settlement.start, to: settlement.end(asOf: asOf), office: office)
      delays[Int(obligation.standard.index)][year].add(elapsed)
    } catch { throw .calendar(error) }
  }
}
