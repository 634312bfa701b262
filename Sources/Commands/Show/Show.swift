import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON

extension Command {
  public static let show = Command(
    name: BilingualName("show", "montrer"), group: .look, right: .show,
    reads: .seenDossiers, cost: .short,
    operands: [.one("dossier", .identifier(.dossier))],
    options: [.asOf, .knownAt, .data, .socket],
    formats: [.text, .json, .csv],
    summary: Text(
      fr: "montrer l’historique d’un dossier ou d’un appel",
      en: "show the history of a dossier, or of a call"),
    details: Text(
      fr: "DOSSIER peut aussi être un appel\u{A0}: ce sont alors ses propres événements.",
      en: "DOSSIER may be the id of a call, too: its own events are shown then."),
    examples: [
      Example(
        fr: "montrer P-2026-00042", "tout ce qui est arrivé à ce dossier",
        en: "show P-2026-00042", "all that happened to this dossier"),
      Example(
        fr: "montrer AP-2026-01", "les événements propres à un appel, et son nombre de dossiers",
        en: "show AP-2026-01", "a call’s own events, and how many dossiers it has"),
    ],
    body: showDossier)
}

/// `show`: all that the ledger holds of a dossier, or of a call.
private func showDossier(_ context: CommandContext, _ ledger: SeenLedger) throws(CommandFailure)
  -> ExitStatus
{
  let day = try context.asOf(ledger.rulebook)
  let name = context.invocation.operands[0]
  if let call = try ledger.call(name) {
    return try context.show(call, asOf: day, ledger.rulebook)
  }
  let report = try ledger.report(on: name)
  let obligations = try ledger.answered(report, asOf: day)
  try context.tellKnownAt(ledger.rulebook)
  context.answer {
    context.write(report, obligations, asOf: day, ledger.rulebook, into: &$0)
  } csv: {
    historyTable(report.entries, ledger.rulebook)
  } text: {
    context.historyText(report, obligations, asOf: day, ledger.rulebook)
  }
  return .done
}

extension CommandContext {
  /// The dossier that a mistyped number probably means, for whoever sees every dossier; none when
  /// several are as near.
  func likelyNumber(for number: String, _ view: LedgerView) throws(CommandFailure) -> String? {
    guard seesAll else { return nil }
    return try likely(number, view)
  }

  private func likely(_ number: String, _ view: LedgerView) throws(CommandFailure) -> String? {
    let numbers = try asking { () throws(LedgerError) in
      try view.numbers(beginningLike: number, atMost: 20_000)
    }
    guard let likely = suggestion(for: number, among: numbers, within: 1) else { return nil }
    let others = numbers.filter { $0 != likely }
    return suggestion(for: number, among: others, within: 1) == nil ? likely : nil
  }

  fileprivate func write(
    _ report: DossierReport, _ obligations: [AnsweredObligation], asOf day: Day,
    _ rulebook: Rulebook, into json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("schema", "diligence/show/1")
    json.member("as_of", day.description)
    json.member("dossier", report.number)
    json.member("service", report.receipt.map { rulebook.services[$0.service].id })
    json.member("office", report.receipt.map { rulebook.offices[$0.office].id })
    json.member("channel", report.receipt?.channel.map { rulebook.channels[$0].id })
    json.member("complete", report.receipt?.isComplete)
    json.member("call", report.receipt?.call)
    if report.receipt.flatMap(rulebook.unpromisedDay) != nil { json.member("unpromised", true) }
    json.key("events")
    write(report.entries, rulebook, into: &json)
    json.array("obligations", obligations) { json, obligation in obligation.write(into: &json) }
    json.endObject()
  }

  /// Events, each with its number and its effect.
  func write(
    _ entries: [DossierReport.Entry], _ rulebook: Rulebook, into json: inout JSONWriter
  ) {
    json.beginArray()
    for entry in entries {
      json.beginObject()
      json.member("event", Int(entry.recorded.sequence))
      json.member("effect", entry.effect.word)
      json.member("voided_by", entry.effect.voiding.map { Int($0) })
      json.member("code", entry.effect.refusal?.code.rawValue)
      json.key("record")
      entry.recorded.write(into: &json, rulebook)
      json.endObject()
    }
    json.endArray()
  }
}

/// The history as a table that can be read by a program.
func historyTable(_ entries: [DossierReport.Entry], _ rulebook: Rulebook) -> [UInt8] {
  var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
  csv.record(["event", "time", "type", "subject", "source", "effect", "voided_by", "recorded"])
  for entry in entries {
    csv.field(Int(entry.recorded.sequence))
    csv.field(entry.recorded.event.time.text)
    csv.field(entry.recorded.event.body.type(rulebook))
    csv.field(entry.recorded.event.subject)
    csv.field(entry.recorded.event.source)
    csv.field(entry.effect.word)
    csv.field(entry.effect.voiding.map { Int($0) })
    csv.field(Timestamp(microseconds: entry.recorded.recorded, offset: 0).text)
    csv.endRecord()
  }
  return csv.bytes
}

extension DossierReport.Entry.Effect {
  /// How programs are told.
  var word: String {
    switch self {
    case .counts: "counts"
    case .voided: "voided"
    case .none, .beforeReceipt: "none"
    }
  }

  var voiding: Int64? { if case .voided(let by) = self { by } else { nil } }

  var refusal: Refusal? { if case .none(let refusal) = self { refusal } else { nil } }
}
