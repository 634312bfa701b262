import BusinessDays
import Host
import Language
import Ledger
import StrictCSV
import StrictJSON

extension Command {
  public static let deadline = Command(
    name: BilingualName("deadline", "calculer"), group: .count, right: .deadline,
    reads: .definitions, cost: .short,
    operands: [.one("start", .date), .one("limit", .count)],
    options: [.calendar, .office, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    meanings: [
      .office: Text(
        fr: "compter selon le calendrier de ce bureau",
        en: "count by this office’s calendar")
    ],
    summary: Text(
      fr: "calculer l’échéance à N jours ouvrables d’une date",
      en: "find the due day N business days after a date"),
    details: Text(
      fr: """
        Le jour de départ ne compte jamais. Sans --calendrier ni --bureau, le calendrier est celui \
        du premier bureau de la déclaration. Aucun registre n’est nécessaire.
        """,
      en: """
        The start day is never counted. Without --calendar or --office, the calendar is that of \
        the declaration’s first office. No ledger is needed.
        """),
    examples: [
      Example(
        fr: "calculer 2026-12-18 10 --bureau quebec",
        "dix jours ouvrables à partir du 18\u{A0}décembre",
        en: "deadline 2026-12-18 10 --office quebec", "ten business days from December 18")
    ],
    body: findDeadline)
}

/// The last day of a limit.
private func findDeadline(_ context: CommandContext, _ definitions: Definitions)
  throws(CommandFailure)
  -> ExitStatus
{
  let calendar = try definitions.calendar(context)
  let operands = context.invocation.operands
  let start = try context.day(operands[0], today: context.today(definitions.rulebook))
  guard let limit = Int(operands[1]), (0...10_000).contains(limit) else {
    throw .request(.badText(operands[1], .count))
  }
  let due: Day
  do { due = try calendar.due(from: start, after: limit) } catch { throw .calendar(error) }
  try CountReport(
    members: [
      ("start", .day(start)), ("limit", .number(limit)), ("unit", .unit), ("due", .day(due)),
    ],
    from: start, to: due, calendar: calendar, kind: .deadline(limit: limit, due: due)
  ).write(context)
  return .done
}
