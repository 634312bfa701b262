import Events
import Host
import SQLite
import Wording

extension CommandFailure {
  /// The failure as programs read it.
  var facts: FailureFacts {
    let fact = fact
    return FailureFacts(name: fact.name, status: status, parameters: fact.parameters)
  }

  private var fact: NamedFact {
    switch self {
    case .request(let fault): fault.fact
    case .ledger(let error): error.fact
    case .host(let error): error.fact
    case .calendar(let error): error.fact
    case .calendarFile(let id, let error): error.fact(ofCalendar: id)
    case .refused(let refusal, let subject):
      refusal.fact.adding([FailureParameter("about", .text(subject))])
    case .refusedDossier(let number, let suggestion):
      RequestFault.unknownDossier(number, suggestion: suggestion).fact
    }
  }
}

extension HostError {
  var fact: NamedFact {
    switch self {
    case .cannotOpen(let path, let cause): fact("cannot-open", path, cause)
    case .cannotCreate(let path, let cause): fact("cannot-create", path, cause)
    case .cannotRead(let path, let cause): fact("cannot-read", path, cause)
    case .cannotWrite(let path, let cause): fact("cannot-write", path, cause)
    case .cannotMakeFolder(let path, let cause): fact("cannot-make-folder", path, cause)
    case .cannotList(let path, let cause): fact("cannot-list", path, cause)
    case .cannotInspect(let path, let cause): fact("cannot-inspect", path, cause)
    case .cannotRemove(let path, let cause): fact("cannot-remove", path, cause)
    case .notARegularFile(let path): NamedFact("not-a-regular-file", ["path": .text(path)])
    case .tooLarge(let path, let limit):
      NamedFact("file-too-large", ["path": .text(path), "limit": .integer(limit)])
    }
  }

  private func fact(_ name: String, _ path: String, _ cause: SystemError) -> NamedFact {
    NamedFact(name, ["path": .text(path), "cause": .text(cause.name)])
  }
}
