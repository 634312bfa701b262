import BusinessDays
import ServiceStandards

// What an event must find in the ledger to be admitted, in the order of the refusals' codes.
extension Recording {
  func receive(_ reception: Event.Reception, _ event: Event, _ sequence: Int64, at index: Int)
    throws(AdmissionFailure)
  {
    guard dossiers[index].history.receiptInForce == nil else {
      throw .refused(.dossierExists(event.subject))
    }
    try change(at: index, event.time) { $0.receipts.append(Receipt(event, reception, sequence)) }
    serials.note(event.subject)
  }

  /// Answers the number of the event because of which the mark changes nothing, if it does not.
  func mark(_ event: Event, _ sequence: Int64, at index: Int) throws(AdmissionFailure) -> Int64? {
    guard let receipt = dossiers[index].history.receiptInForce else {
      let isVoided = !dossiers[index].history.receipts.isEmpty
      throw .refused(.unknownDossier(event.subject, isVoided: isVoided))
    }
    let mark = Mark(event, sequence, rulebook)
    if let refusal = rulebook.refusal(of: mark, receipt) { throw .refused(refusal) }
    try change(at: index, event.time) { $0.marks.append(mark) }
    return try mappingErrors(
      AdmissionFailure.ledger, try overruling(mark, in: dossiers[index].history, receipt))
  }

  /// Changes a dossier's history, but where what follows from it could not be counted.
  private func change(at index: Int, _ time: Timestamp, _ change: (inout History) -> Void)
    throws(AdmissionFailure)
  {
    if isNearEnd {
      var history = dossiers[index].history
      change(&history)
      let meetings = try mappingErrors(
        AdmissionFailure.ledger, try dossiers.meetings(of: history.receiptInForce?.call))
      try refuseUncountable([history], meetings, time)
    }
    change(&dossiers[index].history)
    dossiers[index].isTouched = true
  }

  /// The same of a call's milestones, which all of its dossiers follow.
  private func changeCall(_ id: String, _ time: Timestamp, _ change: (inout History) -> Bool)
    throws(AdmissionFailure) -> Bool
  {
    if isNearEnd {
      var history = History()
      let members: [History]
      do throws(LedgerError) {
        history.marks = try dossiers.meetings(of: id)
        members = try dossiers.members(of: id, ledger.database)
      } catch { throw .ledger(error) }
      if change(&history) { try refuseUncountable(members, history.marks, time) }
    }
    return try mappingErrors(AdmissionFailure.ledger, try dossiers.changeCall(id, change))
  }

  private func refuseUncountable(_ histories: [History], _ meetings: [Mark], _ time: Timestamp)
    throws(AdmissionFailure)
  {
    for history in histories {
      do { try ledger.fold.requireCountable(history, meetings: meetings) } catch {
        throw .refused(.badTime(time.text, .uncountable(error)))
      }
    }
  }

  /// A call exists by being named: there is nothing to refuse. Answers the number of the event that
  /// says the same of that day already, if there is one.
  func reach(_ milestone: Code<Milestone>, call event: Event, _ sequence: Int64)
    throws(AdmissionFailure) -> Int64?
  {
    let mark = Mark(sequence: sequence, milestone: milestone, moment: event.time.moment)
    var same: Int64?
    _ = try changeCall(event.subject, event.time) { history in
      same = history.marks.first { $0.voidedBy == nil && isSame($0, mark) }?.sequence
      history.marks.append(mark)
      return true
    }
    return same
  }

  private func isSame(_ one: Mark, _ other: Mark) -> Bool {
    let office = rulebook.firstOffice
    return one.milestone == other.milestone
      && rulebook.day(of: one.moment, office: office)
        == rulebook.day(of: other.moment, office: office)
  }

  func void(_ id: String, source: String, by voiding: Int64, _ time: Timestamp)
    throws(AdmissionFailure)
  {
    func refused(_ reason: Refusal.UnknownEvent) -> AdmissionFailure {
      .refused(.unknownEvent(source: source, id: id, reason))
    }
    guard let sequence = try sequence(ofSource: source, id: id) else { throw refused(.absent) }
    let target = try mappingErrors(AdmissionFailure.ledger, try recordedEvent(sequence))
    switch target.body {
    case .voided: throw refused(.isVoiding)
    case .callReached:
      var earlier: Int64?
      let isChanged = try changeCall(target.subject, time) {
        earlier = $0.voiding(of: sequence)
        return $0.void(sequence, by: voiding)
      }
      guard isChanged else { throw refused(earlier.map { .alreadyVoided(by: $0) } ?? .absent) }
    case .received, .reached, .assessed, .closed:
      let index = try draft(target.subject)
      if let earlier = dossiers[index].history.voiding(of: sequence) {
        throw refused(.alreadyVoided(by: earlier))
      }
      var isVoided = false
      try change(at: index, time) { isVoided = $0.void(sequence, by: voiding) }
      guard isVoided else { throw refused(.absent) }
    }
  }

  func sequence(ofSource source: String, id: String) throws(AdmissionFailure) -> Int64? {
    do {
      guard let word = try words.existingKey(source) else { return nil }
      return try identities.find(Identity(source: word, id: StoredId(id)))
    } catch { throw .ledger(error) }
  }

  private func draft(_ number: String) throws(AdmissionFailure) -> Int {
    return try mappingErrors(AdmissionFailure.ledger, try dossiers.index(of: number))
  }
}

extension Receipt {
  init(
    _ event: Event, _ reception: Event.Reception, _ sequence: Int64, voidedBy: Int64? = nil
  ) {
    self.init(
      sequence: sequence, moment: event.time.moment, number: event.subject,
      service: reception.service, office: reception.office, channel: reception.channel,
      isComplete: reception.isComplete, call: reception.call, voidedBy: voidedBy)
  }
}

extension Mark {
  /// The mark that a dossier's event leaves in its history.
  init(_ event: Event, _ sequence: Int64, _ rulebook: Rulebook) {
    let milestone: Code<Milestone>
    var channel: Code<Choice>?
    var isAdmissible = true
    switch event.body {
    case .reached(let reached, let by, _):
      milestone = reached
      channel = by
    case .assessed(let finding):
      milestone = rulebook.assessed
      isAdmissible = finding
    case .closed: milestone = rulebook.closed
    case .callReached(let reached): milestone = reached
    case .received, .voided: preconditionFailure("a receipt or a voiding leaves no mark")
    }
    self.init(
      sequence: sequence, milestone: milestone, moment: event.time.moment, channel: channel,
      isAdmissible: isAdmissible)
  }
}
