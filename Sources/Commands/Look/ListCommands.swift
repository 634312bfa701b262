import BusinessDays
import CommandLine
import Host
import Ledger
import Publishing
import ServiceStandards
import StrictJSON
import Wording

/// `late`: obligations overdue now, worst first.
func listLate(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let invocation = session.invocation
  if invocation.has(.period) && !invocation.has(.settled) {
    throw .request(.optionWithout(.period, needed: .settled))
  }
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let period = invocation.has(.settled) ? try session.period(day, view.rulebook) : nil
  let filter = try session.filter(view.rulebook)
  let list = try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.late(asOf: day, settled: period, filter)
    }
  }
  try session.tellKnownAt(view.rulebook)
  ObligationReport(
    kind: .late(settled: period), asOf: day, rulebook: view.rulebook,
    list: session.seen(list, view.rulebook)
  ).write(session)
  return .done
}

/// `due`: what falls due through the last of so many business days, most urgent first.
func listDue(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let within = session.invocation.count(of: .within) ?? 5
  let filter = try session.filter(view.rulebook)
  let last = try asking { () throws(LedgerError) in try view.lastDay(of: within, from: day) }
  let list = try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.due(asOf: day, through: last, filter)
    }
  }
  try session.tellKnownAt(view.rulebook)
  ObligationReport(
    kind: .due(through: last), asOf: day, rulebook: view.rulebook,
    list: session.seen(list, view.rulebook)
  ).write(session)
  return .done
}

extension ObligationReport {
  func write(_ session: Session) {
    switch session.invocation.format {
    case .json:
      var json = JSONWriter()
      write(into: &json)
      session.write(&json)
    case .text: session.output.write(text(session.messages, session.style))
    case .csv: session.output.write(csv.span)
    }
  }
}
