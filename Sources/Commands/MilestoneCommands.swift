import Wording
import BusinessDays
import CommandLine
import Events
import Host
import Ledger
import Standards
import StrictJSON

/// `complete`, `acknowledge`, `reply`, `interview`, `announce`, `committee`: records the milestone
/// that the command is named for.
func recordMilestone(_ id: String) -> CommandBody {
  { session throws(CommandFailure) in
    try session.record(milestone: id, of: session.invocation.operands)
  }
}

/// `record`: records any milestone that the declaration defines.
func recordNamedMilestone(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let operands = session.invocation.operands
  return try session.record(milestone: operands[0], of: Array(operands.dropFirst()))
}

/// `assess`: records whether dossiers are admissible.
func assess(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let isAdmissible = session.invocation.has(.admissible)
  return try session.record(type: EventType.assessed, of: session.invocation.operands) { own in
    own[flag: .admissible] = isAdmissible
  }
}

/// `close`: closes dossiers without an answer.
func close(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let reason = session.invocation.value(of: .reason)
  return try session.record(type: EventType.closed, of: session.invocation.operands) { own in
    own[.reason] = reason
  }
}

extension Session {
  fileprivate func record(milestone id: String, of subjects: [String]) throws(CommandFailure)
    -> ExitStatus
  {
    let invocation = invocation
    return try record(milestone: id, of: subjects) { own in
      own[.channel] = invocation.value(of: .channel)
      if invocation.has(.automatic) { own[flag: .automatic] = true }
    }
  }

  private func record(
    milestone id: String, of subjects: [String], _ fill: (inout OwnEvent) -> Void
  ) throws(CommandFailure) -> ExitStatus {
    let ledger = try ledgerForRecording()
    let known = ledger.rulebook.milestones
    guard let code = known.code(of: id), id != BuiltInMilestone.received else {
      throw .request(.unknownId(id, .milestone, known: known.ids.filter { $0 != BuiltInMilestone.received }))
    }
    return try record(type: known[code].eventType, of: subjects, ledger, fill)
  }

  fileprivate func record(
    type: String, of subjects: [String], _ fill: (inout OwnEvent) -> Void
  ) throws(CommandFailure) -> ExitStatus {
    try record(type: type, of: subjects, try ledgerForRecording(), fill)
  }

  /// Records an event of one type for each subject on its own: one that is refused does not stop
  /// the others. All that is accepted is durable together.
  private func record(
    type: String, of subjects: [String], _ ledger: Ledger, _ fill: (inout OwnEvent) -> Void
  ) throws(CommandFailure) -> ExitStatus {
    let results = try ledger.recording(now: now, wrapping: CommandFailure.ledger) {
      recording throws(CommandFailure) in
      var results: [(subject: String, result: Result<Event, CommandFailure>)] = []
      for subject in subjects {
        do throws(CommandFailure) {
          let event = try event(type, subject, ledger, fill)
          try recording.admit(event)
          results.append((subject, .success(event)))
        } catch {
          // What is wrong with one dossier is its own; a ledger that fails fails for all.
          guard case .ledger = error else {
            results.append((subject, .failure(error)))
            continue
          }
          throw error
        }
      }
      return results
    }
    return try tell(results, type, ledger)
  }

  private func event(
    _ type: String, _ subject: String, _ ledger: Ledger, _ fill: (inout OwnEvent) -> Void
  ) throws(CommandFailure) -> Event {
    let report = try asking { () throws(LedgerError) in try ledger.current.report(on: subject) }
    let office = report?.receipt?.office ?? ledger.rulebook.firstOffice
    let time = try timestamp(ledger.rulebook, office: office)
    var own = OwnEvent(type: type, subject: subject, time: time, self)
    fill(&own)
    return try own.event(ledger.rulebook, now: now)
  }

  private func tell(
    _ results: [(subject: String, result: Result<Event, CommandFailure>)], _ type: String,
    _ ledger: Ledger
  ) throws(CommandFailure) -> ExitStatus {
    var answers: [RecordedAnswer] = []
    var statuses: [ExitStatus] = []
    for (subject, result) in results {
      switch result {
      case .success(let event): answers.append(try answer(event, ledger))
      case .failure(let failure):
        let failure = try suggesting(failure, ledger)
        statuses.append(failure.status)
        tell(failure)
        answers.append(
          RecordedAnswer(
            subject: subject, sequence: nil, type: type, day: nil, obligations: [],
            refusal: failure.sentence(messages), refusalCode: failure.code?.rawValue))
      }
    }
    switch invocation.format {
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.key("recorded")
      json.beginArray()
      for answer in answers { answer.write(into: &json) }
      json.endArray()
      json.endObject()
      write(&json)
    case .text, .csv:
      for answer in answers where answer.sequence != nil {
        output.write(milestoneText(answer, ledger))
      }
    }
    return .merging(statuses)
  }

  /// A dossier that is not there may be one that was mistyped.
  private func suggesting(_ failure: CommandFailure, _ ledger: Ledger) throws(CommandFailure)
    -> CommandFailure
  {
    guard case .refused(.unknownDossier(let number, isVoided: false)) = failure else {
      return failure
    }
    return .refusedDossier(number, suggestion: try likely(number, ledger.current))
  }
}
