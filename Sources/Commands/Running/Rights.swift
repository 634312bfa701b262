import BusinessDays
import Language
import Ledger
import ServiceStandards

// What the one who asks may do. Whoever works on a ledger of their own may do everything.
extension CommandContext {
  /// Refuses whoever may not ask this at all.
  func allow(_ method: Method) throws(CommandFailure) {
    if let denial = caller.denial(of: method) { throw .denied(denial) }
  }

  /// Refuses whoever does not see the dossier of a receipt.
  func allow(_ receipt: Receipt, _ rulebook: Rulebook) throws(CommandFailure) {
    guard let method = invocation.command.right else { return }
    if let denial = denial(of: method, receipt, rulebook) { throw .denied(denial) }
  }

  /// Refuses whoever does not see the dossier of that number, if there is one.
  func allow(recordingOn number: String, _ ledger: Ledger) throws(CommandFailure) {
    let receipt = try asking { () throws(LedgerError) in try ledger.current.receipt(of: number) }
    guard let receipt else { return }
    if let denial = denial(of: .record, receipt, ledger.rulebook) { throw .denied(denial) }
  }

  /// Refuses whoever does not see a dossier, and would correct its receipt so that it becomes one
  /// that they see.
  func allow(moving event: Event, _ ledger: Ledger) throws(CommandFailure) {
    let moves: [Option] = [.service, .office]
    guard case .received = event.body, moves.contains(where: invocation.has) else { return }
    try allow(recordingOn: event.subject, ledger)
  }

  /// Refuses whoever would receive, as a dossier that they see, one that they did not see before
  /// its receipt was voided.
  func allow(receiving number: String, service: String, office: String, _ ledger: Ledger)
    throws(CommandFailure)
  {
    guard caller.sees(service: service, office: office) else { return }
    let receipt = try asking { () throws(LedgerError) in try ledger.current.receipt(of: number) }
    guard let receipt, receipt.voidedBy != nil else { return }
    if let denial = denial(of: .record, receipt, ledger.rulebook) { throw .denied(denial) }
  }

  /// Whether the next event was recorded before, by the same one: what they might then, they are
  /// told again.
  func isRepeated(_ ledger: Ledger) throws(CommandFailure) -> Bool {
    guard invocation.has(.id), caller.right(to: .void) != .always else { return false }
    return try asking { () throws(LedgerError) in
      guard let event = try ledger.event(source: source, id: ids.next) else { return false }
      return try ledger.recorder(of: event.sequence) == caller.uid
    }
  }

  /// Refuses whoever may correct their own events only, and on the day they recorded them, when
  /// this is none of those.
  func allow(correcting event: RecordedEvent, _ ledger: Ledger) throws(CommandFailure) {
    guard let method = invocation.command.right, caller.right(to: method) != .always else { return }
    let authorship = try asking { () throws(LedgerError) in
      try caller.authorship(of: event, ledger, now: now)
    }
    if let denial = caller.denial(of: method, authorship: authorship) { throw .denied(denial) }
  }

  /// Whether no dossier is hidden from the one who asks.
  var seesAll: Bool { caller.right(to: .show) == .always }

  /// Whether the dossier of that number may be shown to the one who asks.
  func sees(_ number: String, _ ledger: Ledger) throws(CommandFailure) -> Bool {
    if seesAll { return true }
    let receipt = try asking { () throws(LedgerError) in try ledger.current.receipt(of: number) }
    return receipt.map { denial(of: .show, $0, ledger.rulebook) == nil } ?? true
  }

  /// The entries of a list that the one who asks sees.
  func seen(_ list: [ListedObligation], _ rulebook: Rulebook) -> [ListedObligation] {
    if seesAll { return list }
    return list.filter {
      caller.sees(service: rulebook.services[$0.service].id, office: rulebook.offices[$0.office].id)
    }
  }

  private func denial(of method: Method, _ receipt: Receipt, _ rulebook: Rulebook) -> Denial? {
    caller.denial(
      of: method, service: rulebook.services[receipt.service].id,
      office: rulebook.offices[receipt.office].id)
  }
}
