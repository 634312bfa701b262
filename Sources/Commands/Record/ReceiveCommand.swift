import BusinessDays
import CommandLine
import Host
import Ledger
import ServiceStandards
import StrictJSON
import Wording

/// `receive`: opens a dossier; answers in a line that can be read over the telephone.
func receive(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let ledger = try session.ledgerForRecording()
  let rulebook = ledger.rulebook
  let invocation = session.invocation
  let service = try session.code(invocation.operands[0], .service, rulebook.services)
  let office = try session.code(.office, .office, rulebook.offices) ?? rulebook.firstOffice
  let channel = try session.id(.channel, .channel, rulebook.channels)
  let earlier = try session.earlier(ledger)
  let time = try session.timestamp(
    rulebook, office: office, of: invocation.value(of: .number) ?? "", earlier: earlier)
  let year = rulebook.day(of: time.moment, office: office).year

  let recorded = try ledger.recording(
    now: session.now, wrapping: CommandFailure.ledger
  ) { recording throws(CommandFailure) -> AdmittedEvent in
    let number: String
    if let given = invocation.value(of: .number) ?? earlier?.subject {
      number = given
    } else {
      number = try asking { () throws(LedgerError) in
        try recording.nextNumber(of: service, year: year)
      }
    }
    try session.allow(
      receiving: number, service: rulebook.services[service].id,
      office: rulebook.offices[office].id, ledger)
    var own = OwnEvent(type: EventType.received, subject: number, time: time, session)
    own[.service] = rulebook.services[service].id
    own[.office] = rulebook.offices[office].id
    own[.channel] = channel
    own[.call] = invocation.value(of: .call)
    own[.segment] = invocation.value(of: .segment)
    own[flag: .complete] = !invocation.has(.incomplete)
    do throws(CommandFailure) {
      return try recording.admit(try own.event(rulebook, now: session.now))
    } catch {
      // A number that was not given means nothing to whoever reads why there is no dossier.
      guard case .refused(let refusal, _) = error, !invocation.has(.number) else { throw error }
      throw .refused(refusal, about: "")
    }
  }

  let answer = try session.answer(recorded, ledger)
  switch invocation.format {
  case .json:
    var json = JSONWriter()
    answer.write(into: &json, session.messages)
    session.write(&json)
  case .text, .csv:
    session.output.write(session.receiptText(answer, ledger))
    answer.tellWarnings(session)
  }
  return .done
}

/// An event that a command recorded, under its number.
struct AdmittedEvent {
  let event: Event
  let sequence: Int64
  /// The number of the event because of which it changes nothing, if it does not.
  var overruledBy: Int64?
}

extension Recording {
  /// Offers one event, which must be accepted.
  func admit(_ event: Event) throws(CommandFailure) -> AdmittedEvent {
    let admissions = try asking { () throws(LedgerError) in try offer([event]) }
    switch admissions[0] {
    case .accepted(let sequence, let overruling):
      return AdmittedEvent(event: event, sequence: sequence, overruledBy: overruling)
    case .duplicate(let sequence, _): return AdmittedEvent(event: event, sequence: sequence)
    case .refused(let refusal): throw .refused(refusal, about: event.subject)
    }
  }
}

extension Session {
  /// What to answer of an event of a dossier or a call that was recorded under that number.
  func answer(_ recorded: AdmittedEvent, _ ledger: Ledger) throws(CommandFailure)
    -> RecordedAnswer
  {
    let event = recorded.event
    let view = ledger.current
    let callWarning = try callWarning(event, ledger)
    let rulebook = ledger.rulebook
    return try asking { () throws(LedgerError) in
      let report = try view.report(on: event.subject)
      let office = report?.receipt?.office ?? rulebook.firstOffice
      let day = rulebook.day(of: event.time.moment, office: office)
      var dossiers: Int?
      if case .callReached = event.body { dossiers = try view.dossiers(ofCall: event.subject) }
      return RecordedAnswer(
        subject: report?.number ?? event.subject, sequence: recorded.sequence,
        type: event.body.type(rulebook), day: day, dossiers: dossiers,
        isUnpromised: report?.receipt.flatMap(rulebook.unpromisedDay) != nil,
        obligations: try report.map { report throws(LedgerError) in
          try view.answered(report, asOf: max(today(rulebook), day))
        } ?? [],
        standing: try recorded.overruledBy.map { sequence throws(LedgerError) in
          try ledger.event(numbered: sequence)
        }, callWarning: callWarning, refusal: nil, refusalCode: nil)
    }
  }
}
