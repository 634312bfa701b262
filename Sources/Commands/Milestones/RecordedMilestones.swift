import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

/// What became of one subject's event: the event with its number, or why there is none.
private typealias Judged = (
  subject: String, result: Result<AdmittedEvent, CommandFailure>
)

extension CommandContext {
  /// What these record has facts of its own, which `record` does not take.
  private static let milestonesOfOtherCommands: Set = [
    BuiltInMilestone.received, BuiltInMilestone.assessed, BuiltInMilestone.closed,
  ]

  func record(milestone id: String, of subjects: [String], _ ledger: Ledger)
    throws(CommandFailure) -> ExitStatus
  {
    let known = ledger.rulebook.milestones
    let other = known.ids.filter { !CommandContext.milestonesOfOtherCommands.contains($0) }
    guard let code = known.code(of: id), other.contains(id) else {
      throw .request(.unknownId(id, .milestone, known: other))
    }
    let facts = OwnEvent.Facts(
      channel: try self.id(.channel, .channel, ledger.rulebook.channels),
      isAutomatic: invocation.has(.automatic))
    return try record(type: known[code].eventType, of: subjects, facts, ledger)
  }

  func record(type: String, _ facts: OwnEvent.Facts, _ ledger: Ledger)
    throws(CommandFailure) -> ExitStatus
  {
    try record(type: type, of: invocation.operands, facts, ledger)
  }

  /// Records an event of one type for each subject on its own: one that is refused does not stop
  /// the others. All that is accepted is durable together.
  private func record(
    type: String, of subjects: [String], _ facts: OwnEvent.Facts, _ ledger: Ledger
  ) throws(CommandFailure) -> ExitStatus {
    let results = try ledger.recording(now: now, wrapping: CommandFailure.ledger) {
      recording throws(CommandFailure) in
      var results: [Judged] = []
      for subject in subjects {
        do throws(CommandFailure) {
          let event = try event(type, subject, ledger, facts)
          results.append((subject, .success(try recording.admit(event))))
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
    _ type: String, _ subject: String, _ ledger: Ledger, _ facts: OwnEvent.Facts
  ) throws(CommandFailure) -> Event {
    let receipt = try asking { () throws(LedgerError) in
      try ledger.current.receipt(of: subject)
    }
    if let receipt { try allow(receipt, ledger.rulebook) }
    let isInForce = receipt.map { $0.voidedBy == nil } ?? false
    let office = receipt.flatMap { isInForce ? $0.office : nil } ?? ledger.rulebook.firstOffice
    let time = try timestamp(
      ledger.rulebook, office: office, of: subject, earlier: try earlier(ledger))
    var own = OwnEvent(type: type, subject: subject, time: time, self)
    own.add(facts)
    return try own.event(ledger.rulebook, now: now)
  }

  private func tell(
    _ results: [Judged], _ type: String, _ ledger: Ledger
  ) throws(CommandFailure) -> ExitStatus {
    var answers: [RecordedAnswer] = []
    var statuses: [ExitStatus] = []
    for (subject, result) in results {
      switch result {
      case .success(let recorded):
        answers.append(try answer(recorded, ledger))
      case .failure(let failure):
        if case .denied(let denial) = failure { environment.server?.denials.note(denial) }
        let failure = try suggesting(failure, ledger)
        statuses.append(failure.status)
        tell(failure)
        answers.append(
          RecordedAnswer(
            subject: subject, sequence: nil, type: type, day: nil, dossiers: nil,
            obligations: [], refusal: failure.sentence(messages),
            refusalCode: failure.code?.rawValue))
      }
    }
    switch invocation.format {
    case .json:
      writeObject { json in
        json.array("recorded", answers) { json, answer in answer.write(into: &json, messages) }
      }
    case .text, .csv:
      for answer in answers where answer.sequence != nil {
        output.write(milestoneText(answer, ledger))
        answer.tellWarnings(self)
      }
    }
    return .merging(statuses)
  }

  /// A dossier that is not there may be one that was mistyped.
  private func suggesting(_ failure: CommandFailure, _ ledger: Ledger) throws(CommandFailure)
    -> CommandFailure
  {
    guard case .refused(.unknownDossier(let number, isVoided: false), _) = failure else {
      return failure
    }
    return .refusedDossier(number, suggestion: try likelyNumber(for: number, ledger.current))
  }
}
