public import Ledger
public import ServiceStandards

/// Where one standard stands, and how it came there.
public struct StandardReport: Sendable {
  /// Counts and verdict, as `summary` has them; without groups. Its trend is told by `trend` only.
  public let summary: StandardSummary
  /// What was settled in the trend window.
  public let trend: Published<Rate>
  public let delays: Delays
  /// The last 36 months at most, through that of the day asked about or of the period's end, in
  /// order; none before the first one in which anything was settled.
  public let months: [MonthResult]
  /// By month, of those that are over and told; `nil` when there are fewer than two.
  public let chart: MonthlyChart?
  /// As many as the report's calendar has, in the same order.
  public let days: [DayState]
  /// By service where there are several, by office, by channel.
  public let breakdowns: [ReportBreakdown]

  public var standard: Standard { summary.rule.standard }
  public var rate: Rate { summary.counts.rate }
  /// What the period comes to when all that is pending is answered in time.
  public var bestCase: Rate {
    Rate(onTime: rate.onTime + summary.counts.pending, missed: rate.missed)
  }
  /// What the period comes to when all that is pending is missed.
  public var worstCase: Rate {
    Rate(onTime: rate.onTime, missed: rate.missed + summary.counts.pending)
  }
}

/// How long what was settled in the period took, in the standard's unit: to the answer, or as of
/// the day asked about where there is none.
public struct Delays: Hashable, Sendable {
  /// The shortest delay within which half of the obligations were: `nil` when none is settled.
  public let median: Int?
  /// The shortest delay within which nine in ten were.
  public let ninetiethPercentile: Int?
  /// In order of delay; together they hold every obligation settled in the period.
  public let bins: [DelayBin]
}

/// Obligations that took about as long.
public struct DelayBin: Hashable, Sendable {
  /// In the standard's unit.
  public let days: ClosedRange<Int>
  public let count: Int
  /// Whether these were settled within the limit: no bin holds both.
  public let isOnTime: Bool
}

/// What was settled in one month.
public struct MonthResult: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// Whether the month was over on the day asked about, the last due day included.
  public let isOver: Bool
  /// Nothing settled is told as such.
  public let rate: Published<Rate>

  /// `2026-11`.
  public var label: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

/// A control chart of monthly rates, in percent.
public struct MonthlyChart: Hashable, Sendable {
  /// As many as the chart has points, in order.
  public let months: [MonthResult]
  public let chart: ControlChart
  /// The month in progress, when there is something to tell of it: no point of the chart, it moves
  /// no limit.
  public let running: RunningMonth?

  /// The lower limit, in percent: no rate is below 0.
  public var lowerLimit: Double { max(0, chart.lowerLimit) }
  /// The upper limit, in percent: no rate is above 100.
  public var upperLimit: Double { min(100, chart.upperLimit) }
}

/// A month in progress, beside the limits of those that are over.
public struct RunningMonth: Hashable, Sendable {
  public let month: MonthResult
  /// Its rate so far, in percent.
  public let value: Double
  /// Where it would stand if it were over.
  public let place: ControlChart.Place
}

/// What was settled on one day.
public enum DayState: Hashable, Sendable {
  /// After the day asked about.
  case toCome
  /// In a month whose results are withheld: how many of its days something was settled on would
  /// tell much of them.
  case withheld
  case nothing
  case allOnTime
  /// Missed: at least one, fewer than the number from which counts are told.
  case fewMissed
  /// Missed: as many as that, or more.
  case manyMissed
}

/// The results of one standard by group.
public struct ReportBreakdown: Hashable, Sendable {
  public let by: Breakdown
  /// In the order of the declaration; those with nothing settled are left out.
  public let groups: [GroupResult]
}

/// What was settled in one group in the period.
public struct GroupResult: Hashable, Sendable {
  /// An id of the declaration; empty for dossiers without a channel.
  public let key: String
  public let rate: Published<Rate>
}
