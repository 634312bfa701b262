import CommandLine
import Ledger

extension English {
  public func fault(of request: RequestFault) -> Fault {
    switch request {
    case .nowhere:
      Fault(
        "nothing says where the ledger is, and this account has no home folder",
        "give --data DIRECTORY, or set DILIGENCE_DATA")
    case .badText(let text, let form): fault(ofText: text, form)
    case .unknownId(let id, let kind, let known):
      Fault("unknown \(noun(kind)) \(quoted(id))", remedy(forUnknown: id, among: known))
    case .unknownDossier(let number, let suggestion):
      Fault(
        "no dossier \(quoted(number)) in the ledger",
        suggestion.map(suggesting) ?? "check the number")
    case .unknownEvent(let name):
      Fault(
        "no event \(quoted(name)) in the ledger",
        "give the number that \(typed("diligence show DOSSIER")) prints before the event")
    case .ambiguousEvent(let id, let sequences):
      Fault(
        "several events have the id \(quoted(id))",
        "give their number instead: \(list(sequences.map { "\($0)" }, .or))")
    case .correctsVoiding(let name):
      Fault(
        "event \(quoted(name)) is a voiding, which cannot be corrected",
        "record again what it voids instead")
    case .hourTwice(let text, let times):
      Fault(
        "the hour \(quoted(text)) happens twice on that day",
        "choose \(list(times.map { $0.text }, .or))")
    case .hourSkipped(let text, let times):
      Fault(
        "the hour \(quoted(text)) does not happen on that day, the clocks skip it",
        "choose \(list(times.map { $0.text }, .or))")
    case .optionWithout(let option, let needed):
      Fault("the option \(name(of: option)) goes with \(name(of: needed)) only", "add it")
    case .optionOfNoUse(let option, let type):
      Fault(
        "the option \(name(of: option)) changes nothing of a \(quoted(type)) event", "leave it out")
    case .numberStays(let event, let number):
      Fault(
        "the number of a case cannot be amended",
        "write \(typed("diligence void \(event) --reason REASON")), then record again what is "
          + "cancelled, under the number \(safe(number))")
    case .alreadyThere(let path):
      Fault("the file \(named(path)) is there already", "give the copy another name")
    case .isDatabase(let path):
      Fault("\(named(path)) is a database, perhaps the ledger", "give another file")
    case .nothingPromised(let year, let first):
      Fault(
        "nothing was promised in \(safe(year)), the first statement takes effect on \(date(first))",
        "ask for a fiscal year that ends later")
    case .yearToCome(let label, let from, let current):
      Fault(
        "fiscal year \(safe(label)) begins on \(date(from)), there is nothing to tell of it yet",
        "write \(safe(current))")
    case .insideReport(let path):
      Fault(
        "\(named(path)) is in the directory of the report, which is published",
        "give a file elsewhere")
    case .noRehearsal:
      Fault(
        "the option \(name(of: .dryRun)) tries nothing on the ledger of the diligenced service",
        "try on a copy: \(typed("diligence backup FOLDER/registre.db")), "
          + "then the same command with "
          + "\(typed("--data FOLDER"))")
    case .nothingToAmend(let options):
      Fault(
        "the correction changes nothing",
        "give what changes: \(list(options.map(name), .or))")
    }
  }

  private func fault(ofText text: String, _ form: RequestFault.Form) -> Fault {
    switch form {
    case .date:
      Fault("unreadable date \(quoted(text))", "write, for example, 2026-11-20 or yesterday")
    case .time:
      Fault(
        "unreadable time \(quoted(text))",
        "write, for example, 2026-11-20, \(typed("2026-11-20 14:30")), 14:30, yesterday or "
          + "2026-11-20T14:30:00-05:00")
    case .period:
      Fault(
        "unreadable period \(quoted(text))",
        "write a fiscal year, 2026-2027, a year, 2026, a quarter, 2026-T3, a month, 2026-11, "
          + "months, 2026-09..2026-11, or days, 2026-04-01..2026-06-30")
    case .civilPeriod:
      Fault(
        "unreadable period \(quoted(text))",
        "write a fiscal year, 2026, a quarter, 2026-T3, a month, 2026-11, months, "
          + "2026-09..2026-11, or days, 2026-04-01..2026-06-30")
    case .civilYear:
      Fault("\(quoted(text)) is not a fiscal year", "write, for example, 2025")
    case .fiscalYear:
      Fault(
        "\(quoted(text)) is not a fiscal year",
        "write, for example, 2025-2026")
    case .count:
      Fault("\(quoted(text)) is not a number of days", "write a whole number from 0 to 10000")
    case .head:
      Fault(
        "\(quoted(text)) is no head of a ledger",
        "give the 64 hexadecimal digits that \(typed("diligence verify")) printed")
    case .uuid:
      Fault("\(quoted(text)) is not a UUID", "give it just as the command gave it")
    }
  }

  private func noun(_ kind: RequestFault.IdKind) -> String {
    switch kind {
    case .service: "service"
    case .standard: "standard"
    case .office: "office"
    case .channel: "channel"
    case .reason: "reason"
    case .calendar: "calendar"
    case .milestone: "milestone"
    }
  }
}
