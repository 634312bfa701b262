import BusinessDays
import Language
import Ledger

extension RequestFault {
  var fact: NamedFact {
    switch self {
    case .nowhere: NamedFact("no-ledger-place")
    case .badText(let text, let form): NamedFact(form.factName, ["text": .text(text)])
    case .unknownId(let id, let kind, let known):
      NamedFact(kind.factName, ["id": .text(id), "known": .texts(known)])
    case .unknownDossier(let number, let suggestion):
      NamedFact(
        "unknown-dossier",
        ["dossier": .text(number), "suggestion": suggestion.map(FactValue.text)])
    case .unknownEvent(let name): NamedFact("unknown-event", ["event": .text(name)])
    case .ambiguousEvent(let id, let sequences):
      NamedFact(
        "ambiguous-event", ["event": .text(id), "choices": .texts(sequences.map { "\($0)" })])
    case .correctsVoiding(let name): NamedFact("corrects-voiding", ["event": .text(name)])
    case .hourTwice(let text, let times):
      NamedFact("hour-twice", ["text": .text(text), "choices": .texts(times.map(\.text))])
    case .hourSkipped(let text, let times):
      NamedFact("hour-skipped", ["text": .text(text), "choices": .texts(times.map(\.text))])
    case .optionWithout(let option, let needed):
      NamedFact(
        "option-without",
        ["option": .text(option.name.english), "needed": .text(needed.name.english)])
    case .optionOfNoUse(let option, let type):
      NamedFact(
        "option-of-no-use", ["option": .text(option.name.english), "event_type": .text(type)])
    case .nothingToAmend(let options):
      NamedFact("nothing-to-amend", ["options": .texts(options.map(\.name.english))])
    case .numberStays(let event, let number):
      NamedFact("number-stays", ["event": .integer(Int(event)), "number": .text(number)])
    case .alreadyThere(let path): NamedFact("already-there", ["path": .text(path)])
    case .isDatabase(let path): NamedFact("is-a-database", ["path": .text(path)])
    case .nothingPromised(let year, let first):
      NamedFact(
        "nothing-promised", ["year": .text(year), "effective": .text(first.description)])
    case .yearToCome(let label, let from, let current):
      NamedFact(
        "year-to-come",
        ["text": .text(label), "from": .text(from.description), "current": .text(current)])
    case .insideReport(let path): NamedFact("inside-the-report", ["path": .text(path)])
    case .noRehearsal: NamedFact("no-rehearsal")
    }
  }
}

extension RequestFault.Form {
  fileprivate var factName: String {
    switch self {
    case .date: "bad-date"
    case .time: "bad-time"
    case .period: "bad-period"
    case .civilPeriod: "bad-civil-period"
    case .fiscalYear: "bad-fiscal-year"
    case .civilYear: "bad-civil-year"
    case .count: "bad-count"
    case .uuid: "bad-uuid"
    case .head: "bad-head"
    }
  }
}

extension RequestFault.IdKind {
  fileprivate var factName: String {
    switch self {
    case .service: "unknown-service"
    case .standard: "unknown-standard"
    case .office: "unknown-office"
    case .channel: "unknown-channel"
    case .reason: "unknown-reason"
    case .calendar: "unknown-calendar"
    case .milestone: "unknown-milestone"
    }
  }
}
