import BusinessDays
import Host
import Language
import Ledger
import StrictCSV
import StrictJSON

extension Command {
  public static let elapsed = Command(
    name: BilingualName("elapsed", "ecoule"), group: .count, right: .elapsed,
    reads: .definitions, cost: .short,
    operands: [.one("from", .date), .one("to", .date)],
    options: [.calendar, .office, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    meanings: [
      .office: Text(
        fr: "compter selon le calendrier de ce bureau",
        en: "count by this office’s calendar")
    ],
    summary: Text(
      fr: "compter les jours ouvrables entre deux dates",
      en: "count the business days between two dates"),
    details: Text(
      fr: """
        Ce qui est fait un jour fermé compte comme fait le jour ouvrable suivant. Aucun registre \
        n’est nécessaire.
        """,
      en: """
        What is done on a closed day counts as done on the next business day. No ledger is \
        needed.
        """),
    examples: [
      Example(
        fr: "ecoule 2026-12-18 2027-01-08", "les jours ouvrables du congé des Fêtes",
        en: "elapsed 2026-12-18 2027-01-08", "the business days of the holiday season")
    ],
    body: countElapsed)
}

/// Business days from one day to another.
private func countElapsed(_ context: CommandContext, _ definitions: Definitions)
  throws(CommandFailure)
  -> ExitStatus
{
  let calendar = try definitions.calendar(context)
  let today = context.today(definitions.rulebook)
  let from = try context.day(context.invocation.operands[0], today: today)
  let to = try context.day(context.invocation.operands[1], today: today)
  let elapsed: Int
  do { elapsed = try calendar.elapsed(from: from, to: to) } catch { throw .calendar(error) }
  try CountReport(
    members: [
      ("from", .day(from)), ("to", .day(to)), ("elapsed", .number(elapsed)), ("unit", .unit),
    ],
    from: from, to: to, calendar: calendar, kind: .elapsed(elapsed)
  ).write(context)
  return .done
}
