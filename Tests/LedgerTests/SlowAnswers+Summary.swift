import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards

extension SlowAnswers {
  private struct Counts {
    var onTime = 0
    var missed = 0
    var overdue = 0
    var open = 0
    var waiting = 0
    var lifted = 0
    var pending = 0

    var words: String {
      Words.counts(
        onTime: onTime, missed: missed, overdue: overdue, open: open, waiting: waiting,
        lifted: lifted, pending: pending)
    }
  }

  /// What `summary` says, in words: a line for the whole, one a standard, one a group.
  func summary(_ period: Period, by breakdown: Breakdown?) throws -> [String] {
    let end = min(day, period.through)
    let latest = model.promises[model.promises.count - 1]
    let calendar = model.calendar(model.office(model.firstOffice))
    let trendFrom = try calendar.slowStart(ofLast: latest.trend.businessDays, endingAt: end)
    let promise = model.promise(inForceOn: end)
    var lines = [
      Words.head(promise.map { model.promises[$0].id }, trendFrom, unpromised: unpromised)
    ]
    guard promise != nil, let last = model.promise(inForceOn: period.through) else { return lines }
    for place in (model.promise(inForceOn: period.from) ?? 0)...last {
      for standard in model.promises[place].standards {
        let own = rows.filter { $0.promise == place && $0.standard.id == standard.id }
        let counts = counts(of: own, period)
        let trend = trend(of: own, from: trendFrom, through: end)
        let verdict = verdict(
          counts.onTime, counts.missed, trend.onTime, trend.missed, standard, latest.trend)
        lines.append(
          "\(model.promises[place].id)/\(standard.id) \(counts.words)"
            + " trend \(trend.onTime)/\(trend.missed) \(verdict)")
        lines += groups(of: own, period, by: breakdown)
      }
    }
    return lines
  }

  /// Dossiers received by the day for which nothing was promised.
  var unpromised: Int {
    model.inForce.count { event in
      guard event.told.type == "dossier.received" else { return false }
      let received = model.day(of: event.moment, model.office(of: event))
      return received <= day && received < model.promises[0].effective
    }
  }

  private func counts(of rows: [SlowRow], _ period: Period) -> Counts {
    func isInPeriod(_ day: Day?) -> Bool {
      day.map { period.from <= $0 && $0 <= period.through } ?? false
    }
    var counts = Counts()
    for row in rows {
      switch row.outcome {
      case .waiting: counts.waiting += 1
      case .open:
        counts.open += 1
        if isInPeriod(row.due) { counts.pending += 1 }
      case .overdue:
        counts.overdue += 1
        if isInPeriod(row.due) { counts.missed += 1 }
      case .late: if isInPeriod(row.due) { counts.missed += 1 }
      case .onTime: if isInPeriod(row.settled) { counts.onTime += 1 }
      case .lifted: if isInPeriod(row.lifted) { counts.lifted += 1 }
      }
    }
    return counts
  }

  private func trend(of rows: [SlowRow], from: Day, through: Day) -> (
    onTime: Int, missed: Int
  ) {
    var trend = (onTime: 0, missed: 0)
    for row in rows {
      if row.outcome == .onTime, let settled = row.settled, from <= settled, settled <= through {
        trend.onTime += 1
      }
      if row.outcome == .late || row.outcome == .overdue, let due = row.due, from <= due,
        due <= through
      {
        trend.missed += 1
      }
    }
    return trend
  }

  private func verdict(
    _ onTime: Int, _ missed: Int, _ trendOnTime: Int, _ trendMissed: Int, _ standard: Standard,
    _ policy: TrendPolicy
  ) -> String {
    func isOnTarget(_ onTime: Int, _ missed: Int) -> Bool {
      onTime * 10_000 >= standard.target.hundredthsOfPercent * (onTime + missed)
    }
    if onTime + missed == 0 { return "no-data" }
    let isTrendOnTarget = isOnTarget(trendOnTime, trendMissed)
    if isOnTarget(onTime, missed) {
      return !isTrendOnTarget && trendMissed >= policy.slippingMisses ? "slipping" : "on-target"
    }
    return trendOnTime + trendMissed > 0 && isTrendOnTarget ? "recovering" : "off-target"
  }

  private func groups(
    of rows: [SlowRow], _ period: Period, by breakdown: Breakdown?
  ) -> [String] {
    guard let breakdown else { return [] }
    let keys = rows.map { row in
      switch breakdown {
      case .service: row.service
      case .office: row.office
      case .channel: row.channel ?? ""
      case .month: month(of: row)
      }
    }
    return Set(keys).map { key in
      let own = zip(keys, rows).filter { $0.0 == key }.map(\.1)
      return "  '\(key)' " + counts(of: own, period).words
    }.filter { !$0.hasSuffix(Counts().words) }.sorted()
  }

  /// The month of the settling, of the due day while running, of the receipt while waiting.
  private func month(of row: SlowRow) -> String {
    let day: Day? =
      switch row.outcome {
      case .waiting: row.received
      case .open, .overdue, .late: row.due
      case .onTime: row.settled
      case .lifted: row.lifted
      }
    return String((day?.description ?? "").prefix(7))
  }
}
