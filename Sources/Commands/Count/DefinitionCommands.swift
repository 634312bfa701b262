import BusinessDays
import CommandLine
import Host
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON
import Wording

/// `calendar list`: the calendars that there are.
func listCalendars(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let definitions = try Definitions(session)
  let files = try definitions.calendarFiles()
  let users = Dictionary(grouping: definitions.rulebook.offices.entries, by: \.calendar)
  let rows = files.map { file in
    CalendarRow(
      id: file.id, name: session.messages.text(file.name), years: file.years,
      offices: users[file.id]?.map(\.id) ?? [])
  }
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    json.beginObject()
    json.key("calendars")
    json.beginArray()
    for row in rows {
      json.beginObject()
      json.member("calendar", row.id)
      json.member("name", row.name)
      json.member("from", row.years.lowerBound)
      json.member("through", row.years.upperBound)
      json.key("offices")
      json.beginArray()
      for office in row.offices { json.value(office) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    session.write(&json)
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
    session.output.write(csv.bytes.span)
  case .text: session.output.write(session.calendarsText(rows))
  }
  return .done
}

struct CalendarRow {
  let id: String
  let name: String
  let years: ClosedRange<Int>
  let offices: [String]
}

/// `calendar show`: the days of a period that do not count, but for the closed weekdays.
func showCalendar(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let definitions = try Definitions(session)
  let rulebook = definitions.rulebook
  let file: CalendarFile
  if let id = session.invocation.operands.first {
    file = try definitions.calendarFile(id)
  } else {
    file = try definitions.calendarFile(rulebook.offices[rulebook.firstOffice].calendar)
  }
  let calendar = BusinessCalendar(file)
  let period = try session.period(session.today(rulebook), rulebook)
  let closures = try session.closures(calendar, period)
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    json.beginObject()
    json.member("calendar", file.id)
    json.member("name", session.messages.text(file.name))
    json.member("from", period.from.description)
    json.member("through", period.through.description)
    json.key("closures")
    json.beginArray()
    for (day, why) in closures {
      json.beginObject()
      json.member("date", day.description)
      json.member("why", why)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    session.write(&json)
  case .csv:
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(["date", "why"])
    for (day, why) in closures { csv.record([day.description, why]) }
    session.output.write(csv.bytes.span)
  case .text: session.output.write(session.calendarText(file, period, closures))
  }
  return .done
}

extension Session {
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

/// `declaration show`: the promise that is counted with.
func showDeclaration(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let definitions = try Definitions(session)
  let rulebook = definitions.rulebook
  let day = try session.asOf(rulebook)
  // Before the first one, the one to come: its text says when it takes effect.
  let declaration = rulebook.declarations[rulebook.declaration(inForceOn: day) ?? 0]
  switch session.invocation.format {
  case .json, .csv:
    // The file itself, word for word: what another body would begin its own from.
    let file = definitions.definitions.last {
      $0.kind == .declaration && $0.id == declaration.id
    }
    if let file { session.output.write(file.bytes.span) }
  case .text: session.output.write(session.declarationText(declaration, rulebook))
  }
  return .done
}
