import BusinessDays
import Ledger
import LedgerTestSupport
import Publishing
import ResultsTestSupport
import ServiceStandards
import StrictJSON
import Testing

/// A report of the fixture year against its obligations, listed one by one.
@Suite("The report of the fixture year")
struct YearReportTests {
  /// One obligation settled in the fiscal year.
  private struct Settled {
    let receipt: Receipt
    let day: Day
    let isOnTime: Bool
    let elapsed: Int
  }

  private let fixture: FixtureLedger
  private let view: RecentView
  private let report: Report
  private let settled: [String: [Settled]]

  init() throws {
    fixture = try FixtureLedger()
    view = try fixture.view()
    report = try Report(view, asOf: fixture.asOf, period: fixture.period, annual: true)
    var settled: [String: [Settled]] = [:]
    let (rulebook, period) = (view.rulebook, fixture.period)
    try view.view.eachObligation(asOf: fixture.asOf) { row in
      let day: Day?
      switch row.standing.outcome {
      case .onTime: day = row.standing.settled
      case .late, .overdue: day = row.standing.due
      case .waiting, .open, .lifted: day = nil
      }
      guard let day, period.days.contains(day), let elapsed = row.elapsed else { return }
      settled[rulebook.rule(row.rule).standard.id, default: []].append(
        Settled(
          receipt: row.receipt, day: day, isOnTime: row.standing.outcome == .onTime,
          elapsed: elapsed))
    }
    self.settled = settled
  }

  private func rate(_ rows: [Settled]) -> Rate {
    Rate(onTime: rows.count { $0.isOnTime }, missed: rows.count { !$0.isOnTime })
  }

  @Test("counts what the summary counts")
  func counts() throws {
    let summary = try view.summary(asOf: fixture.asOf, period: fixture.period)
    #expect(report.standards.map(\.summary.counts) == summary.standards.map(\.counts))
    #expect(report.standards.map(\.summary.verdict) == summary.standards.map(\.verdict))
    for standard in report.standards {
      #expect(standard.rate == rate(settled[standard.standard.id] ?? []))
    }
  }

  @Test("tells the median and the ninetieth percentile of the delays, and all of them in bins")
  func delays() throws {
    for standard in report.standards {
      let delays = (settled[standard.standard.id] ?? []).map(\.elapsed).sorted()
      try #require(!delays.isEmpty)
      // The shortest within which half, or nine in ten, were.
      let median = delays.first { delay in 2 * delays.count { $0 <= delay } >= delays.count }
      let ninetieth = delays.first { delay in
        10 * delays.count { $0 <= delay } >= 9 * delays.count
      }
      #expect(standard.delays.median == median, "\(standard.standard.id)")
      #expect(standard.delays.ninetiethPercentile == ninetieth, "\(standard.standard.id)")
      for bin in standard.delays.bins {
        #expect(bin.count == delays.count { bin.days.contains($0) })
        #expect(bin.isOnTime == (bin.days.upperBound <= standard.standard.limit))
        #expect(
          bin.count == 0 || bin.count >= report.smallCountsBelow || isWholeSide(bin, standard))
      }
      #expect(standard.delays.bins.reduce(0) { $0 + $1.count } == delays.count)
    }
  }

  /// Whether a bin holds all that is on time, or all that is missed, which is published anyway.
  private func isWholeSide(_ bin: DelayBin, _ standard: StandardReport) -> Bool {
    bin.count == (bin.isOnTime ? standard.rate.onTime : standard.rate.missed)
  }

  @Test("tells each month and group, but for small ones")
  func groups() throws {
    for standard in report.standards {
      let rows = settled[standard.standard.id] ?? []
      var months: [String: [Settled]] = [:]
      for row in rows { months[String(row.day.description.prefix(7)), default: []].append(row) }
      for month in standard.months {
        check(month.rate, rate(months.removeValue(forKey: month.label) ?? []))
      }
      #expect(months.isEmpty)
      for breakdown in standard.breakdowns {
        var groups: [String: [Settled]] = [:]
        for row in rows { groups[key(row, breakdown.by), default: []].append(row) }
        for group in breakdown.groups {
          check(group.rate, rate(groups.removeValue(forKey: group.key) ?? []))
        }
        #expect(groups.isEmpty)
        let withheld = breakdown.groups.filter { $0.rate == .withheld }
        #expect(withheld.count != 1 || breakdown.groups.count == 1)
      }
    }
  }

  private func check(_ published: Published<Rate>, _ rate: Rate) {
    switch published {
    case .shown(let shown):
      #expect(shown == rate)
      #expect(rate.settled == 0 || rate.settled >= report.smallCountsBelow)
    case .withheld: #expect(rate.settled > 0)
    }
  }

  private func key(_ row: Settled, _ breakdown: Breakdown) -> String {
    switch breakdown {
    case .service: view.rulebook.services[row.receipt.service].id
    case .office: view.rulebook.offices[row.receipt.office].id
    case .channel: row.receipt.channel.map { view.rulebook.channels[$0].id } ?? ""
    case .month: String(row.day.description.prefix(7))
    }
  }

  @Test("says of each day whether anything was missed")
  func days() throws {
    #expect(report.calendar.first?.day == fixture.period.from)
    #expect(report.calendar.last?.day == fixture.period.through)
    let calendar = view.rulebook.calendar(of: view.rulebook.firstOffice)
    for day in report.calendar {
      #expect(try (day.closure == nil) == calendar.isBusinessDay(day.day))
    }
    for standard in report.standards {
      #expect(standard.days.count == report.calendar.count)
      for (day, state) in zip(report.calendar, standard.days) {
        let rows = (settled[standard.standard.id] ?? []).filter { $0.day == day.day }
        let missed = rows.count { !$0.isOnTime }
        let isWithheld = standard.months.contains {
          $0.rate == .withheld && day.day.description.hasPrefix($0.label)
        }
        let expected: DayState =
          if isWithheld { .withheld } else if rows.isEmpty { .nothing } else if missed == 0 {
            .allOnTime
          } else if missed < 5 {
            .fewMissed
          } else { .manyMissed }
        #expect(state == expected)
      }
    }
  }

  @Test("draws the rates of the months that are over")
  func chart() throws {
    for standard in report.standards {
      let told = standard.months.filter { $0.isOver && ($0.rate.value?.settled ?? 0) > 0 }
      guard told.count > 1 else {
        #expect(standard.chart == nil)
        continue
      }
      let chart = try #require(standard.chart)
      #expect(chart.months == told)
      #expect(!told.contains { $0.label == "2026-03" }, "March is not over on its last day")
      // March is told beside the limits, which it does not move; where nothing is settled in it,
      // there is nothing to tell.
      guard standard.months.contains(where: { !$0.isOver && ($0.rate.value?.settled ?? 0) > 0 })
      else {
        #expect(chart.running == nil)
        continue
      }
      let running = try #require(chart.running)
      #expect(running.month.label == "2026-03" && !running.month.isOver)
      let rate = try #require(running.month.rate.value)
      #expect(abs(running.value * Double(rate.settled) - 100 * Double(rate.onTime)) < 1e-6)
      #expect(running.place == chart.chart.place(of: running.value))
      if standard.standard.id == "reponse-renseignements" {
        #expect(running.place == .below, "79.2 % under 89.9 %")
      }
      for (month, point) in zip(told, chart.chart.points) {
        let rate = try #require(month.rate.value)
        #expect(abs(point.value * Double(rate.settled) - 100 * Double(rate.onTime)) < 1e-6)
      }
    }
  }

  @Test("has an annual table of three years, of which the ledger knows one")
  func annual() throws {
    let annual = try #require(report.annual)
    #expect(annual.years.map(\.label) == ["2023-2024", "2024-2025", "2025-2026"])
    #expect(annual.rows.map(\.standard.id) == report.standards.map(\.standard.id))
    for (row, standard) in zip(annual.rows, report.standards) {
      #expect(row.results[0].rate.settled == 0 && row.results[1].rate.settled == 0)
      #expect(row.results[0].median == nil)
      #expect(row.results[0].remarks == [.nothingSettled])
      #expect(row.results[2].rate == standard.rate)
      #expect(row.results[2].median == standard.delays.median)
      #expect(row.results[2].remarks == [.running(asOf: fixture.asOf)])
    }
    #expect(annual.notes == [.nothingSettled, .running(asOf: fixture.asOf)])
    #expect(annual.letter(of: .running(asOf: fixture.asOf)) == "b")
  }

  @Test("has evidence that the ledger is sealed, and counts the same twice")
  func evidence() throws {
    let evidence = try #require(report.evidence)
    #expect(evidence.checks == [.sealed(true), .recounted(true), .proved(nil)])
    #expect(evidence.ledger.events == 18_427)
    #expect(evidence.ledger.headEvent == 18_427)
    #expect(evidence.ledger.head == (try fixture.test.ledger.verify().head))
    #expect(evidence.signs.settled == settled.values.reduce(0) { $0 + $1.count })
  }

  @Test("is the same bytes of JSON, made again, known later, or read by another connection")
  func same() throws {
    let again = try Report(
      RecentView(fixture.test.reopened().view(knownAt: Int64.max)), asOf: fixture.asOf,
      period: fixture.period, annual: true)
    #expect(again.json == report.json)
    _ = try JSONNode.parse(report.json)
  }
}
