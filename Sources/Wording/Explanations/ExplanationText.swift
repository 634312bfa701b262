public import BusinessDays
import Events
public import Ledger
public import Standards

/// An explanation in words, in the order in which it is read.
public struct ExplanationText: Hashable, Sendable {
  /// A day of the count.
  public struct CountedDay: Hashable, Sendable {
    public let day: Day
    /// Its number in the count, or why it does not count.
    public let standing: String
  }

  /// The standard.
  public let title: String
  /// What started the clock, and when it ends: a sentence each.
  public let start: [String]
  /// Each day of the count.
  public let days: [CountedDay]
  /// What ended it, and where it stands: a sentence each.
  public let end: [String]
  /// What the counting rests on: a sentence each.
  public let basis: [String]
}

extension Messages {
  /// Why an obligation is what it is on a day, in words.
  public func explanation(_ explanation: Explanation, asOf day: Day, _ rulebook: Rulebook)
    throws(CalendarError) -> ExplanationText
  {
    let steps = ExplanationSteps(
      messages: self, explanation: explanation, asOf: day, rulebook: rulebook)
    let standard = explanation.rule.standard
    return ExplanationText(
      title: title(ofStandard: standard.id, text: text(standard.text)), start: steps.start,
      days: explanation.days.map { counted in
        let mark = counted.day == explanation.standing.due ? ", \(dueMark)" : ""
        return ExplanationText.CountedDay(
          day: counted.day, standing: standing(of: counted) + mark)
      }, end: try steps.end, basis: steps.basis)
  }

  /// What a day of a count is to it.
  func standing(of counted: CountedDay) -> String {
    switch counted.standing {
    case .counted(let number): self.counted(dayNumber: number)
    case .closed(let closure): notCounted(why: self.closure(closure, on: counted.day))
    }
  }
}

/// The steps of one explanation.
private struct ExplanationSteps {
  let messages: any Messages
  let explanation: Explanation
  let asOf: Day
  let rulebook: Rulebook

  private var rule: StandardRule { explanation.rule }
  private var unit: Standard.Unit { rule.standard.unit }
  private var standing: Standing { explanation.standing }
  private var receipt: Receipt { explanation.receipt }

  var start: [String] {
    guard let start = explanation.start, let first = standing.start, let due = standing.due
    else { return [messages.waiting(for: messages.starting(rule, rulebook))] + early }
    let event = day(start.event)
    var sentences = [
      messages.started(
        by: start.reason, name(start.event), on: event, event: start.event.sequence)
    ]
    if start.movedFrom != nil { sentences.append(messages.moved(from: event, to: first)) }
    sentences.append(messages.due(due, limit: rule.standard.limit, unit))
    for late in explanation.lateStarts {
      sentences.append(
        messages.idle(name(late), on: day(late), event: late.sequence, due: due))
    }
    return sentences
  }

  /// An answer that came before the clock starts.
  private var early: [String] {
    guard let stop = explanation.stop else { return [] }
    return [
      messages.stoppedBeforeStart(by: name(stop), on: day(stop), event: stop.sequence)
    ]
  }

  var end: [String] {
    get throws(CalendarError) {
      try sentences + [messages.stands(standing.outcome, asOf: asOf)]
    }
  }

  private var sentences: [String] {
    get throws(CalendarError) {
      guard let due = standing.due else { return lifting }
      switch standing.outcome {
      case .waiting: return []
      case .open:
        return [
          messages.running(
            asOf: asOf,
            daysLeft: try explanation.calendar.businessDays(after: asOf, through: due))
        ]
      case .overdue:
        let late = try rule.elapsed(from: due, to: asOf, office: receipt.office)
        return [messages.overdue(asOf: asOf, lateBy: late, unit)]
      case .onTime, .late: return try stopping(due)
      case .lifted: return lifting
      }
    }
  }

  private func stopping(_ due: Day) throws(CalendarError) -> [String] {
    guard let stop = explanation.stop, let start = standing.start else { return [] }
    let (name, day, event) = (name(stop), day(stop), stop.sequence)
    if day < start { return early }
    if case .closed(let reason) = stop.event.body {
      return [messages.closed(reason: text(reason), on: day, event: event, .afterDue)]
    }
    let days = explanation.elapsed ?? 0
    guard day > due else {
      return [messages.stopped(by: name, on: day, event: event, days: days, unit)]
    }
    let late = try rule.elapsed(from: due, to: day, office: receipt.office)
    return [
      messages.stoppedLate(
        by: name, on: day, event: event, days: days, lateBy: late, unit)
    ]
  }

  private var lifting: [String] {
    guard let lift = explanation.lift else { return [] }
    if case .closed(let reason) = lift.event.body {
      return [
        messages.closed(
          reason: text(reason), on: day(lift), event: lift.sequence,
          standing.start == nil ? .whileWaiting : .inTime)
      ]
    }
    return [messages.foundInadmissible(on: day(lift), event: lift.sequence)]
  }

  var basis: [String] {
    let declaration = explanation.declaration
    let zone = rulebook.offices[receipt.office].timeZone
    return [
      messages.follows(
        declaration: declaration.id, effective: declaration.effective,
        standing.start == nil ? .receipt : .start),
      messages.counted(with: explanation.calendar.id, zone: zone),
    ]
      + declaration.notes.filter { !$0.isConfirmed }.map {
        messages.toBeConfirmed(messages.text($0.text))
      }
  }

  private func name(_ recorded: RecordedEvent) -> String {
    messages.name(of: recorded.event.body, rulebook)
  }

  private func text(_ reason: Code<Reason>) -> String {
    messages.text(rulebook.reasons[reason].name)
  }

  private func day(_ recorded: RecordedEvent) -> Day {
    let isOfCall = if case .callReached = recorded.event.body { true } else { false }
    return rulebook.day(
      of: recorded.event.time.moment, office: isOfCall ? rulebook.firstOffice : receipt.office)
  }
}
