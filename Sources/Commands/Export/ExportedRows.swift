import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictCSV
import StrictJSON

extension Command {
  public static let exportEvents = Command(
    name: BilingualName("export events", "exporter evenements"), group: .exchange,
    right: .exportEvents,
    request: .export("events"),
    reads: .everything, cost: .long,
    options: [.output, .raw, .knownAt, .data, .socket],
    formats: [.json, .csv], delivery: .pieces,
    summary: Text(fr: "exporter les événements", en: "export the events"),
    details: Text(
      fr: "Ce qui est exporté peut être importé tel quel dans un registre vide.",
      en: "What is exported can be imported as it is into an empty ledger."),
    examples: [
      Example(
        fr: "exporter evenements --sortie registre.jsonl", "tous les événements",
        en: "export events --output ledger.jsonl", "all the events")
    ],
    body: writeEvents)
}

extension Command {
  public static let exportObligations = Command(
    name: BilingualName("export obligations", "exporter obligations"), group: .exchange,
    right: .exportObligations,
    request: .export("obligations"),
    reads: .everything, cost: .long,
    options: [.output, .raw, .asOf, .knownAt, .data, .socket],
    formats: [.csv, .json], delivery: .pieces,
    summary: Text(
      fr: "exporter les obligations, une ligne chacune",
      en: "export the obligations, one to a line"),
    examples: [
      Example(
        fr: "exporter obligations --en-date-du 2026-09-30", "un fichier CSV",
        en: "export obligations --as-of 2026-09-30", "a CSV file")
    ],
    body: writeObligations)
}

/// `export obligations`: every standard of every dossier received by a day.
private func writeObligations(_ context: CommandContext, _ view: LedgerView) throws(CommandFailure)
  -> ExitStatus
{
  let day = try context.asOf(view.rulebook)
  let sink = try ExportSink(context)
  var csv = context.exportWriter
  let isTable = context.invocation.format == .csv
  if isTable {
    csv.record(ObligationRow.columns)
    sink.write(csv.bytes.span)
  }
  var json = JSONWriter()
  try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.eachObligation(asOf: day) { obligation throws(LedgerError) in
        let row = ObligationRow(obligation, view.rulebook)
        if isTable {
          csv.removeAll()
          row.write(into: &csv)
          sink.write(csv.bytes.span)
        } else {
          json.removeAll()
          row.write(into: &json)
          json.endLine()
          sink.write(json.bytes.span)
        }
      }
    }
  }
  try sink.finish()
  context.tellNeutralised(csv)
  return .done
}

/// `export events`: the log, as it can be taken in again.
private func writeEvents(_ context: CommandContext, _ view: LedgerView) throws(CommandFailure)
  -> ExitStatus
{
  let sink = try ExportSink(context)
  let isTable = context.invocation.format == .csv
  var csv = context.exportWriter
  var json = JSONWriter()
  if isTable {
    csv.record(EventRow.columns)
    sink.write(csv.bytes.span)
  }
  try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.eachEvent { recorded throws(LedgerError) in
        if isTable {
          csv.removeAll()
          EventRow(recorded.event, view.rulebook).write(into: &csv)
          sink.write(csv.bytes.span)
        } else {
          json.removeAll()
          recorded.write(into: &json, view.rulebook)
          json.endLine()
          sink.write(json.bytes.span)
        }
      }
    }
  }
  try sink.finish()
  context.tellNeutralised(csv)
  return .done
}

extension CommandContext {
  /// What writes an export as a table: for a spreadsheet, but where `--raw` asks otherwise.
  fileprivate var exportWriter: CSVWriter {
    CSVWriter(
      separator: .comma, lineEnd: .lineFeed,
      formulas: invocation.has(.raw) ? .kept : .neutralised)
  }

  /// Says on standard error that the table is not quite what the ledger holds.
  fileprivate func tellNeutralised(_ csv: CSVWriter) {
    guard csv.neutralisedFields > 0 else { return }
    let sentence = messages.sentence(messages.neutralised(cells: csv.neutralisedFields))
    errors.write(messages.failure(sentence) + "\n")
  }
}

/// A row of an export of obligations.
struct ObligationRow {
  static let columns = [
    "dossier", "service", "office", "standard", "limit", "unit", "start", "due", "stop", "lifted",
    "outcome", "elapsed",
  ]
  private let obligation: ExportedObligation
  private let rulebook: Rulebook
  private let standard: Standard

  init(_ obligation: ExportedObligation, _ rulebook: Rulebook) {
    self.obligation = obligation
    self.rulebook = rulebook
    standard = rulebook.rule(obligation.rule).standard
  }

  func write(into csv: inout CSVWriter) {
    csv.field(obligation.receipt.number)
    csv.field(rulebook.services[obligation.receipt.service].id)
    csv.field(rulebook.offices[obligation.receipt.office].id)
    csv.field(standard.id)
    csv.field(standard.limit)
    csv.field(standard.unit.rawValue)
    for day in days { csv.field(day?.description) }
    csv.field(obligation.standing.outcome.rawValue)
    csv.field(obligation.elapsed)
    csv.endRecord()
  }

  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("dossier", obligation.receipt.number)
    json.member("service", rulebook.services[obligation.receipt.service].id)
    json.member("office", rulebook.offices[obligation.receipt.office].id)
    json.member("standard", standard.id)
    json.member("limit", standard.limit)
    json.member("unit", standard.unit.rawValue)
    for (name, day) in zip(["start", "due", "stop", "lifted"], days) {
      json.member(name, day?.description)
    }
    json.member("outcome", obligation.standing.outcome.rawValue)
    json.member("elapsed", obligation.elapsed)
    json.endObject()
  }

  private var days: [Day?] {
    let standing = obligation.standing
    return [standing.start, standing.due, standing.stop, standing.lifted]
  }
}
