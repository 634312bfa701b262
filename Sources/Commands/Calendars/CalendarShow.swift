import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON

extension Command {
  public static let calendarShow = Command(
    name: BilingualName("calendar show", "calendrier montrer"), group: .count, right: .calendar,
    method: "calendar",
    reads: .definitions, cost: .short,
    operands: [.optional("calendar", .identifier(.calendar))],
    options: [.period, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    meanings: [
      .period: Text(
        fr: "les jours à montrer; par défaut l’exercice en cours",
        en: "the days to show; by default the current fiscal year")
    ],
    summary: Text(
      fr: "montrer les jours fermés d’un calendrier",
      en: "show a calendar’s closed days"),
    examples: [
      Example(
        fr: "calendrier montrer --periode 2026-2027", "les jours fermés de l’exercice",
        en: "calendar show --period 2026-2027", "the closed days of the fiscal year")
    ],
    body: showCalendar)
}

/// The days of a period that do not count, but for the closed weekdays.
private func showCalendar(_ context: CommandContext, _ definitions: Definitions)
  throws(CommandFailure)
  -> ExitStatus
{
  let rulebook = definitions.rulebook
  let file: CalendarFile
  if let id = context.invocation.operands.first {
    file = try definitions.calendarFile(id)
  } else {
    file = try definitions.calendarFile(rulebook.offices[rulebook.firstOffice].calendar)
  }
  let calendar = BusinessCalendar(file)
  let period = try context.period(context.today(rulebook), rulebook)
  let closures = try context.closures(calendar, period)
  switch context.invocation.format {
  case .json:
    context.writeObject { json in
      json.member("calendar", file.id)
      json.member("name", context.messages.text(file.name))
      json.member("from", period.from.description)
      json.member("through", period.through.description)
      json.objects("closures", closures) { json, closed in
        json.member("date", closed.day.description)
        json.member("why", closed.why)
      }
    }
  case .csv:
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(["date", "why"])
    for (day, why) in closures { csv.record([day.description, why]) }
    context.output.write(csv.bytes.span)
  case .text: context.output.write(context.calendarText(file, period, closures))
  }
  return .done
}

extension CommandContext {
  fileprivate func closures(_ calendar: BusinessCalendar, _ period: Period)
    throws(CommandFailure) -> [(day: Day, why: String)]
  {
    var closures: [(day: Day, why: String)] = []
    var day = period.from
    while day <= period.through {
      let closure: Closure?
      do { closure = try calendar.closure(on: day) } catch { throw .calendar(error) }
      switch closure {
      case .holiday, .exceptional:
        if let closure { closures.append((day, messages.closure(closure, on: day))) }
      case .weekday, nil: break
      }
      day = day.advanced(byDays: 1)
    }
    return closures
  }
}
