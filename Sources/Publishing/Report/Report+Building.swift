public import BusinessDays
public import Ledger
public import ServiceStandards

extension Report {
  /// The report of a fiscal year, as of a day.
  ///
  /// - Parameters:
  ///   - annual: whether it has the annual table and its evidence.
  ///   - proof: what `verify` found, when the ledger was proved for this report.
  public init(
    _ view: RecentView, asOf day: Day, period: Period, annual: Bool = false,
    proof: Verification? = nil
  ) throws(LedgerError) {
    let reading = try view.view.ledger.reading { () throws(LedgerError) in
      try Reading(view, asOf: day, period: period, annual: annual)
    }
    let summary = reading.summary
    asOf = day
    self.period = period
    // Before the first one nothing was promised; the one to come names the body.
    declaration = summary.declaration ?? view.rulebook.declarations[0]
    rulebook = view.rulebook
    trendFrom = summary.trendFrom
    smallCountsBelow = declaration.publication.smallCountsBelow
    let frame = ReportFrame(
      rulebook, reading.reckoning, asOf: day, period: period, smallCountsBelow: smallCountsBelow)
    standards = frame.standards(of: summary)
    do throws(CalendarError) {
      calendar = try CalendarDay.all(
        in: period.days, view.rulebook.calendar(of: view.rulebook.firstOffice))
      holidays = try Holidays.all(view.rulebook, around: period)
    } catch { throw .calendar(error) }
    self.annual = annual ? AnnualTable(frame) : nil
    evidence = reading.evidence.map {
      Evidence(
        ledger: $0,
        checks: [
          .sealed($0.isSealed), .recounted(reading.reckoning.isConsistent),
          .proved(proof?.isWhole),
        ])
    }
  }
}

/// What a report reads of the ledger, in one transaction.
private struct Reading {
  let summary: Summary
  let reckoning: Reckoning
  let evidence: LedgerEvidence?

  init(_ view: RecentView, asOf day: Day, period: Period, annual: Bool) throws(LedgerError) {
    summary = try view.summary(asOf: day, period: period)
    let years = Reading.years(through: period, view.rulebook)
    if annual {
      let (reckoning, evidence) = try view.auditedReckoning(asOf: day, years: years)
      (self.reckoning, self.evidence) = (reckoning, evidence)
    } else {
      reckoning = try view.reckoning(asOf: day, years: years)
      evidence = nil
    }
  }

  /// The period and the two fiscal years before it, the oldest first.
  private static func years(through period: Period, _ rulebook: Rulebook) -> [Period] {
    var years = [period]
    while years.count < 3,
      let earlier = Period.fiscalYear(
        of: years[0].from.advanced(byDays: -1), beginning: rulebook.latest.fiscalYearBegins)
    {
      years.insert(earlier, at: 0)
    }
    return years
  }
}

extension BusinessCalendar {
  /// Of some days those that the calendar knows; what has no answer is not guessed.
  func covered(of days: ClosedRange<Day>) -> ClosedRange<Day>? {
    days.overlaps(coverage) ? days.clamped(to: coverage) : nil
  }
}

extension CalendarDay {
  /// Those of some days that the calendar knows.
  static func all(in days: ClosedRange<Day>, _ calendar: BusinessCalendar)
    throws(CalendarError) -> [CalendarDay]
  {
    guard let days = calendar.covered(of: days) else { return [] }
    var all: [CalendarDay] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      all.append(CalendarDay(day: day, closure: try calendar.closure(on: day)))
      day = day.advanced(byDays: 1)
    }
    return all
  }
}

extension Holidays {
  /// Of every calendar that an office counts with, from the first day of a period to two years
  /// after its last, as far as the calendar goes.
  static func all(_ rulebook: Rulebook, around period: Period) throws(CalendarError) -> [Holidays] {
    var offices: [(id: String, calendar: BusinessCalendar, offices: [Code<Office>])] = []
    for office in rulebook.offices.allCodes {
      let calendar = rulebook.calendar(of: office)
      if let index = offices.firstIndex(where: { $0.id == calendar.id }) {
        offices[index].offices.append(office)
      } else {
        offices.append((calendar.id, calendar, [office]))
      }
    }
    var all: [Holidays] = []
    for (id, calendar, offices) in offices {
      let around = period.from...period.through.advanced(byDays: 731)
      guard calendar.covered(of: around) != nil else { continue }
      let days = try CalendarDay.all(in: around, calendar).filter { day in
        switch day.closure {
        case nil, .weekday: false
        case .holiday, .exceptional: true
        }
      }
      all.append(Holidays(calendar: id, offices: offices, days: days))
    }
    return all
  }
}
