import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards

/// One obligation as it stands on a day, in words.
struct SlowRow {
  let dossier: String
  let service: String
  let office: String
  let channel: String?
  let promise: Int
  let standard: Standard
  let received: Day
  let outcome: Outcome
  let start: Day?
  let due: Day?
  /// Shown; empty when lifted.
  let stop: Day?
  let settled: Day?
  let lifted: Day?
  let calendar: BusinessCalendar
}

extension SlowLedger {
  /// Every obligation of every dossier received by a day.
  func rows(asOf day: Day) throws -> [SlowRow] {
    let inForce = inForce
    var rows: [SlowRow] = []
    for receipt in inForce where receipt.told.type == "dossier.received" {
      for (index, promise) in promises.enumerated() {
        for standard in promise.standards
        where standard.services.contains(receipt.told.text("service") ?? "") {
          if let row = try row(receipt, standard, index, asOf: day, inForce) { rows.append(row) }
        }
      }
    }
    return rows
  }

  private func row(
    _ receipt: Held, _ standard: Standard, _ promise: Int, asOf day: Day, _ inForce: [Held]
  ) throws -> SlowRow? {
    let officeId = office(of: receipt)
    let received = self.day(of: receipt.moment, officeId)
    guard received <= day, self.promise(inForceOn: received) != nil else { return nil }
    let office = office(officeId, of: promises[promise])
    let calendar = calendar(office)
    let facts = try facts(
      of: receipt, received: received, standard, promises[promise].policies, office, calendar,
      asOf: day, inForce)

    var obligation = SlowObligation(standard, calendar)
    var walked = received
    while walked <= day {
      var events = SlowObligation.Events()
      for fact in facts where fact.day == walked {
        switch fact.kind {
        case .start: events.starts = true
        case .assessment(let isAdmissible): events.assessments.append(isAdmissible)
        case .stop: events.stops = true
        case .closing: events.closes = true
        }
      }
      try obligation.live(walked, events)
      walked = walked.advanced(byDays: 1)
    }
    let decisive = obligation.firstStart ?? received
    guard self.promise(inForceOn: decisive) == promise else { return nil }
    return SlowRow(
      dossier: receipt.told.subject, service: receipt.told.text("service") ?? "",
      office: officeId, channel: receipt.told.text("channel"), promise: promise,
      standard: standard, received: received, outcome: obligation.outcome(asOf: day),
      start: obligation.start, due: obligation.due,
      stop: obligation.lifted == nil ? obligation.stop : nil, settled: obligation.settled,
      lifted: obligation.lifted, calendar: calendar)
  }

  private struct Fact {
    enum Kind {
      case start, stop, closing
      case assessment(Bool)
    }
    let day: Day
    let kind: Kind
  }

  /// What matters to a standard, of what happened on or before a day, in the order of recording.
  private func facts(
    of receipt: Held, received: Day, _ standard: Standard, _ policies: Policies, _ office: Office,
    _ calendar: BusinessCalendar, asOf day: Day, _ inForce: [Held]
  ) throws -> [Fact] {
    var facts: [Fact] = []
    let isComplete = receipt.told.flag("complete") != false
    func clock(_ moment: Moment, on day: Day) throws -> Day {
      guard policies.receivedOutsideHours == .nextBusinessDay else { return day }
      return try opening(moment, on: day, office, calendar)
    }
    if standard.start == "received" || (standard.start == "completed" && isComplete) {
      facts.append(Fact(day: try clock(receipt.moment, on: received), kind: .start))
    }
    for event in inForce {
      let type = event.told.type
      let happened: Day
      if type.hasPrefix("call.") {
        guard event.told.subject == receipt.told.text("call") else { continue }
        happened = self.day(of: event.moment, firstOffice)
      } else {
        guard type != "dossier.received",
          event.told.subject.lowercased() == receipt.told.subject.lowercased()
        else { continue }
        happened = self.day(of: event.moment, office.id)
      }
      guard happened >= received, happened <= day else { continue }
      let milestone = type.split(separator: ".", maxSplits: 1).last.map(String.init) ?? ""
      switch milestone {
      case "completed":
        if standard.start == "completed", !isComplete {
          facts.append(Fact(day: try clock(event.moment, on: happened), kind: .start))
        }
      case "assessed":
        facts.append(
          Fact(day: happened, kind: .assessment(event.told.flag("admissible") == true)))
      case "closed": facts.append(Fact(day: happened, kind: .closing))
      default:
        if standard.start == milestone { facts.append(Fact(day: happened, kind: .start)) }
        if standard.stops.contains(milestone), stopsClock(event, policies) {
          facts.append(Fact(day: happened, kind: .stop))
        }
      }
    }
    return facts
  }

  private func stopsClock(_ event: Held, _ policies: Policies) -> Bool {
    guard let channels = policies.stoppingChannels, let channel = event.told.text("channel")
    else { return true }
    return channels.contains(channel)
  }

  /// The day on which the clock starts: the next business day after closing or on a closed day.
  private func opening(
    _ moment: Moment, on day: Day, _ office: Office, _ calendar: BusinessCalendar
  ) throws -> Day {
    var opening = day
    if case .instant(let microseconds) = moment, try calendar.isBusinessDay(day),
      let zone = zones[office.timeZone], let closing = office.hours.last?.upperBound
    {
      let clock = zone.wallClock(at: microseconds)
      if clock.secondOfDay > closing * 60 { opening = opening.advanced(byDays: 1) }
    }
    while try !calendar.isBusinessDay(opening) { opening = opening.advanced(byDays: 1) }
    return opening
  }
}
