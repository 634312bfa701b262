import BusinessDays
import Ledger
import StrictCSV
import StrictJSON

extension Refusal {
  var fact: NamedFact {
    switch self {
    case .tooLong(let limit): fact(["limit": .integer(limit)])
    case .badJSON(let error):
      fact(["offset": .integer(error.offset), "reason": .text(error.fact.factName)])
    case .notAnObject: fact(["reason": .text("not-an-object")])
    case .badCSV(let error):
      fact(["offset": .integer(error.offset), "reason": .text(error.fact.factName)])
    case .wrongFieldCount(let found, let expected):
      fact([
        "reason": .text("wrong-field-count"), "found": .integer(found),
        "expected": .integer(expected),
      ])
    case .missing(let field): fact(["field": .text(field)])
    case .unknownField(let field, let known):
      fact(["field": .text(field), "known": .texts(known)])
    case .badValue(let field, let value, let expected):
      fact(["field": .text(field), "value": value.map(FactValue.text)])
        .adding(expected.parameters)
    case .badTime(let text, let fault): fact(["text": .text(text)]).adding(fault.parameters)
    case .inTheFuture(let text): fact(["text": .text(text)])
    case .unknownType(let type, let known):
      fact(["event_type": .text(type), "known": .texts(known)])
    case .unknownService(let id, let known), .unknownOffice(let id, let known):
      fact(["id": .text(id), "known": .texts(known)])
    case .idConflict(let source, let id, let standing, let differences):
      fact([
        "event": .text(id), "source": .text(source),
        "sequence": standing.inForce.map { .integer(Int($0)) },
        "voided_by": standing.voiding.map { .integer(Int($0)) },
        "differs": .texts(differences.map(\.field)),
      ])
    case .unknownDossier(let number, let isVoided):
      fact(["dossier": .text(number), "reason": .text(isVoided ? "voided" : "absent")])
    case .dossierExists(let number), .alreadyComplete(let number):
      fact(["dossier": .text(number)])
    case .notForThisService(let type, let service):
      fact(["event_type": .text(type), "service": .text(service)])
    case .beforeReceipt(let day, let received):
      fact(["date": .text(day.description), "received": .text(received.description)])
    case .notAllowed(let method, let reason, let roles):
      NamedFact(
        code.rawValue,
        ["method": .text(method), "reason": .text(reason), "roles": .texts(roles)])
    case .unknownEvent(let source, let id, let reason):
      fact([
        "event": .text(id), "source": .text(source), "reason": .text(reason.factName),
        "voided_by": reason.voiding.map { .integer(Int($0)) },
      ])
    }
  }

  /// A fact named for the refusal's code.
  private func fact(_ parameters: KeyValuePairs<String, FactValue?>) -> NamedFact {
    NamedFact(code.rawValue, parameters)
  }
}

extension Refusal.Expected {
  fileprivate var parameters: [FailureParameter] {
    switch self {
    case .text: expecting("text")
    case .boolean: expecting("boolean")
    case .object: expecting("object")
    case .oneOf(let known):
      expecting("one-of") + [FailureParameter("known", .texts(known))]
    case .dossierNumber: expecting("dossier-number")
    case .noCall(let service):
      expecting("no-call") + [FailureParameter("service", .text(service))]
    }
  }

  private func expecting(_ name: String) -> [FailureParameter] {
    [FailureParameter("expected", .text(name))]
  }
}

extension Refusal.BadTime {
  fileprivate var parameters: [FailureParameter] {
    switch self {
    case .written(let fault): [FailureParameter("reason", .text(fault.factName))]
    case .uncountable(let error):
      [FailureParameter("reason", .text("uncountable"))] + error.fact.parameters
    }
  }
}

extension Refusal.Conflict {
  fileprivate var inForce: Int64? { if case .inForce(let event) = self { event } else { nil } }
  fileprivate var voiding: Int64? { if case .voided(let by) = self { by } else { nil } }
}

extension Timestamp.Fault {
  fileprivate var factName: String {
    switch self {
    case .form: "bad-form"
    case .day: "no-such-day"
    case .time: "no-such-time"
    case .missingOffset: "missing-offset"
    }
  }
}

extension Refusal.UnknownEvent {
  fileprivate var factName: String {
    switch self {
    case .absent: "absent"
    case .alreadyVoided: "voided"
    case .isVoiding: "is-a-voiding"
    }
  }

  fileprivate var voiding: Int64? { if case .alreadyVoided(let by) = self { by } else { nil } }
}
