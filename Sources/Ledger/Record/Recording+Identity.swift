import BusinessDays
import ServiceStandards
import StrictJSON

// What is said again: an event whose identity is taken, or a cell of a sheet.
extension Recording {
  /// What becomes of an event whose identity is that of a recorded one.
  ///
  /// What is in force decides: the recorded event, or its last amendment. To say again what was
  /// recorded first is no conflict either, and changes nothing.
  func judge(_ event: Event, ofIdentityOf sequence: Int64, _ cell: SheetCell?)
    throws(LedgerError) -> Admission
  {
    let first = try recordedEvent(sequence)
    let standing = try conflict(with: sequence, first)
    if repeats(event, first) {
      switch standing {
      case .inForce: return .duplicate(sequence: sequence)
      case .voided(let voiding): return .duplicate(sequence: sequence, voidedBy: voiding)
      }
    }
    let other: Event
    switch standing {
    case .inForce(let last):
      other = last == sequence ? first : try recordedEvent(last)
      let isSaid = try cell.map { cell throws(LedgerError) in try says(other, event, cell) }
      if repeats(event, other) || isSaid ?? false {
        return .duplicate(sequence: last)
      }
    case .voided:
      other = first
      if let cell, let same = try eventInForce(saying: event, cell) {
        return .duplicate(sequence: same)
      }
    }
    return .refused(
      .idConflict(
        source: event.source, id: event.id, standing,
        differs: event.differences(from: other, rulebook)))
  }

  /// What has become of a recorded event: the last of its amendments that is in force, or its
  /// voiding.
  private func conflict(with sequence: Int64, _ event: Event) throws(LedgerError)
    -> Refusal.Conflict
  {
    var (current, its) = (sequence, event)
    while let voiding = try voiding(of: current, its) {
      guard let next = try replacement(of: its, by: voiding), next > current else {
        return .voided(by: voiding)
      }
      (current, its) = (next, try recordedEvent(next))
    }
    return .inForce(current)
  }

  /// The number of the event that voids an event; `nil` while it is in force.
  private func voiding(of sequence: Int64, _ event: Event) throws(LedgerError) -> Int64? {
    switch event.body {
    case .voided: nil
    case .callReached: try dossiers.history(ofCall: event.subject).voiding(of: sequence)
    case .received, .reached, .assessed, .closed:
      dossiers[try dossiers.index(of: event.subject)].history.voiding(of: sequence)
    }
  }

  /// The number of the event recorded in place of a voided one. Earlier versions did not write
  /// which it is: the next, of the same transaction, of the same type and about the same subject.
  private func replacement(of event: Event, by voiding: Int64) throws(LedgerError) -> Int64? {
    guard case .voided(_, _, let reference) = try recordedEvent(voiding).body else { return nil }
    if let reference {
      do throws(AdmissionFailure) {
        return try sequence(ofSource: reference.source, id: reference.id)
      } catch {
        switch error {
        case .ledger(let error): throw error
        case .refused: return nil
        }
      }
    }
    guard let recorded = try recorded(voiding + 1), try self.recorded(voiding) == recorded else {
      return nil
    }
    let next = try recordedEvent(voiding + 1)
    let isSame =
      next.body.type(rulebook) == event.body.type(rulebook)
      && DossierNumber.folded(next.subject) == DossierNumber.folded(event.subject)
    return isSame ? voiding + 1 : nil
  }

  /// Whether two events say the same, to the byte.
  private func repeats(_ event: Event, _ other: Event) -> Bool {
    ExactText(other.subject) == ExactText(event.subject) && other.time.moment == event.time.moment
      && content(other.body) == content(event.body)
  }

  /// A type and its data as they are kept, in which the same content is the same bytes.
  private func content(_ body: Event.Body) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    json.value(body.type(rulebook))
    if body.hasData { body.writeData(into: &json, rulebook) }
    json.endArray()
    return json.bytes
  }
}

// MARK: - Sheets

extension Recording {
  /// The number of the event that the same cell of a call brought to an earlier version, under the
  /// id `DOSSIER/MILESTONE`; it may be voided or amended since.
  func sequence(ofFormerIdentityOf event: Event, _ cell: SheetCell) throws(LedgerError) -> Int64? {
    guard case .callReached(let milestone) = event.body else { return nil }
    let name = rulebook.milestones[milestone].id
    let marks = try dossiers.history(ofCall: event.subject).marks
    for mark in marks where mark.milestone == milestone {
      let recorded = try recordedEvent(mark.sequence)
      let parts = recorded.id.split(separator: "/")
      guard recorded.source == event.source, parts.count > 1, parts[parts.count - 1] == name
      else { continue }
      if try says(recorded, event, cell) { return mark.sequence }
    }
    return nil
  }

  /// The number of an event in force of the dossier, or of the call, that says what a cell says,
  /// whatever its identity.
  func eventInForce(saying event: Event, _ cell: SheetCell) throws(LedgerError) -> Int64? {
    let history: History
    switch event.body {
    case .voided: return nil
    case .callReached: history = try dossiers.history(ofCall: event.subject)
    case .received, .reached, .assessed, .closed:
      history = dossiers[try dossiers.index(of: event.subject)].history
    }
    for sequence in inForce(history, like: event) {
      if try says(try recordedEvent(sequence), event, cell) { return sequence }
    }
    return nil
  }

  /// The numbers of the events in force that may be of an event's type.
  private func inForce(_ history: History, like event: Event) -> [Int64] {
    if case .received = event.body { return history.receiptInForce.map { [$0.sequence] } ?? [] }
    let milestone = Mark(event, 0, rulebook).milestone
    return history.marks.filter { $0.voidedBy == nil && $0.milestone == milestone }.map(\.sequence)
  }

  /// Whether a recorded event says what a cell says of it.
  private func says(_ recorded: Event, _ event: Event, _ cell: SheetCell) throws(LedgerError)
    -> Bool
  {
    let stated = cell.stated.map { "data." + $0.name }
    for difference in event.differences(from: recorded, rulebook) {
      switch difference.field {
      case Event.timeField:
        guard event.time.moment.isLike(recorded.time.moment, in: try zone(of: event)) else {
          return false
        }
      case Event.subjectField:
        guard case .callReached = event.body else { continue }
        return false
      default:
        if !difference.field.hasPrefix("data.") || stated.contains(difference.field) {
          return false
        }
      }
    }
    return true
  }

  /// The zone in whose days an event's time is read.
  private func zone(of event: Event) throws(LedgerError) -> ZoneRules {
    switch event.body {
    case .received(let reception): rulebook.zone(of: reception.office)
    case .callReached, .voided: rulebook.zone(of: rulebook.firstOffice)
    case .reached, .assessed, .closed:
      rulebook.zone(
        of: dossiers[try dossiers.index(of: event.subject)].history.receiptInForce?.office
          ?? rulebook.firstOffice)
    }
  }
}

extension Moment {
  /// Whether two moments may be one, written more or less precisely: a day and a moment of it, a
  /// minute and a second of it.
  fileprivate func isLike(_ other: Moment, in zone: ZoneRules) -> Bool {
    switch (self, other) {
    case (.date(let day), .date(let otherDay)): return day == otherDay
    case (.date(let day), .instant(let instant)), (.instant(let instant), .date(let day)):
      return zone.day(at: instant) == day
    case (.instant(let one), .instant(let two)):
      let minute: Int64 = 60_000_000
      let isWhole = one % minute == 0 || two % minute == 0
      return one == two || (isWhole && one >= 0 && two >= 0 && one / minute == two / minute)
    }
  }
}
