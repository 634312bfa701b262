import BusinessDays
import CommandLine
import Definitions
import Host
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON
import Wording

/// What commands that only count rest on: the ledger's definitions where there is a ledger, else
/// those that are built in.
struct Definitions {
  let definitions: [Definition]
  let rulebook: Rulebook

  init(_ session: Session) throws(CommandFailure) {
    do throws(CommandFailure) {
      let view = try session.view()
      definitions = view.definitions
      rulebook = view.rulebook
    } catch {
      switch error {
      case .ledger(.absent), .request(.nowhere): break
      default: throw error
      }
      let embedded = try asking { () throws(LedgerError) in try Session.embeddedDefinitions() }
      definitions = embedded
      rulebook = try asking { () throws(LedgerError) in
        try Rulebook(embedded, zones: LedgerPlace.zones)
      }
    }
  }

  /// The calendars' files, each id once, in its latest version.
  func calendarFiles() throws(CommandFailure) -> [CalendarFile] {
    var files: [CalendarFile] = []
    for definition in definitions where definition.kind == .calendar {
      let file: CalendarFile
      do { file = try CalendarFile(definition.bytes) } catch {
        throw .calendarFile(id: definition.id, error)
      }
      files.removeAll { $0.id == file.id }
      files.append(file)
    }
    return files
  }

  func calendarFile(_ id: String) throws(CommandFailure) -> CalendarFile {
    let files = try calendarFiles()
    guard let file = files.first(where: { $0.id == id }) else {
      throw .request(.unknownId(id, .calendar, known: files.map(\.id)))
    }
    return file
  }

  /// The calendar that `--calendar` or `--office` names, else the first office's.
  func calendar(_ session: Session) throws(CommandFailure) -> BusinessCalendar {
    if let id = session.invocation.value(of: .calendar) {
      return BusinessCalendar(try calendarFile(id))
    }
    let office = try session.code(.office, .office, rulebook.offices) ?? rulebook.firstOffice
    return rulebook.calendar(of: office)
  }
}

/// `deadline`: the last day of a limit.
func findDeadline(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let definitions = try Definitions(session)
  let calendar = try definitions.calendar(session)
  let operands = session.invocation.operands
  let start = try session.day(operands[0], today: session.today(definitions.rulebook))
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
  ).write(session)
  return .done
}

/// `elapsed`: business days from one day to another.
func countElapsed(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let definitions = try Definitions(session)
  let calendar = try definitions.calendar(session)
  let today = session.today(definitions.rulebook)
  let from = try session.day(session.invocation.operands[0], today: today)
  let to = try session.day(session.invocation.operands[1], today: today)
  let elapsed: Int
  do { elapsed = try calendar.elapsed(from: from, to: to) } catch { throw .calendar(error) }
  try CountReport(
    members: [
      ("from", .day(from)), ("to", .day(to)), ("elapsed", .number(elapsed)), ("unit", .unit),
    ],
    from: from, to: to, calendar: calendar, kind: .elapsed(elapsed)
  ).write(session)
  return .done
}

/// The answer of a command that counts days.
struct CountReport {
  enum Member {
    case day(Day)
    case number(Int)
    case unit
  }
  enum Kind {
    case deadline(limit: Int, due: Day)
    case elapsed(Int)
  }
  let members: [(key: String, value: Member)]
  let from: Day
  let to: Day
  let calendar: BusinessCalendar
  let kind: Kind

  func write(_ session: Session) throws(CommandFailure) {
    let days: [CountedDay]
    do { days = try calendar.countedDays(from: from, to: max(from, to)) } catch {
      throw .calendar(error)
    }
    let skipped = days.compactMap { counted -> (day: Day, why: String)? in
      guard case .closed(let closure) = counted.standing else { return nil }
      return (counted.day, session.messages.closure(closure, on: counted.day))
    }
    switch session.invocation.format {
    case .json: writeJSON(skipped, session)
    case .csv: writeTable(skipped, session)
    case .text: session.output.write(text(skipped, session))
    }
  }

  private func writeJSON(_ skipped: [(day: Day, why: String)], _ session: Session) {
    var json = JSONWriter()
    json.beginObject()
    for (key, value) in members {
      switch value {
      case .day(let day): json.member(key, day.description)
      case .number(let number): json.member(key, number)
      case .unit: json.member(key, Standard.Unit.businessDays.rawValue)
      }
    }
    json.member("calendar", calendar.id)
    json.key("skipped")
    json.beginArray()
    for (day, why) in skipped {
      json.beginObject()
      json.member("date", day.description)
      json.member("why", why)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    session.write(&json)
  }

  private func writeTable(_ skipped: [(day: Day, why: String)], _ session: Session) {
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(members.map(\.key) + ["calendar"])
    for (_, value) in members {
      switch value {
      case .day(let day): csv.field(day.description)
      case .number(let number): csv.field(number)
      case .unit: csv.field(Standard.Unit.businessDays.rawValue)
      }
    }
    csv.field(calendar.id)
    csv.endRecord()
    session.output.write(csv.bytes.span)
  }
}
