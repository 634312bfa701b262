import Language
import Ledger
import ServiceStandards

extension CommandContext {
  /// Calls are few; of more than this, the last are not looked through.
  private static let callsAtMost = 5_000

  /// What is odd about the call that a recorded event names, or does not: it is recorded all the
  /// same, and may have been mistyped.
  func callWarning(_ event: Event, _ ledger: Ledger) throws(CommandFailure) -> CallWarning? {
    let view = ledger.current
    switch event.body {
    case .received(let reception):
      guard let call = reception.call else {
        return ledger.rulebook.belongsToCalls(reception.service)
          ? .noCall(dossier: event.subject) : nil
      }
      if let warning = try dossier(named: call, ledger) { return warning }
      let calls = try asking { () throws(LedgerError) in
        try view.calls(atMost: CommandContext.callsAtMost)
      }
      let folded = DossierNumber.folded(call)
      let other = calls.first { $0 != call && DossierNumber.folded($0) == folded }
      return other.map { .differsByCase(call: call, other: showsCalls ? $0 : nil) }
    case .callReached:
      let call = event.subject
      if let warning = try dossier(named: call, ledger) { return warning }
      let count = try asking { () throws(LedgerError) in try view.dossiers(ofCall: call) }
      if count > 0 { return nil }
      guard showsCalls else { return .noDossier(call: call, nearest: nil) }
      let calls = try asking { () throws(LedgerError) in
        try view.calls(atMost: CommandContext.callsAtMost)
      }
      return .noDossier(call: call, nearest: suggestion(for: call, among: calls))
    case .reached, .assessed, .closed, .voided: return nil
    }
  }

  /// Whether the one who asks may look calls up.
  private var showsCalls: Bool { caller.denial(of: .show) == nil }

  /// That a call is a dossier, where there is one of that number that the one who asks sees.
  private func dossier(named call: String, _ ledger: Ledger) throws(CommandFailure) -> CallWarning?
  {
    let report = try asking { () throws(LedgerError) in try ledger.current.report(on: call) }
    guard let report, showsCalls, try sees(call, ledger) else { return nil }
    return .isDossier(report.number, call: report.receipt?.call)
  }
}
