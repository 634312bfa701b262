import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON

extension Command {
  public static let calendarList = Command(
    name: BilingualName("calendar list", "calendrier lister"), group: .count, right: .calendars,
    method: "calendars",
    reads: .definitions, cost: .short,
    options: [.knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    summary: Text(fr: "lister les calendriers", en: "list the calendars"),
    examples: [
      Example(
        fr: "calendrier lister", "les calendriers connus",
        en: "calendar list", "the calendars known")
    ],
    body: listCalendars)
}

/// The calendars that there are.
private func listCalendars(_ context: CommandContext, _ definitions: Definitions)
  throws(CommandFailure)
  -> ExitStatus
{
  let files = try definitions.calendarFiles()
  let users = Dictionary(grouping: definitions.rulebook.offices.entries, by: \.calendar)
  let rows = files.map { file in
    CalendarRow(
      id: file.id, name: context.messages.text(file.name), years: file.years,
      offices: users[file.id]?.map(\.id) ?? [])
  }
  switch context.invocation.format {
  case .json:
    context.writeObject { json in
      json.objects("calendars", rows) { json, row in
        json.member("calendar", row.id)
        json.member("name", row.name)
        json.member("from", row.years.lowerBound)
        json.member("through", row.years.upperBound)
        json.array("offices", row.offices) { json, office in json.value(office) }
      }
    }
  case .csv:
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(["calendar", "name", "from", "through", "offices"])
    for row in rows {
      csv.field(row.id)
      csv.field(row.name)
      csv.field(row.years.lowerBound)
      csv.field(row.years.upperBound)
      csv.field(row.offices.joined(separator: " "))
      csv.endRecord()
    }
    context.output.write(csv.bytes.span)
  case .text: context.output.write(context.calendarsText(rows))
  }
  return .done
}

struct CalendarRow {
  let id: String
  let name: String
  let years: ClosedRange<Int>
  let offices: [String]
}
