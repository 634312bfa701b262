import Language
import Ledger
import Publishing
import StrictJSON

extension Command {
  public static let exportResults = Command(
    name: BilingualName("export results", "exporter resultats"), group: .exchange,
    right: .exportResults,
    request: .export("results"),
    reads: .counts, cost: .longWhen { $0.choice(of: .by, as: Grouping.self) == .month },
    options: [.period, .by, .output, .asOf, .knownAt, .data, .socket],
    formats: [.csv, .json], delivery: .rows,
    summary: Text(
      fr: "exporter les résultats de chaque norme",
      en: "export the results of each standard"),
    examples: [
      Example(
        fr: "exporter resultats --periode 2026-2027 --par mois", "mois par mois",
        en: "export results --period 2026-2027 --by month", "month by month")
    ],
    body: writeResults)
}

/// `export results`: the results of a period as rows.
private func writeResults(_ context: CommandContext, _ ledger: CountedLedger) throws(CommandFailure)
  -> ExitStatus
{
  let day = try context.asOf(ledger.rulebook)
  let period = try context.period(day, ledger.rulebook)
  let summary = try ledger.summary(asOf: day, period: period, by: context.breakdown)
  let sink = try ExportSink(context)
  if context.invocation.format == .csv {
    sink.write(summary.csv.span)
  } else {
    var json = JSONWriter()
    for row in summary.resultRows {
      json.removeAll()
      row.write(into: &json)
      json.endLine()
      sink.write(json.bytes.span)
    }
  }
  try sink.finish()
  return .done
}
