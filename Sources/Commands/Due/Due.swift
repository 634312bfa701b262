import BusinessDays
import Language
import Ledger
import Publishing
import ServiceStandards

extension Command {
  public static let due = Command(
    name: BilingualName("due", "echeances"), group: .look, right: .due,
    reads: .seenDossiers, cost: .short,
    options: [.within, .service, .standard, .office, .asOf, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    summary: Text(
      fr: "lister les échéances à venir, les plus urgentes d’abord",
      en: "list what falls due soon, most urgent first"),
    examples: [
      Example(
        fr: "echeances --dans 1", "ce qui échoit aujourd’hui, ou d’ici la réouverture du bureau",
        en: "due --within 1", "what falls due today, or by the day the office reopens")
    ],
    body: listDue)
}

/// What falls due through the last of so many business days, most urgent first.
private func listDue(_ context: CommandContext, _ ledger: SeenLedger) throws(CommandFailure)
  -> ExitStatus
{
  let rulebook = ledger.rulebook
  let day = try context.asOf(rulebook)
  let filter = try context.filter(rulebook)
  let last = try ledger.lastDay(of: context.invocation.count(of: .within) ?? 5, from: day)
  let list = try ledger.due(asOf: day, through: last, filter)
  try context.tellKnownAt(rulebook)
  ObligationReport(kind: .due(through: last), asOf: day, rulebook: rulebook, list: list)
    .write(context)
  return .done
}
