import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

extension CommandContext {
  /// Shows a call.
  func show(_ call: CallReport, asOf day: Day, _ rulebook: Rulebook) throws(CommandFailure)
    -> ExitStatus
  {
    try tellKnownAt(rulebook)
    switch invocation.format {
    case .json:
      writeObject { json in
        json.member("schema", "diligence/show/1")
        json.member("as_of", day.description)
        json.member("call", call.id)
        json.member("dossiers", call.dossiers)
        json.key("events")
        write(call.entries, rulebook, into: &json)
      }
    case .csv: output.write(historyTable(call.entries, rulebook).span)
    case .text:
      output.write(messages.title(ofCall: call.id, dossiers: call.dossiers) + "\n")
      if call.entries.isEmpty { return .done }
      let office = rulebook.firstOffice
      output.write("\n" + eventsTable(call.entries, office: office, rulebook))
    }
    return .done
  }
}
