import BusinessDays
import Language
import Ledger
import ServiceStandards

/// Judges, event by event, whether somebody may record what they hand in: by the right to the
/// command that would record it by itself.
final class EventGate {
  private let caller: Caller
  private let ledger: Ledger
  private let now: Int64
  /// What came through this gate to be received: the ledger does not hold it yet, and may refuse
  /// some of it.
  private var received: [String: [Event.Reception]] = [:]
  private let noted = NotedDenials()
  /// Why the ledger could not be asked; nothing is let through then.
  private(set) var failure: LedgerError?

  /// - Parameter now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  init(_ caller: Caller, _ ledger: Ledger, now: Int64) {
    self.caller = caller
    self.ledger = ledger
    self.now = now
  }

  /// What was denied so far, each once.
  var denials: [Denial] { noted.all }

  /// Why the event may not be recorded; `nil` when it may.
  func refusal(of event: Event) -> Refusal? {
    if caller.right(to: .void) == .always { return nil }
    do throws(LedgerError) {
      if try isRepeated(event) { return nil }
      guard let denial = try denial(of: event) else { return nil }
      noted.note(denial)
      return .notAllowed(
        method: denial.method.rawValue, reason: denial.reason.rawValue,
        roles: denial.roles.map(\.rawValue))
    } catch {
      failure = error
      return .notAllowed(method: Method.ingest.rawValue, reason: "", roles: [])
    }
  }

  /// Whether the ledger holds it already, from the same one: what they might then, they are told
  /// again.
  private func isRepeated(_ event: Event) throws(LedgerError) -> Bool {
    guard let earlier = try ledger.event(source: event.source, id: event.id) else { return false }
    return try ledger.recorder(of: earlier.sequence) == caller.uid
  }

  private func denial(of event: Event) throws(LedgerError) -> Denial? {
    let rulebook = ledger.rulebook
    let method = Method(recording: event.body.type(rulebook))
    switch event.body {
    case .received(let reception):
      received[DossierNumber.folded(event.subject), default: []].append(reception)
      if let denial = caller.denial(of: method) { return denial }
      return try denial(ofReceiving: event.subject, as: reception)
    case .callReached: return caller.denial(of: method)
    case .voided(let source, _, _):
      guard let target = try ledger.event(source: source, id: event.subject) else {
        return caller.denial(of: method, authorship: .other)
      }
      return caller.denial(
        of: method, authorship: try caller.authorship(of: target, ledger, now: now))
    case .reached, .assessed, .closed:
      let receptions = received[DossierNumber.folded(event.subject)] ?? []
      var dossiers = receptions.map { (service: $0.service, office: $0.office) }
      if let receipt = try ledger.current.receipt(of: event.subject),
        receipt.voidedBy == nil || dossiers.isEmpty
      {
        dossiers.append((receipt.service, receipt.office))
      }
      // There is no such dossier, which the ledger says better.
      if dossiers.isEmpty { return caller.denial(of: method) }
      // Nobody makes a dossier theirs by handing in a second receipt of it.
      for (service, office) in dossiers {
        if let denial = caller.denial(
          of: method, service: rulebook.services[service].id, office: rulebook.offices[office].id)
        {
          return denial
        }
      }
      return nil
    }
  }
}

extension EventGate {
  /// Nobody makes a dossier that they do not see theirs by receiving it again as another.
  private func denial(ofReceiving number: String, as reception: Event.Reception)
    throws(LedgerError) -> Denial?
  {
    let rulebook = ledger.rulebook
    guard let receipt = try ledger.current.receipt(of: number), receipt.voidedBy != nil,
      caller.sees(
        service: rulebook.services[reception.service].id,
        office: rulebook.offices[reception.office].id)
    else { return nil }
    return caller.denial(
      of: .record, service: rulebook.services[receipt.service].id,
      office: rulebook.offices[receipt.office].id)
  }
}

extension Caller {
  /// Whose an event is, to them.
  ///
  /// - Parameter now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  func authorship(of event: RecordedEvent, _ ledger: Ledger, now: Int64) throws(LedgerError)
    -> Authorship
  {
    guard try ledger.recorder(of: event.sequence) == uid else { return .other }
    let zone = ledger.rulebook.zone(of: ledger.rulebook.firstOffice)
    // Recorded time never goes back: what stands later than the clock, because another clock was
    // ahead, may have been recorded today.
    return zone.day(at: event.recorded) >= zone.day(at: now) ? .ownToday : .ownEarlier
  }
}
