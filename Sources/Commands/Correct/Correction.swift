import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

extension Command {
  public static let void = Command(
    name: BilingualName("void", "annuler"), group: .correct, right: .void,
    reads: .correcting, cost: .short,
    operands: [.one("event", .identifier(.event))],
    options: [.reason, .source, .id, .data, .socket],
    required: [[.reason]],
    formats: [.text, .json],
    summary: Text(
      fr: "annuler un événement consigné par erreur",
      en: "void an event recorded by mistake"),
    details: Text(
      fr: """
        Un événement annulé est réputé n’avoir jamais eu lieu. Rien n’est effacé\u{A0}: le \
        registre conserve l’événement, son annulation et son motif. ÉVÉNEMENT est le numéro que \
        la commande montrer affiche devant chaque événement, ou un identifiant s’il est unique.
        """,
      en: """
        A voided event is as if it had never happened. Nothing is erased: the ledger keeps the \
        event, its voiding and the reason. EVENT is the number that the show command prints \
        before each event, or an id when it is unique.
        """),
    examples: [
      Example(
        fr: "annuler 118 --motif 'Saisi deux fois'", "un événement en trop",
        en: "void 118 --reason 'Entered twice'", "an event too many")
    ],
    body: voidEvent)
}

extension Command {
  public static let amend = Command(
    name: BilingualName("amend", "corriger"), group: .correct, right: .amend,
    reads: .correcting, cost: .short,
    operands: [.one("event", .identifier(.event))],
    options: [
      .reason, .at, .number, .service, .channel, .office, .complete, .incomplete, .call, .segment,
      .automatic, .admissible, .inadmissible, .closingReason, .source, .id, .data, .socket,
    ],
    required: [[.reason]],
    formats: [.text, .json],
    meanings: [
      .number: Text(
        fr: "ne se corrige pas\u{A0}: annulez, puis consignez sous le bon numéro",
        en: "cannot be amended: void, then record under the right number"),
      .at: Text(fr: "le bon moment", en: "the right time"),
      .channel: Text(fr: "le bon canal", en: "the right channel"),
      .office: Text(fr: "le bon bureau", en: "the right office"),
      .service: Text(fr: "le bon service", en: "the right service"),
    ],
    summary: Text(
      fr: "annuler un événement et le consigner corrigé",
      en: "void an event and record it corrected"),
    details: Text(
      fr: """
        Seul ce qui est donné en option change. ÉVÉNEMENT est le numéro que la commande montrer \
        affiche devant chaque événement, ou un identifiant s’il est unique. L’identifiant que \
        donne --identite est celui de l’événement qui l’annule; celui qui le remplace a le \
        suivant, que dit la réponse.
        """,
      en: """
        Only what is given as an option changes. EVENT is the number that the show command prints \
        before each event, or an id when it is unique. The id that --id gives is that of the event \
        that voids it; the event recorded in its place has the next one, which the answer says.
        """),
    examples: [
      Example(
        fr: "corriger 118 --le 2026-11-18 --motif 'Date du cachet de la poste'",
        "le même événement, au bon jour",
        en: "amend 118 --at 2026-11-18 --reason 'Date of the postmark'",
        "the same event, on the right day")
    ],
    body: amendEvent)
}

/// `void`: has an event be as if it had never happened.
private func voidEvent(_ context: CommandContext, _ ledger: Ledger) throws(CommandFailure)
  -> ExitStatus
{
  let target = try context.event(named: context.invocation.operands[0], ledger)
  if try !context.isRepeated(ledger) { try context.allow(correcting: target, ledger) }
  let voiding = try context.voiding(target, ledger)
  let sequence = try ledger.recording(now: context.now, wrapping: CommandFailure.ledger) {
    recording throws(CommandFailure) in
    try recording.admit(voiding: voiding, as: context.invocation.operands[0])
  }
  try context.tell(correction: sequence, of: target, by: nil, voiding.id, ledger)
  return .done
}

/// `amend`: voids an event and records it again, changed, in one transaction.
private func amendEvent(_ context: CommandContext, _ ledger: Ledger) throws(CommandFailure)
  -> ExitStatus
{
  let target = try context.event(named: context.invocation.operands[0], ledger)
  if try !context.isRepeated(ledger) { try context.allow(correcting: target, ledger) }
  let voiding = try context.voiding(target, ledger, isAmendment: true)
  let amended = try context.amended(target, ledger)
  let (number, replacement) = try ledger.recording(
    now: context.now, wrapping: CommandFailure.ledger
  ) {
    recording throws(CommandFailure) in
    (
      try recording.admit(voiding: voiding, as: context.invocation.operands[0]),
      try recording.admit(amended)
    )
  }
  try context.tell(correction: number, of: target, by: replacement, voiding.id, ledger)
  return .done
}

extension Recording {
  /// Offers a voiding; why it is refused is told of the event as the person named it.
  fileprivate func admit(voiding: Event, as name: String) throws(CommandFailure) -> Int64 {
    do throws(CommandFailure) { return try admit(voiding).sequence } catch {
      guard case .refused(let refusal, _) = error else { throw error }
      guard case .unknownEvent(let source, _, let fact) = refusal else {
        throw .refused(refusal, about: name)
      }
      throw .refused(.unknownEvent(source: source, id: name, fact), about: name)
    }
  }
}

extension CommandContext {
  fileprivate func event(named name: String, _ ledger: Ledger) throws(CommandFailure)
    -> RecordedEvent
  {
    let events = try asking { () throws(LedgerError) in try ledger.events(named: name) }
    guard let event = events.first else { throw .request(.unknownEvent(name)) }
    guard events.count == 1 else {
      throw .request(.ambiguousEvent(name, sequences: events.map(\.sequence)))
    }
    if case .voided = event.event.body { throw .request(.correctsVoiding(name)) }
    return event
  }

  /// The event that voids another one. An amendment's names what is recorded in its place: the
  /// event that this command makes next.
  fileprivate func voiding(
    _ target: RecordedEvent, _ ledger: Ledger, isAmendment: Bool = false
  ) throws(CommandFailure) -> Event {
    let zone = ledger.rulebook.zone(of: ledger.rulebook.firstOffice)
    let time =
      try earlier(ledger)?.time
      ?? Timestamp(microseconds: now, offset: zone.wallClock(at: now).offset / 60)
    var own = OwnEvent(
      type: EventType.voided, subject: target.event.id, time: time, self)
    own[.voidedSource] = target.event.source
    own[.reason] = invocation.value(of: .reason)
    if isAmendment {
      own[.amendedSource] = source
      own[.amendedId] = ids.next
    }
    return try own.event(ledger.rulebook, now: now)
  }

  /// The event again, with what the options change.
  fileprivate func amended(_ target: RecordedEvent, _ ledger: Ledger) throws(CommandFailure)
    -> Event
  {
    let rulebook = ledger.rulebook
    let event = target.event
    try refuseUseless(target, rulebook)
    let office = try officeAfterAmending(event, ledger)
    let subject = subjectAfterAmending(event)
    let time =
      invocation.has(.at) ? try timestamp(rulebook, office: office, of: subject) : event.time
    try allow(moving: event, ledger)
    var own = OwnEvent(type: event.body.type(rulebook), subject: subject, time: time, self)
    switch event.body {
    case .received(let reception):
      own[.service] =
        try id(.service, .service, rulebook.services) ?? rulebook.services[reception.service].id
      own[.office] = rulebook.offices[office].id
      own[.channel] =
        try id(.channel, .channel, rulebook.channels)
        ?? reception.channel.map { rulebook.channels[$0].id }
      own[.call] = invocation.value(of: .call) ?? reception.call
      own[.segment] = invocation.value(of: .segment) ?? reception.segment
      own[flag: .complete] =
        invocation.has(.complete) || (!invocation.has(.incomplete) && reception.isComplete)
    case .reached(_, let channel, let isAutomatic):
      own[.channel] =
        try id(.channel, .channel, rulebook.channels) ?? channel.map { rulebook.channels[$0].id }
      if isAutomatic || invocation.has(.automatic) { own[flag: .automatic] = true }
    case .assessed(let isAdmissible):
      own[flag: .admissible] =
        invocation.has(.admissible) || (!invocation.has(.inadmissible) && isAdmissible)
    case .closed(let reason):
      own[.reason] =
        try id(.closingReason, .reason, rulebook.reasons) ?? rulebook.reasons[reason].id
    case .callReached, .voided: break
    }
    return try own.event(rulebook, now: now)
  }

  /// A dossier's event stays its own. A call's event is about another call when `--call` names one;
  /// a receipt's `--call` is a fact of its dossier.
  private func subjectAfterAmending(_ event: Event) -> String {
    switch event.body {
    case .callReached: invocation.value(of: .call) ?? event.subject
    case .received, .reached, .assessed, .closed, .voided: event.subject
    }
  }

  private func officeAfterAmending(_ event: Event, _ ledger: Ledger) throws(CommandFailure)
    -> Code<Office>
  {
    if let office = try code(.office, .office, ledger.rulebook.offices) { return office }
    if case .received(let reception) = event.body { return reception.office }
    let report = try asking { () throws(LedgerError) in
      try ledger.current.report(on: event.subject)
    }
    return report?.receipt?.office ?? ledger.rulebook.firstOffice
  }

  /// Options that change nothing of this kind of event, or no option at all, are mistakes.
  private func refuseUseless(_ target: RecordedEvent, _ rulebook: Rulebook)
    throws(CommandFailure)
  {
    if let number = invocation.value(of: .number) {
      throw .request(.numberStays(event: target.sequence, number))
    }
    let event = target.event
    let useful: [Option] =
      switch event.body {
      case .received:
        [.at, .service, .office, .channel, .complete, .incomplete, .call, .segment]
      case .reached: [.at, .channel, .automatic]
      case .assessed: [.at, .admissible, .inadmissible]
      case .closed: [.at, .closingReason]
      case .callReached: [.at, .call]
      case .voided: []
      }
    let changes = Command.amend.options.filter {
      ![.reason, .source, .id, .data, .socket, .format, .language, .help].contains($0)
    }
    for option in changes where invocation.has(option) && !useful.contains(option) {
      throw .request(.optionOfNoUse(option, eventType: event.body.type(rulebook)))
    }
    guard changes.contains(where: invocation.has) else { throw .request(.nothingToAmend(useful)) }
  }

  /// Says what was corrected, and where the dossier stands now.
  fileprivate func tell(
    correction voiding: Int64, of target: RecordedEvent, by amended: AdmittedEvent?,
    _ voidingId: String, _ ledger: Ledger
  ) throws(CommandFailure) {
    let subject = amended?.event.subject ?? target.event.subject
    var answer = try answer(
      amended ?? AdmittedEvent(event: target.event, sequence: target.sequence), ledger)
    // Whoever corrects their own complaint of the morning does not see where it stands.
    if try !sees(subject, ledger) {
      (answer.obligations, answer.standing, answer.isUnpromised) = ([], nil, false)
    }
    // What is voided may name what it will.
    if amended == nil { answer.callWarning = nil }
    let stranded = try eventsStranded(by: target, ledger)
    switch invocation.format {
    case .json:
      writeObject { json in
        json.member("subject", subject)
        json.member("voided", Int(target.sequence))
        json.member("voiding", Int(voiding))
        json.member("event", amended.map { Int($0.sequence) })
        json.member("voiding_id", voidingId)
        json.member("event_id", amended?.event.id)
        if answer.isUnpromised { json.member("unpromised", true) }
        json.array("obligations", answer.obligations) { json, obligation in
          obligation.write(into: &json)
        }
        json.array("left_without_effect", stranded) { json, sequence in json.value(Int(sequence)) }
        json.member("overruled_by", answer.standing.map { Int($0.sequence) })
        answer.writeWarnings(into: &json, messages)
      }
    case .text, .csv:
      output.write(correctionText(voiding, target, amended, answer, ledger))
      // Through a daemon there always is an id: whoever sent the command says what was chosen.
      if environment.server == nil { tellAmendmentIds(from: voidingId) }
      answer.tellWarnings(self)
      guard !stranded.isEmpty else { return }
      let sentence = messages.leftWithoutEffect(
        events: stranded.count, under: target.event.subject)
      output.write("  " + sentence + "\n")
    }
  }

  /// Says, of an amendment whose id was chosen, which of its two events has which.
  func tellAmendmentIds(from voidingId: String) {
    guard invocation.command == .amend, invocation.has(.id), invocation.format != .json,
      let first = UUIDText.bytes(voidingId)
    else { return }
    let ids = EventIds(first: first)
    let sentence = messages.amendmentIds(voiding: ids.take(), replacement: ids.next)
    output.write("  " + sentence + "\n")
  }

  /// The numbers of the events that stay under a dossier's number without effect, now that no
  /// receipt is in force under it; none of a dossier that is hidden from the one who asks.
  private func eventsStranded(by target: RecordedEvent, _ ledger: Ledger) throws(CommandFailure)
    -> [Int64]
  {
    let number = target.event.subject
    guard case .received = target.event.body, try sees(number, ledger) else { return [] }
    let report = try asking { () throws(LedgerError) in try ledger.current.report(on: number) }
    guard let report, report.receipt == nil else { return [] }
    return report.entries.filter { $0.effect.refusal != nil }.map(\.recorded.sequence)
  }
}
