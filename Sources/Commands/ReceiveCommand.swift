import Wording
import BusinessDays
import CommandLine
import Events
import Host
import Ledger
import Standards
import StrictJSON

/// `receive`: opens a dossier; answers in a line that can be read over the telephone.
func receive(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let ledger = try session.ledgerForRecording()
  let rulebook = ledger.rulebook
  let invocation = session.invocation
  let service = try session.code(invocation.operands[0], .service, rulebook.services)
  let office = try session.code(.office, .office, rulebook.offices) ?? rulebook.firstOffice
  let time = try session.timestamp(rulebook, office: office)
  let year = rulebook.day(of: time.moment, office: office).year

  let event = try ledger.recording(now: session.now, wrapping: CommandFailure.ledger) {
    recording throws(CommandFailure) -> Event in
    let number: String
    if let given = invocation.value(of: .number) {
      number = given
    } else {
      number = try asking { () throws(LedgerError) in
        try recording.nextNumber(of: service, year: year)
      }
    }
    var own = OwnEvent(type: EventType.received, subject: number, time: time, session)
    own[.service] = rulebook.services[service].id
    own[.office] = rulebook.offices[office].id
    own[.channel] = invocation.value(of: .channel)
    own[.call] = invocation.value(of: .call)
    own[.segment] = invocation.value(of: .segment)
    own[flag: .complete] = !invocation.has(.incomplete)
    let event = try own.event(rulebook, now: session.now)
    try recording.admit(event)
    return event
  }

  let answer = try session.answer(event, ledger)
  switch invocation.format {
  case .json:
    var json = JSONWriter()
    answer.write(into: &json)
    session.write(&json)
  case .text, .csv: session.output.write(session.receiptText(answer, ledger))
  }
  return .done
}

extension Recording {
  /// Offers one event, which must be accepted.
  @discardableResult
  func admit(_ event: Event) throws(CommandFailure) -> Int64 {
    let admissions = try asking { () throws(LedgerError) in try offer([event]) }
    switch admissions[0] {
    case .accepted(let sequence), .duplicate(let sequence): return sequence
    case .refused(let refusal): throw .refused(refusal)
    }
  }
}

extension Session {
  /// What to answer of an event of a dossier that was recorded.
  func answer(_ event: Event, _ ledger: Ledger) throws(CommandFailure) -> RecordedAnswer {
    let view = ledger.current
    let today = today(ledger.rulebook)
    return try asking { () throws(LedgerError) in
      let report = try view.report(on: event.subject)
      let entry = report?.entries.last {
        $0.recorded.event.id == event.id && $0.recorded.event.source == event.source
      }
      let office = report?.receipt?.office ?? ledger.rulebook.firstOffice
      let day = ledger.rulebook.day(of: event.time.moment, office: office)
      return RecordedAnswer(
        subject: event.subject, sequence: entry?.recorded.sequence,
        type: event.body.type(ledger.rulebook), day: day,
        obligations: try report.map { report throws(LedgerError) in
          try view.answered(report, asOf: max(today, day))
        } ?? [], refusal: nil, refusalCode: nil)
    }
  }
}
