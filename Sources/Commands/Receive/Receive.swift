import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

extension Command {
  public static let receive = Command(
    name: BilingualName("receive", "recevoir"), group: .record, right: .receive,
    reads: .recording, cost: .short,
    operands: [.one("service", .identifier(.service))],
    options: [
      .number, .at, .channel, .office, .incomplete, .call, .segment, .source, .id, .data, .socket,
    ],
    formats: [.text, .json],
    meanings: [
      .channel: Text(
        fr: "le canal par lequel la demande est arrivée",
        en: "the channel by which the request came"),
      .office: Text(
        fr: "le bureau qui tient le dossier; par défaut le premier de la déclaration",
        en: "the office that holds the dossier; by default the declaration’s first"),
    ],
    summary: Text(
      fr: "ouvrir un dossier; afficher son numéro et ses échéances",
      en: "open a dossier; print its number and due days"),
    details: Text(
      fr: """
        Sans --numero, le dossier reçoit le numéro suivant pour son service et l’année de \
        réception; un numéro ne sert jamais deux fois. Un numéro donné avec --numero ne fait \
        avancer la suite que s’il la dépasse d’au plus 1\u{A0}000. Les délais courent à partir \
        du jour où la demande est complète.
        """,
      en: """
        Without --number, the case gets the next number for its service and year of receipt; no \
        number is used twice. A number given with --number moves the count on only when it is at \
        most 1,000 above it. Time limits run from the day on which the request is complete.
        """),
    examples: [
      Example(
        fr: "recevoir plainte --canal courriel", "une plainte arrivée à l’instant",
        en: "receive plainte --channel courriel", "a complaint that has just come"),
      Example(
        fr: "recevoir stage --le 2026-11-19 --bureau montreal --incomplet",
        "une demande de stage reçue la veille à Montréal, à compléter",
        en: "receive stage --at 2026-11-19 --office montreal --incomplete",
        "a request for an internship received the day before in Montréal, not complete yet"),
      Example(
        fr: "recevoir projet --appel AP-2026-01 --numero C-2026-00107",
        "un projet déjà numéroté, en réponse à un appel",
        en: "receive projet --call AP-2026-01 --number C-2026-00107",
        "a project that has its number, in answer to a call"),
    ],
    body: receiveDossier)
}

/// `receive`: opens a dossier; answers in a line that can be read over the telephone.
func receiveDossier(_ context: CommandContext, _ ledger: Ledger) throws(CommandFailure)
  -> ExitStatus
{
  let rulebook = ledger.rulebook
  let invocation = context.invocation
  let service = try context.code(invocation.operands[0], .service, rulebook.services)
  let office = try context.code(.office, .office, rulebook.offices) ?? rulebook.firstOffice
  let channel = try context.id(.channel, .channel, rulebook.channels)
  let earlier = try context.earlier(ledger)
  let time = try context.timestamp(
    rulebook, office: office, of: invocation.value(of: .number) ?? "", earlier: earlier)
  let year = rulebook.day(of: time.moment, office: office).year

  let recorded = try ledger.recording(
    now: context.now, wrapping: CommandFailure.ledger
  ) { recording throws(CommandFailure) -> AdmittedEvent in
    let number: String
    if let given = invocation.value(of: .number) ?? earlier?.subject {
      number = given
    } else {
      number = try asking { () throws(LedgerError) in
        try recording.nextNumber(of: service, year: year)
      }
    }
    try context.allow(
      receiving: number, service: rulebook.services[service].id,
      office: rulebook.offices[office].id, ledger)
    var own = OwnEvent(type: EventType.received, subject: number, time: time, context)
    own[.service] = rulebook.services[service].id
    own[.office] = rulebook.offices[office].id
    own[.channel] = channel
    own[.call] = invocation.value(of: .call)
    own[.segment] = invocation.value(of: .segment)
    own[flag: .complete] = !invocation.has(.incomplete)
    do throws(CommandFailure) {
      return try recording.admit(try own.event(rulebook, now: context.now))
    } catch {
      // A number that was not given means nothing to whoever reads why there is no dossier.
      guard case .refused(let refusal, _) = error, !invocation.has(.number) else { throw error }
      throw .refused(refusal, about: "")
    }
  }

  let answer = try context.answer(recorded, ledger)
  switch invocation.format {
  case .json:
    context.writeJSON { answer.write(into: &$0, context.messages) }
  case .text, .csv:
    context.output.write(context.receiptText(answer, ledger))
    answer.tellWarnings(context)
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

extension CommandContext {
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
