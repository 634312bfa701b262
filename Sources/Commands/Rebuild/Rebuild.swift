import Host
import Language
import Ledger
import StrictJSON

extension Command {
  public static let rebuild = Command(
    name: BilingualName("rebuild", "reconstruire"), group: .keep, right: .rebuild,
    reads: .correcting, cost: .short,
    options: [.data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "recalculer tout ce qui découle des événements",
      en: "derive again all that follows from the events"),
    examples: [
      Example(
        fr: "reconstruire", "les événements ne changent pas",
        en: "rebuild", "the events do not change")
    ],
    body: rebuildLedger)
}

/// Derives the projections again from the events.
private func rebuildLedger(_ context: CommandContext, _ ledger: Ledger) throws(CommandFailure)
  -> ExitStatus
{
  let report = try asking { () throws(LedgerError) in try ledger.rebuild() }
  switch context.invocation.format {
  case .json:
    context.writeObject { json in
      json.member("dossiers", report.dossiers)
      json.member("obligations", report.obligations)
      json.member("differing", report.differing)
      json.key("differing_tables")
      if let tables = report.differingTables {
        json.beginArray()
        for table in tables { json.value(table) }
        json.endArray()
      } else {
        json.null()
      }
    }
  case .text, .csv:
    context.output.write(
      context.messages.rebuilt(
        dossiers: report.dossiers, obligations: report.obligations,
        differing: report.differing, tables: report.differingTables) + "\n")
  }
  return .done
}
