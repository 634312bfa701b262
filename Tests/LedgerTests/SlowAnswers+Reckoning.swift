import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards

extension SlowAnswers {
  /// The day on which a row counts in a rate; `nil` when nothing is settled.
  private func settledDay(_ row: SlowRow) -> Day? {
    switch row.outcome {
    case .onTime: row.settled
    case .late, .overdue: row.due
    case .waiting, .open, .lifted: nil
    }
  }

  private func name(_ row: SlowRow) -> String {
    "\(model.promises[row.promise].id)/\(row.standard.id)"
  }

  /// What was settled in some years, a line for each standard, group and day.
  func settled(in years: [Period]) -> [String] {
    var counts: [String: (onTime: Int, missed: Int)] = [:]
    for row in rows {
      guard let day = settledDay(row), years.contains(where: { $0.days.contains(day) }) else {
        continue
      }
      let key = "\(name(row)) \(row.service) \(row.office) '\(row.channel ?? "")' \(day)"
      counts[key, default: (0, 0)].onTime += row.outcome == .onTime ? 1 : 0
      counts[key, default: (0, 0)].missed += row.outcome == .onTime ? 0 : 1
    }
    return counts.map { "\($0.key) \($0.value.onTime) on time, \($0.value.missed) missed" }
      .sorted()
  }

  /// How long what was settled took, a line for each standard and year in which any was.
  func delays(in years: [Period]) throws -> [String] {
    var delays: [String: [Int]] = [:]
    for row in rows {
      guard let settled = settledDay(row), let start = row.start,
        let year = years.first(where: { $0.days.contains(settled) })
      else { continue }
      let elapsed = try row.calendar.slowElapsed(
        row.standard.unit, from: start, to: row.stop ?? day)
      delays["\(name(row)) \(year.label)", default: []].append(elapsed)
    }
    return delays.map { "\($0.key) \($0.value.sorted())" }.sorted()
  }

  /// What an auditor would look at.
  func signs(_ period: Period) throws -> AuditSigns {
    var signs = AuditSigns()
    for row in rows {
      if let settled = settledDay(row), period.days.contains(settled), let due = row.due {
        signs.settled += 1
        if row.outcome == .onTime {
          if let stop = row.stop, let start = row.start, stop < start {
            signs.stoppedBeforeStart += 1
          }
          if isAnswered(row, after: due) { signs.answeredAgainAfterDue += 1 }
        }
        if isCorrected(row, after: due) { signs.correctedAfterDue += 1 }
      }
      guard row.outcome == .lifted, let lifted = row.lifted, period.days.contains(lifted),
        let start = row.start, let due = row.due, start <= lifted, lifted <= due
      else { continue }
      let isClosed = own(row, model.inForce).contains {
        $0.told.type == "dossier.closed" && model.day(of: $0.moment, row.office) == lifted
      }
      guard isClosed else { continue }
      signs.closed += 1
      if try row.calendar.slowCount(after: lifted, through: due) <= 2 { signs.closedNearDue += 1 }
    }
    for receipt in model.inForce where receipt.told.type == "dossier.received" {
      let received = model.day(of: receipt.moment, model.office(of: receipt))
      guard received <= day, period.days.contains(received) else { continue }
      signs.received += 1
      guard receipt.told.flag("complete") == false else { continue }
      signs.receivedIncomplete += 1
      let wasComplete = model.held.contains {
        $0.told.type == "dossier.received" && model.isVoided($0)
          && $0.told.subject.lowercased() == receipt.told.subject.lowercased()
          && $0.told.flag("complete") != false
      }
      if wasComplete { signs.turnedIncomplete += 1 }
    }
    for event in model.inForce where happened(event, in: period) && isStop(event) {
      signs.answers += 1
      if event.told.flag("automatic") == true { signs.automaticAnswers += 1 }
    }
    return signs
  }

  /// Events in force that happened in a period.
  func happened(in period: Period) -> Int {
    model.inForce.filter { happened($0, in: period) }.count
  }

  /// Events that happened in a period and were voided: all, and those after it ended.
  func corrections(in period: Period) -> [Int] {
    let voided = model.held.filter {
      $0.told.type != "event.voided" && model.isVoided($0) && happened($0, in: period)
    }
    let since = voided.filter { event in
      model.held.contains { voiding in
        voiding.told.type == "event.voided" && voiding.told.subject == event.told.id
          && voiding.told.text("source") == event.told.source
          && model.day(of: .instant(voiding.recorded), model.firstOffice) > period.through
      }
    }
    return [voided.count, since.count]
  }

  private func happened(_ event: SlowLedger.Held, in period: Period) -> Bool {
    let happened = model.day(of: event.moment, model.firstOffice)
    return period.days.contains(happened) && happened <= day
  }

  private func milestone(_ event: SlowLedger.Held) -> String {
    event.told.type.split(separator: ".", maxSplits: 1).last.map(String.init) ?? ""
  }

  private func isStop(_ event: SlowLedger.Held) -> Bool {
    model.promises.flatMap(\.standards).contains { $0.stops.contains(milestone(event)) }
  }

  /// Of some events, those of a row's dossier.
  private func own(_ row: SlowRow, _ events: [SlowLedger.Held]) -> [SlowLedger.Held] {
    events.filter {
      $0.told.type.hasPrefix("dossier.")
        && $0.told.subject.lowercased() == row.dossier.lowercased()
    }
  }

  private func isAnswered(_ row: SlowRow, after due: Day) -> Bool {
    let stops = own(row, model.inForce).filter { event in
      guard row.standard.stops.contains(milestone(event)) else { return false }
      let channels = model.promises[row.promise].policies.stoppingChannels
      guard let channels, let channel = event.told.text("channel") else { return true }
      return channels.contains(channel)
    }
    return stops.contains { later in
      let answered = model.day(of: later.moment, row.office)
      guard due < answered, answered <= day else { return false }
      return stops.contains {
        milestone($0) == milestone(later) && model.day(of: $0.moment, row.office) == row.stop
      }
    }
  }

  /// Whether an event that has a say was voided after a day.
  private func isCorrected(_ row: SlowRow, after due: Day) -> Bool {
    let receipt = own(row, model.inForce).last { $0.told.type == "dossier.received" }
    let call = receipt?.told.text("call")
    let concerned =
      own(row, model.held)
      + model.held.filter { $0.told.type.hasPrefix("call.") && $0.told.subject == call }
    var telling = row.standard.stops + [row.standard.start, "received", "closed"]
    if row.standard.start == "received" { telling.removeAll { $0 == "completed" } }
    if row.standard.admissibleOnly { telling.append("assessed") }
    return concerned.contains { event in
      guard telling.contains(milestone(event)) else { return false }
      return model.held.contains { voiding in
        voiding.told.type == "event.voided" && voiding.told.subject == event.told.id
          && voiding.told.text("source") == event.told.source
          && model.day(of: .instant(voiding.recorded), model.firstOffice) > due
      }
    }
  }
}
