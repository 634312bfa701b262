import BusinessDays
import Ledger
public import ServiceStandards
import StrictJSON

extension Report {
  /// The whole report as JSON and a line feed: every number that its other forms show.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "diligence/report/1")
    json.member("as_of", asOf.description)
    json.key("period")
    period.write(into: &json)
    json.member("declaration", declaration.id)
    json.member("small_counts_below", smallCountsBelow)
    json.key("standards")
    json.beginArray()
    let hasSeveral = Set(standards.map(\.summary.rule.declaration)).count > 1
    for standard in standards {
      json.beginObject()
      standard.summary.writeMembers(
        into: &json, trendFrom: trendFrom, tellsTrend: standard.trend != .withheld,
        namesDeclaration: hasSeveral)
      standard.writeMembers(into: &json, calendar)
      json.endObject()
    }
    json.endArray()
    if let annual {
      json.key("annual")
      annual.write(into: &json)
    }
    if let evidence {
      json.key("evidence")
      evidence.write(into: &json)
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension Period {
  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("from", from.description)
    json.member("through", through.description)
    json.member("label", label)
    json.endObject()
  }
}

extension Rate {
  func writeMembers(into json: inout JSONWriter) {
    json.member("on_time", onTime)
    json.member("missed", missed)
  }

  func write(into json: inout JSONWriter) {
    json.beginObject()
    writeMembers(into: &json)
    json.endObject()
  }
}

extension Published<Rate> {
  fileprivate func writeMembers(into json: inout JSONWriter) {
    switch self {
    case .shown(let rate): rate.writeMembers(into: &json)
    case .withheld: json.member("withheld", true)
    }
  }
}

extension StandardReport {
  fileprivate func writeMembers(into json: inout JSONWriter, _ calendar: [CalendarDay]) {
    json.key("best_case")
    bestCase.write(into: &json)
    json.key("worst_case")
    worstCase.write(into: &json)
    json.member("median", delays.median)
    json.member("percentile_90", delays.ninetiethPercentile)
    json.key("delays")
    json.beginArray()
    for bin in delays.bins {
      json.beginObject()
      json.member("from", bin.days.lowerBound)
      json.member("through", bin.days.upperBound)
      json.member("on_time", bin.isOnTime)
      json.member("count", bin.count)
      json.endObject()
    }
    json.endArray()
    json.key("months")
    json.beginArray()
    for month in months {
      json.beginObject()
      json.member("month", month.label)
      json.member("over", month.isOver)
      month.rate.writeMembers(into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("control_chart")
    if let chart { chart.write(into: &json) } else { json.null() }
    writeDays(into: &json, calendar)
    json.key("breakdowns")
    json.beginObject()
    for breakdown in breakdowns {
      json.key(breakdown.by.rawValue)
      json.beginArray()
      for group in breakdown.groups {
        json.beginObject()
        json.member("key", group.key)
        group.rate.writeMembers(into: &json)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  /// The days on which something was settled, and those of which nothing is told.
  private func writeDays(into json: inout JSONWriter, _ calendar: [CalendarDay]) {
    json.key("days")
    json.beginObject()
    for (day, state) in zip(calendar, days) {
      guard let id = state.id else { continue }
      json.member(day.day.description, id)
    }
    json.endObject()
  }
}

extension DayState {
  /// Its name in data; `nil` for a day on which nothing was settled.
  public var id: String? {
    switch self {
    case .toCome, .nothing: nil
    case .withheld: "withheld"
    case .allOnTime: "all-on-time"
    case .fewMissed: "few-missed"
    case .manyMissed: "many-missed"
    }
  }
}

extension MonthlyChart {
  fileprivate func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("mean", rounded: chart.mean)
    json.member("moving_range", rounded: chart.movingRange)
    json.member("lower_limit", rounded: lowerLimit)
    json.member("upper_limit", rounded: upperLimit)
    json.member("provisional", chart.isProvisional)
    json.key("points")
    json.beginArray()
    for (month, point) in zip(months, chart.points) {
      json.beginObject()
      json.member("month", month.label)
      json.member("rate", rounded: point.value)
      json.key("signals")
      json.beginArray()
      for signal in ControlChart.Signal.allCases where point.signals.contains(signal) {
        json.value(signal.id)
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.key("in_progress")
    if let running {
      json.beginObject()
      json.member("month", running.month.label)
      json.member("rate", rounded: running.value)
      json.member("limits", running.place.rawValue)
      json.endObject()
    } else {
      json.null()
    }
    json.endObject()
  }
}

extension ControlChart.Signal {
  /// Its name in data.
  public var id: String {
    switch self {
    case .beyondLimit: "beyond-limit"
    case .shift: "shift"
    case .drift: "drift"
    case .nearLimit: "near-limit"
    }
  }
}

extension JSONWriter {
  /// A number of percent, to four decimals.
  fileprivate mutating func member(_ key: String, rounded number: Double) {
    self.key(key)
    value(Int((number * 10_000).rounded()), fractionDigits: 4)
  }
}
