import BusinessDays
public import Ledger
import StrictCSV
import StrictJSON

extension English {
  public func fault(of refusal: Refusal) -> Fault {
    switch refusal {
    case .tooLong(let limit):
      Fault("line of over \(number(limit)) bytes", "write each event on a line of its own")
    case .badJSON(let error):
      fault(of: error.fact).after("unreadable line at byte \(number(error.offset + 1)): ")
    case .notAnObject:
      Fault("the line is not a JSON object", "write an event in braces")
    case .badCSV(let error): fault(of: error.fact)
    case .wrongFieldCount(let found, let expected):
      Fault(
        "\(plural(found, "value", "values")) instead of \(number(expected))",
        "put the values that contain the separator in double quotes")
    case .missing(let field): Fault("missing \(quoted(field))", "add this field")
    case .unknownField(let field, let known):
      Fault(
        "unknown field \(quoted(field))",
        remedy(forUnknownField: field, among: known) ?? "take it out")
    case .badValue(let field, let value, let expected):
      fault(ofField: field, value: value, expected)
    case .badTime(let text, let fault): self.fault(ofTime: text, fault)
    case .inTheFuture(let text):
      Fault("the time \(quoted(text)) has not come yet", "mend it, or check the computer’s clock")
    case .unknownType(let type, let known):
      Fault("unknown type of event \(quoted(type))", remedy(forUnknown: type, among: known))
    case .unknownService(let id, let known):
      Fault("unknown service \(quoted(id))", remedy(forUnknown: id, among: known))
    case .unknownOffice(let id, let known):
      Fault("unknown office \(quoted(id))", remedy(forUnknown: id, among: known))
    case .idConflict(let source, let id, let conflict, let differences):
      fault(of: conflict, source: source, id: id, differences)
    case .unknownDossier(let number, let isVoided):
      isVoided ? fault(ofVoidedReceipt: number) : fault(ofUnknownDossier: number)
    case .dossierExists(let number):
      Fault(
        "the dossier \(quoted(number)) has been received already",
        "give another number, or amend the receipt that "
          + "\(typed("diligence show \(safe(number))")) prints")
    case .notForThisService(let type, let service):
      Fault(
        "the type \(quoted(type)) is not for dossiers of the service \(quoted(service))",
        "check the type and the dossier’s number")
    case .alreadyComplete(let number):
      Fault(
        "the dossier \(quoted(number)) has been complete since its receipt",
        "take this milestone out, or first amend the receipt with --incomplete")
    case .beforeReceipt(let day, let received):
      Fault(
        "\(day) is before the dossier’s receipt, on \(received)",
        "mend this date, or first that of the receipt")
    case .notAllowed(_, _, let roles):
      Fault(
        "you may not record this event",
        "ask somebody who has the role \(list(roles.map(shown), .or))")
    case .unknownEvent(let source, let id, let reason):
      fault(ofEvent: id, source: source, reason)
    }
  }

  private func fault(
    of conflict: Refusal.Conflict, source: String, id: String, _ differences: [Refusal.Difference]
  ) -> Fault {
    let same = "the id \(quoted(id)) of source \(quoted(source))"
    let fields = list(differences.map { quoted($0.field) }, .and)
    switch conflict {
    case .inForce(let event):
      let command = amending(event, differences) ?? "diligence void \(event)"
      return Fault(
        "\(same) is already used by event \(event), with different content (\(fields))",
        "write \(typed(command + " --reason REASON")), or give another id to what is another event")
    case .voided(let voiding):
      return Fault(
        "\(same) is already used by an event with different content (\(fields)), which is voided "
          + "by \(event(voiding))",
        "record what happened with the command of its step, or give it another id")
    }
  }

  private func fault(ofUnknownDossier number: String) -> Fault {
    Fault(
      "unknown dossier \(quoted(number))",
      "mend the number, or first record the receipt (dossier.received)")
  }

  private func fault(ofVoidedReceipt number: String) -> Fault {
    Fault(
      "the receipt of the dossier\(number.isEmpty ? "" : " " + quoted(number)) is voided",
      "record it again under the same number")
  }

  private func fault(ofEvent id: String, source: String, _ reason: Refusal.UnknownEvent) -> Fault {
    switch reason {
    case .absent:
      Fault(
        "no event \(quoted(id)) of source \(quoted(source)) in the ledger",
        "check the id and the source")
    case .alreadyVoided(let voiding):
      Fault(
        "the event \(quoted(id)) is voided already, by \(event(voiding))",
        "do not void it a second time")
    case .isVoiding:
      Fault(
        "the event \(quoted(id)) is a voiding itself", "record again what it voids instead")
    }
  }

  private func fault(ofField field: String, value: String?, _ expected: Refusal.Expected)
    -> Fault
  {
    let found = value.map { $0.isEmpty ? "is empty" : "is \(quoted($0))" }
    let wrongKind = expected == .boolean ? "is neither true nor false" : "is not a text"
    let what = "\(quoted(field)) \(found ?? wrongKind)"
    return switch expected {
    case .text: Fault(what, "write a text, or take this field out if it is optional")
    case .boolean: Fault(what, "write true or false (in a table: yes, no, oui, non too)")
    case .object: Fault("\(quoted(field)) is not an object", "put it in braces")
    case .oneOf(let known): Fault(what, remedy(forUnknown: value ?? "", among: known))
    case .dossierNumber:
      Fault(what, "write 1 to 40 letters without accents, digits, hyphens, dots, _ or /")
    case .noCall(let service):
      Fault(
        "\(what), but dossiers of the service \(quoted(service)) belong to no call",
        "take this field out")
    }
  }

  private func fault(ofTime text: String, _ fault: Refusal.BadTime) -> Fault {
    switch fault {
    case .written(.form):
      Fault(
        "the time \(quoted(text)) is unreadable",
        "write a date, 2026-11-20, or a complete time, 2026-11-20T14:03:00-05:00")
    case .written(.day):
      Fault("the day of \(quoted(text)) does not exist", "mend the year, the month or the day")
    case .written(.time):
      Fault("the hour of \(quoted(text)) does not exist", "write 00:00:00 to 23:59:59")
    case .written(.missingOffset):
      Fault(
        "the hour of \(quoted(text)) has no offset",
        "add Z, -05:00 or -04:00, or write the date only")
    case .uncountable(.beyondCoverage(_, let covered, let calendar)):
      Fault(
        "days cannot be counted from \(quoted(text)) on, since the calendar \(quoted(calendar)) "
          + "goes from \(covered.lowerBound) to \(covered.upperBound)",
        "adopt a longer calendar")
    }
  }

  public func fault(of error: EventTable.HeaderError) -> Fault {
    switch error {
    case .unknownColumn(let name, let known):
      Fault("unknown column \(quoted(name))", remedy(forUnknown: name, among: known))
    case .repeatedColumn(let name): Fault("repeated column \(quoted(name))", "keep one of them")
    case .noSubject:
      Fault(
        "the table has neither a column \(typed("type")) nor a column \(typed("dossier"))",
        "name its columns in the first line, one of these two among them")
    }
  }

  public func event(_ id: String, refused sentence: String) -> String {
    "\(shown(id)): \(sentence)"
  }

  public func refusedLine(file: String, line: Int, code: String, sentence: String) -> String {
    "\(file == "-" ? "standard input" : safe(file)), line \(number(line)), \(code): \(sentence)"
  }

  public func keptInPart(file: String, line: Int, bytes: Int) -> String {
    "\(file == "-" ? "standard input" : safe(file)), line \(number(line)): "
      + "only the first \(number(bytes)) bytes of this line are kept"
  }
}
