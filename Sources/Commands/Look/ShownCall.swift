import BusinessDays
import CommandLine
import Host
import Ledger
import ServiceStandards
import StrictJSON
import Wording

extension Session {
  /// The report on a call that `show` names, when no dossier has that number.
  func call(_ id: String, _ view: LedgerView) throws(CommandFailure) -> CallReport? {
    try allow(.show)
    return try asking { () throws(LedgerError) in
      try view.receipt(of: id) == nil ? try view.report(onCall: id) : nil
    }
  }

  /// Shows a call. It is nobody's in particular: whoever may look at dossiers at all sees it.
  func show(_ call: CallReport, asOf day: Day, _ view: LedgerView) throws(CommandFailure)
    -> ExitStatus
  {
    try tellKnownAt(view.rulebook)
    switch invocation.format {
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.member("schema", "diligence/show/1")
      json.member("as_of", day.description)
      json.member("call", call.id)
      json.member("dossiers", call.dossiers)
      json.key("events")
      write(call.entries, view.rulebook, into: &json)
      json.endObject()
      write(&json)
    case .csv: output.write(historyTable(call.entries, view.rulebook).span)
    case .text:
      output.write(messages.title(ofCall: call.id, dossiers: call.dossiers) + "\n")
      if call.entries.isEmpty { return .done }
      let office = view.rulebook.firstOffice
      output.write("\n" + eventsTable(call.entries, office: office, view.rulebook))
    }
    return .done
  }
}
