import Host
import Language
import Ledger
import Publishing
import StrictJSON

extension Command {
  public static let summary = Command(
    name: BilingualName("summary", "sommaire"), group: .look, right: .summary,
    reads: .counts, cost: .longWhen { $0.choice(of: .by, as: Grouping.self) == .month },
    options: [.period, .by, .asOf, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    summary: Text(
      fr: "dresser le tableau du respect des normes de service",
      en: "draw up the compliance table of the standards"),
    examples: [
      Example(fr: "sommaire", "l’exercice en cours", en: "summary", "the current fiscal year"),
      Example(
        fr: "sommaire --periode 2026-04-01..2026-09-30 --par bureau", "un semestre, par bureau",
        en: "summary --period 2026-04-01..2026-09-30 --by office", "a half-year, by office"),
      Example(
        fr: "sommaire --en-date-du 2026-06-30 --connu-le 2026-07-02",
        "le 30\u{A0}juin, tel qu’on le connaissait le 2\u{A0}juillet",
        en: "summary --as-of 2026-06-30 --known-at 2026-07-02",
        "June 30, as it was known on July 2"),
    ],
    body: summarize)
}

/// `summary`: where each standard stands over a period.
private func summarize(_ context: CommandContext, _ ledger: CountedLedger) throws(CommandFailure)
  -> ExitStatus
{
  let day = try context.asOf(ledger.rulebook)
  let period = try context.period(day, ledger.rulebook)
  let summary = try ledger.summary(asOf: day, period: period, by: context.breakdown)
  try context.tellKnownAt(ledger.rulebook)
  context.answer {
    summary.write(into: &$0)
  } csv: {
    summary.csv
  } text: {
    summary.text(context.messages, ledger.rulebook, context.style, by: context.breakdown)
  }
  return .done
}

extension CommandContext {
  /// What `--by` asks to break the counts down by.
  var breakdown: Breakdown? {
    invocation.choice(of: .by, as: Grouping.self).flatMap { Breakdown(rawValue: $0.rawValue) }
  }
}
