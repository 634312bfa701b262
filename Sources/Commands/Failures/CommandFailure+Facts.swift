import Host
import Language
import Ledger
import SQLite

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
    case .denied(let denial):
      NamedFact(
        "not-allowed",
        [
          "method": .text(denial.method.rawValue), "reason": .text(denial.reason.rawValue),
          "roles": .texts(denial.roles.map(\.rawValue)),
        ])
    case .daemon(let fault): fault.fact
    case .crowd(let fault): fault.fact
    }
  }
}

extension CrowdFault {
  fileprivate var fact: NamedFact {
    switch self {
    case .ofAccount(let places):
      NamedFact("long-answers-of-account", ["places": .integer(places)])
    case .all(let places): NamedFact("long-answers", ["places": .integer(places)])
    case .unread: NamedFact("answers-unread")
    }
  }
}

extension DaemonFault {
  fileprivate var fact: NamedFact {
    switch self {
    case .unreachable(let socket, let error, _):
      NamedFact("no-daemon", ["socket": .text(socket)]).because(error.fact)
    case .gone(let socket, _): NamedFact("daemon-gone", ["socket": .text(socket)])
    case .notUnderstood(let socket, _):
      NamedFact("daemon-not-understood", ["socket": .text(socket)])
    case .hiddenConfiguration(let path, let error, _):
      NamedFact("daemon-configuration-hidden", ["path": .text(path)]).because(error.fact)
    case .badConfiguration(_, let path, _):
      NamedFact("daemon-configuration-bad", ["path": .text(path)])
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
    case .cannotRename(let path, let newPath, let cause):
      fact("cannot-rename", path, cause).adding([FailureParameter("to", .text(newPath))])
    case .cannotListen(let path, let cause): fact("cannot-listen", path, cause)
    case .alreadyListening(let path): NamedFact("already-listening", ["path": .text(path)])
    case .notASocket(let path): NamedFact("not-a-socket", ["path": .text(path)])
    case .cannotAccept(let path, let cause): fact("cannot-accept", path, cause)
    case .cannotConnect(let path, let cause): fact("cannot-connect", path, cause)
    case .locked(let path, let process):
      NamedFact("locked", ["path": .text(path), "process": process.map { .integer(Int($0)) }])
    case .cannotStart(let path, let cause): fact("cannot-start", path, cause)
    case .cannotLookUp(let account, let cause):
      NamedFact("cannot-look-up", ["account": .text(account), "cause": .text(cause.name)])
    case .notARegularFile(let path): NamedFact("not-a-regular-file", ["path": .text(path)])
    case .tooLarge(let path, let limit):
      NamedFact("file-too-large", ["path": .text(path), "limit": .integer(limit)])
    }
  }

  private func fact(_ name: String, _ path: String, _ cause: SystemError) -> NamedFact {
    NamedFact(name, ["path": .text(path), "cause": .text(cause.name)])
  }
}
