import BusinessDays
import Language
import Ledger
import ServiceStandards

extension CommandContext {
  /// The whole reasoning of each obligation, a sentence for each step.
  func explanationText(
    _ explanations: [Explanation], _ report: DossierReport, asOf day: Day, _ rulebook: Rulebook
  ) -> String {
    guard let receipt = report.receipt else {
      return messages.title(ofVoidedDossier: report.number) + "\n"
    }
    if explanations.isEmpty { return whyNoObligation(receipt, asOf: day, rulebook) + "\n" }
    let texts = explanations.map {
      ExplanationText(explanation: $0, messages: messages, asOf: day, rulebook: rulebook)
        .text(of: safeForTerminal(report.number), style)
    }
    return (texts + [unconfirmed(explanations)].filter { !$0.isEmpty }).joined(separator: "\n")
  }

  /// The readings that the reasoning rests on and that nobody has confirmed, each once.
  private func unconfirmed(_ explanations: [Explanation]) -> String {
    var told: Set<String> = []
    var text = ""
    for note in explanations.flatMap(\.declaration.notes)
    where !note.isConfirmed && told.insert(note.id).inserted {
      text += messages.toBeConfirmed(messages.text(note.text)) + "\n"
    }
    return text
  }
}

/// One obligation's reasoning, in words.
private struct ExplanationText {
  let explanation: Explanation
  let messages: Language
  let asOf: Day
  let rulebook: Rulebook

  private var standard: Standard { explanation.rule.standard }
  private var standing: Standing { explanation.standing }

  func text(of dossier: String, _ style: Style) -> String {
    let heading = "\(dossier), \(standard.id)"
    var lines = [style == .emphasised ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading]
    lines.append(messages.text(standard.text))
    lines += start
    lines += days
    lines += end
    lines.append(messages.stands(standing.outcome, asOf: asOf))
    lines += foundations
    return lines.map { $0 + "\n" }.joined()
  }

  private func day(_ recorded: RecordedEvent) -> Day {
    let office: Code<Office> =
      if case .callReached = recorded.event.body {
        rulebook.firstOffice
      } else {
        explanation.receipt.office
      }
    return rulebook.day(of: recorded.event.time.moment, office: office)
  }

  private func name(_ recorded: RecordedEvent) -> String {
    messages.name(of: recorded.event.body, rulebook)
  }

  // MARK: The start

  private var start: [String] {
    guard let start = explanation.start, let day = standing.start else {
      // A clock that a closing keeps from starting never will.
      if case .closed = explanation.lift?.event.body { return [] }
      return [messages.waiting(for: messages.starting(explanation.rule, rulebook))]
    }
    let sequence = start.event.sequence
    var lines: [String] = []
    switch start.reason {
    case .received: lines.append(messages.started(.receipt, on: day, event: sequence))
    case .receivedComplete:
      lines.append(messages.started(.completeReceipt, on: day, event: sequence))
    case .firstCompletion(let others):
      lines.append(messages.started(.completion(of: others + 1), on: day, event: sequence))
    case .first:
      lines.append(messages.started(.milestone(name(start.event)), on: day, event: sequence))
    case .restarted(let previousDue):
      lines.append(
        messages.restarted(
          by: name(start.event), on: day, event: sequence, previousDue: previousDue))
    }
    if let from = start.movedFrom { lines.append(messages.moved(from: from, to: day)) }
    for idle in explanation.lateStarts {
      lines.append(
        messages.idle(
          name(idle), on: self.day(idle), event: idle.sequence,
          afterDue: standing.due ?? day))
    }
    return lines
  }

  // MARK: The days

  private var days: [String] {
    guard let start = standing.start, let due = standing.due else { return [] }
    var lines = ["  \(start)  " + weekday(start) + "  " + messages.startDay]
    for counted in explanation.days {
      lines.append(
        "  \(counted.day)  " + weekday(counted.day) + "  " + messages.standing(of: counted))
    }
    lines.append(messages.due(due, limit: standard.limit, standard.unit))
    return lines
  }

  /// The weekday's name, as wide as the widest.
  private func weekday(_ day: Day) -> String {
    let names = (1...7).map(messages.weekdayName)
    let width = names.map(displayWidth).max() ?? 0
    let name = messages.weekdayName(day.weekday.rawValue)
    return name + String(repeating: " ", count: width - displayWidth(name))
  }

  // MARK: The end

  private var end: [String] {
    switch standing.outcome {
    case .waiting:
      guard let stop = explanation.stop else { return [] }
      return [
        messages.stoppedBeforeStart(by: name(stop), on: day(stop), event: stop.sequence)
      ]
    case .open:
      return [messages.running(asOf: asOf, daysLeft: daysLeft, standard.unit)]
    case .overdue:
      return [messages.overdue(asOf: asOf, lateBy: lateness(to: asOf), standard.unit)]
    case .onTime, .late: return stopped
    case .lifted: return lifted
    }
  }

  private var stopped: [String] {
    guard let stop = explanation.stop, let start = standing.start else { return [] }
    let stopDay = day(stop)
    if case .closed(let reason) = stop.event.body {
      return [
        messages.closed(
          reason: messages.text(rulebook.reasons[reason].name), on: stopDay,
          event: stop.sequence, .afterDue)
      ]
    }
    if stopDay < start {
      return [messages.stoppedBeforeStart(by: name(stop), on: stopDay, event: stop.sequence)]
    }
    let days = explanation.elapsed ?? 0
    if standing.outcome == .onTime {
      return [
        messages.stopped(
          by: name(stop), on: stopDay, event: stop.sequence, days: days, standard.unit)
      ] + closedEnd(stopDay, after: start)
    }
    return [
      messages.stoppedLate(
        by: name(stop), on: stopDay, event: stop.sequence, days: days,
        lateBy: lateness(to: stopDay), standard.unit)
    ] + closedEnd(stopDay, after: start)
  }

  /// Why there is a day more than those counted, when the clock stops on a closed one.
  private func closedEnd(_ end: Day, after start: Day) -> [String] {
    guard standard.unit == .businessDays, start < end,
      let closure = try? explanation.calendar.closure(on: end),
      let next = try? explanation.calendar.due(from: end, after: 1)
    else { return [] }
    return [messages.closedEnd(end, countsAs: next, why: messages.closure(closure, on: end))]
  }

  private var lifted: [String] {
    guard let lift = explanation.lift else { return [] }
    switch lift.event.body {
    case .assessed(let isAdmissible):
      return [
        messages.lifted(byAssessment: isAdmissible, on: day(lift), event: lift.sequence)
      ]
    case .closed(let reason):
      return [
        messages.closed(
          reason: messages.text(rulebook.reasons[reason].name), on: day(lift),
          event: lift.sequence, standing.start == nil ? .whileWaiting : .inTime)
      ]
    case .received, .reached, .callReached, .voided: return []
    }
  }

  private var daysLeft: Int {
    guard let due = standing.due else { return 0 }
    return
      (try? explanation.rule.left(
        after: asOf, through: due, office: explanation.receipt.office)) ?? 0
  }

  private func lateness(to end: Day) -> Int {
    guard let due = standing.due else { return 0 }
    return
      (try? explanation.rule.elapsed(
        from: due, to: end, office: explanation.receipt.office)) ?? 0
  }

  // MARK: What it rests on

  private var foundations: [String] {
    let declaration = explanation.declaration
    let zone = rulebook.offices[explanation.receipt.office].timeZone
    return [
      messages.follows(
        declaration: declaration.id, effective: declaration.effective,
        standing.start == nil ? .receipt : .start),
      messages.counted(
        with: messages.text(explanation.calendar.file.name) + " (\(explanation.calendar.id))",
        standard.unit, zone: zone),
    ]
  }
}
