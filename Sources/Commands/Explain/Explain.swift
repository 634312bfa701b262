import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON

extension Command {
  public static let explain = Command(
    name: BilingualName("explain", "expliquer"), group: .look, right: .explain,
    reads: .seenDossiers, cost: .short,
    operands: [
      .one("dossier", .identifier(.dossier)), .optional("standard", .identifier(.standard)),
    ],
    options: [.asOf, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    summary: Text(
      fr: "expliquer les échéances d’un dossier, jour par jour",
      en: "explain a dossier’s due days, day by day"),
    details: Text(
      fr: "Sans NORME, toutes les obligations du dossier sont expliquées.",
      en: "Without STANDARD, all the dossier’s obligations are explained."),
    examples: [
      Example(
        fr: "expliquer P-2026-00042", "toutes ses obligations",
        en: "explain P-2026-00042", "all its obligations"),
      Example(
        fr: "expliquer P-2026-00042 reponse-plaintes", "le délai de réponse seulement",
        en: "explain P-2026-00042 reponse-plaintes", "the time limit for the reply only"),
    ],
    body: explainDossier)
}

/// `explain`: why each due day is what it is, day by day.
private func explainDossier(_ context: CommandContext, _ ledger: SeenLedger)
  throws(CommandFailure) -> ExitStatus
{
  let day = try context.asOf(ledger.rulebook)
  let operands = context.invocation.operands
  let report = try ledger.report(on: operands[0])
  var explanations = try ledger.explanations(of: report, asOf: day)
  let all = ledger.rulebook.rules.map(\.standard.id)
  if operands.count > 1, explanations.isEmpty, !all.contains(operands[1]) {
    throw .request(.unknownId(operands[1], .standard, known: all))
  }
  // Where there is nothing to explain, no standard that there is is wrong.
  if operands.count > 1, !explanations.isEmpty {
    let known = explanations.map(\.rule.standard.id)
    explanations = explanations.filter { $0.rule.standard.id == operands[1] }
    if explanations.isEmpty { throw .request(.unknownId(operands[1], .standard, known: known)) }
  }
  try context.tellKnownAt(ledger.rulebook)
  context.answer {
    context.write(explanations, of: report, asOf: day, ledger.rulebook, into: &$0)
  } csv: {
    context.daysTable(explanations)
  } text: {
    context.explanationText(explanations, report, asOf: day, ledger.rulebook)
  }
  return .done
}

extension CommandContext {
  fileprivate func write(
    _ explanations: [Explanation], of report: DossierReport, asOf day: Day,
    _ rulebook: Rulebook, into json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("schema", "diligence/explain/1")
    json.member("as_of", day.description)
    json.member("dossier", report.number)
    if report.receipt.flatMap(rulebook.unpromisedDay) != nil { json.member("unpromised", true) }
    json.array("obligations", explanations) { json, explanation in
      write(explanation, asOf: day, into: &json)
    }
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
    json.objects("days", explanation.days) { json, counted in
      json.member("date", counted.day.description)
      switch counted.standing {
      case .counted(let number): json.member("number", number)
      case .closed(let closure): json.member("why", messages.closure(closure, on: counted.day))
      }
    }
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
