import BusinessDays
import Host
import Language
import Ledger
import Publishing
import StrictJSON

extension Command {
  public static let late = Command(
    name: BilingualName("late", "retards"), group: .look, right: .late,
    reads: .seenDossiers, cost: .longWhen { $0.has(.settled) },
    options: [.settled, .period, .service, .standard, .office, .asOf, .knownAt, .data, .socket],
    companions: [.period: .settled],
    formats: [.text, .json, .csv],
    meanings: [
      .period: Text(
        fr: "la période de --regles; par défaut l’exercice où tombe la date du calcul",
        en: "the period of --settled; by default the fiscal year of the as-of date")
    ],
    summary: Text(
      fr: "lister les obligations en retard, les pires d’abord",
      en: "list the obligations overdue, worst first"),
    details: Text(
      fr: """
        Un manquement reste dans les résultats de sa période; la liste ne montre que ce qui attend \
        encore une réponse, à moins que --regles ne soit donné.
        """,
      en: """
        A miss stays in the results of its period; the list shows only what is still waiting for \
        an answer, unless --settled is given.
        """),
    examples: [
      Example(
        fr: "retards --bureau quebec", "les retards du bureau de Québec",
        en: "late --office quebec", "what is overdue in the Québec office"),
      Example(
        fr: "retards --regles --periode 2026-11 --format csv",
        "tous les retards de novembre, pour un tableur",
        en: "late --settled --period 2026-11 --format csv",
        "everything late in November, for a spreadsheet"),
    ],
    body: listLate)
}

/// Obligations overdue now, worst first.
private func listLate(_ context: CommandContext, _ ledger: SeenLedger) throws(CommandFailure)
  -> ExitStatus
{
  let rulebook = ledger.rulebook
  let day = try context.asOf(rulebook)
  let period = context.invocation.has(.settled) ? try context.period(day, rulebook) : nil
  let list = try ledger.late(asOf: day, settled: period, try context.filter(rulebook))
  try context.tellKnownAt(rulebook)
  ObligationReport(kind: .late(settled: period), asOf: day, rulebook: rulebook, list: list)
    .write(context)
  return .done
}

extension ObligationReport {
  func write(_ context: CommandContext) {
    context.answer {
      write(into: &$0)
    } csv: {
      csv
    } text: {
      text(context.messages, context.style)
    }
  }
}
