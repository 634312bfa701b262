import BusinessDays
import Host
import Language
import ServiceStandards
import StrictCSV
import StrictJSON

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

  func write(_ context: CommandContext) throws(CommandFailure) {
    let days: [CountedDay]
    do { days = try calendar.countedDays(from: from, to: max(from, to)) } catch {
      throw .calendar(error)
    }
    let skipped = days.compactMap { counted -> (day: Day, why: String)? in
      guard case .closed(let closure) = counted.standing else { return nil }
      return (counted.day, context.messages.closure(closure, on: counted.day))
    }
    switch context.invocation.format {
    case .json: writeJSON(skipped, context)
    case .csv: writeTable(skipped, context)
    case .text: context.output.write(text(skipped, context))
    }
  }

  private func writeJSON(_ skipped: [(day: Day, why: String)], _ context: CommandContext) {
    context.writeObject { json in
      for (key, value) in members {
        switch value {
        case .day(let day): json.member(key, day.description)
        case .number(let number): json.member(key, number)
        case .unit: json.member(key, Standard.Unit.businessDays.rawValue)
        }
      }
      json.member("calendar", calendar.id)
      json.objects("skipped", skipped) { json, closed in
        json.member("date", closed.day.description)
        json.member("why", closed.why)
      }
    }
  }

  private func writeTable(_ skipped: [(day: Day, why: String)], _ context: CommandContext) {
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
    context.output.write(csv.bytes.span)
  }
}
