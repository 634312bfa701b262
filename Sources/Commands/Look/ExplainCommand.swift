import BusinessDays
import CommandLine
import Host
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON
import Wording

/// `explain`: why each due day is what it is, day by day.
func explain(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let operands = session.invocation.operands
  let report = try session.report(operands[0], view)
  var explanations = try asking { () throws(LedgerError) in
    try view.explanations(of: report, asOf: day)
  }
  let all = view.rulebook.rules.map(\.standard.id)
  if operands.count > 1, explanations.isEmpty, !all.contains(operands[1]) {
    throw .request(.unknownId(operands[1], .standard, known: all))
  }
  // Where there is nothing to explain, no standard that there is is wrong.
  if operands.count > 1, !explanations.isEmpty {
    let known = explanations.map(\.rule.standard.id)
    explanations = explanations.filter { $0.rule.standard.id == operands[1] }
    if explanations.isEmpty { throw .request(.unknownId(operands[1], .standard, known: known)) }
  }
  try session.tellKnownAt(view.rulebook)
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    session.write(explanations, of: report, asOf: day, view.rulebook, into: &json)
    session.write(&json)
  case .csv: session.output.write(session.daysTable(explanations).span)
  case .text:
    session.output.write(session.explanationText(explanations, report, asOf: day, view.rulebook))
  }
  return .done
}

extension Session {
  fileprivate func write(
    _ explanations: [Explanation], of report: DossierReport, asOf day: Day,
    _ rulebook: Rulebook, into json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("schema", "diligence/explain/1")
    json.member("as_of", day.description)
    json.member("dossier", report.number)
    if report.receipt.flatMap(rulebook.unpromisedDay) != nil { json.member("unpromised", true) }
    json.key("obligations")
    json.beginArray()
    for explanation in explanations { write(explanation, asOf: day, into: &json) }
    json.endArray()
    json.endObject()
  }

  private func write(_ explanation: Explanation, asOf day: Day, into json: inout JSONWriter) {
    json.beginObject()
    AnsweredObligation(
      rule: explanation.rule, standing: explanation.standing, elapsed: explanation.elapsed
    ).writeMembers(into: &json)
    json.member("declaration", explanation.declaration.id)
    json.member("calendar", explanation.calendar.id)
    json.member("rule", messages.text(explanation.rule.standard.text))
    json.key("started_by")
    if let start = explanation.start {
      json.beginObject()
      json.member("event", Int(start.event.sequence))
      json.member("why", start.reason.word)
      json.member("moved_from", start.movedFrom?.description)
      json.endObject()
    } else {
      json.null()
    }
    json.member("stopped_by", explanation.stop.map { Int($0.sequence) })
    json.member("lifted_by", explanation.lift.map { Int($0.sequence) })
    json.key("days")
    json.beginArray()
    for counted in explanation.days {
      json.beginObject()
      json.member("date", counted.day.description)
      switch counted.standing {
      case .counted(let number): json.member("number", number)
      case .closed(let closure): json.member("why", messages.closure(closure, on: counted.day))
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// Every day of every obligation, one row a day.
  fileprivate func daysTable(_ explanations: [Explanation]) -> [UInt8] {
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(["standard", "date", "number", "why"])
    for explanation in explanations {
      for counted in explanation.days {
        csv.field(explanation.rule.standard.id)
        csv.field(counted.day.description)
        switch counted.standing {
        case .counted(let number):
          csv.field(number)
          csv.field(nil as String?)
        case .closed(let closure):
          csv.field(nil as String?)
          csv.field(messages.closure(closure, on: counted.day))
        }
        csv.endRecord()
      }
    }
    return csv.bytes
  }
}

extension Explanation.Start.Reason {
  /// How programs are told.
  fileprivate var word: String {
    switch self {
    case .received: "received"
    case .receivedComplete: "received-complete"
    case .firstCompletion: "first-completion"
    case .first: "first"
    case .restarted: "restarted"
    }
  }
}
