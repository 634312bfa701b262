import BusinessDays
import CommandLine
import Host
import Ledger
import Standards
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
  ObligationReport(kind: .late(settled: period), asOf: day, rulebook: view.rulebook, list: list)
    .write(session)
  return .done
}

/// `due`: what falls due within so many business days, most urgent first.
func listDue(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let within = session.invocation.count(of: .within) ?? 5
  let filter = try session.filter(view.rulebook)
  let list = try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.due(asOf: day, within: within, filter)
    }
  }
  try session.tellKnownAt(view.rulebook)
  ObligationReport(kind: .due(within: within), asOf: day, rulebook: view.rulebook, list: list)
    .write(session)
  return .done
}

/// A list of obligations, to be written in any of its forms.
struct ObligationReport {
  enum Kind {
    case late(settled: Period?)
    case due(within: Int)
  }
  let kind: Kind
  let asOf: Day
  let rulebook: Rulebook
  let list: [ListedObligation]

  func write(_ session: Session) {
    switch session.invocation.format {
    case .json:
      var json = JSONWriter()
      write(into: &json)
      session.write(&json)
    case .text: session.output.write(text(session))
    case .csv: session.output.write(csv.span)
    }
  }

  /// The name of the list, and of its last column.
  var names: (list: String, days: String) {
    switch kind {
    case .late: ("late", "late_by")
    case .due: ("due", "days_left")
    }
  }

  private func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("schema", "diligence/\(names.list)/1")
    json.member("as_of", asOf.description)
    json.key("obligations")
    json.beginArray()
    for entry in list {
      json.beginObject()
      for (key, value) in members(of: entry) { json.member(key, value) }
      json.member(names.days, entry.days)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// What is told of an obligation, in order, but for its days.
  func members(of entry: ListedObligation) -> [(key: String, value: String?)] {
    [
      ("dossier", entry.dossier),
      ("service", rulebook.services[entry.service].id),
      ("office", rulebook.offices[entry.office].id),
      ("standard", rulebook.rule(entry.standard).standard.id),
      ("start", entry.standing.start?.description),
      ("due", entry.standing.due?.description),
      ("stop", entry.standing.stop?.description),
      ("outcome", entry.standing.outcome.rawValue),
    ]
  }
}
