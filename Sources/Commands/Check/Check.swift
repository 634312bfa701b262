import BusinessDays
import Host
import Language
import Ledger
import Publishing
import StrictJSON

extension Command {
  public static let check = Command(
    name: BilingualName("check", "controler"), group: .publish, right: .check,
    reads: .counts, cost: .short,
    options: [.standard, .period, .metrics, .asOf, .knownAt, .data, .socket],
    formats: [.text, .json], delivery: .facts, isPlugin: true,
    summary: Text(
      fr: "dire en une ligne où en sont les normes, pour Nagios",
      en: "say in one line where the standards stand, for Nagios"),
    details: Text(
      fr: """
        La commande suit les règles des modules de surveillance (Nagios, Icinga, Zabbix)\u{A0}: \
        une ligne à la sortie standard, et 0 (OK), 1 (WARNING), 2 (CRITICAL) ou 3 (UNKNOWN) \
        comme code de retour. Ce qui l’empêche de répondre, quoi que ce soit, donne une ligne \
        UNKNOWN et 3.
        """,
      en: """
        The command follows the rules of monitoring plugins (Nagios, Icinga, Zabbix): one line on \
        standard output, and 0 (OK), 1 (WARNING), 2 (CRITICAL) or 3 (UNKNOWN) as its exit status. \
        Whatever keeps it from answering gives a line that says UNKNOWN, and 3.
        """),
    examples: [
      Example(
        fr: "controler --socket /run/diligence/diligenced.sock", "toutes les normes du service",
        en: "check --socket /run/diligence/diligenced.sock", "every standard of the service"),
      Example(
        fr: "controler --norme reponse-plaintes --metriques diligence.prom",
        "une norme, et les mesures pour Prometheus",
        en: "check --standard reponse-plaintes --metrics diligence.prom",
        "one standard, and the metrics for Prometheus"),
    ],
    body: checkStandards)
}

/// `check`: where the standards stand, in the one line of a monitoring plugin.
private func checkStandards(_ context: CommandContext, _ ledger: CountedLedger)
  throws(CommandFailure)
  -> ExitStatus
{
  // Where the standards stand in another file than the one that is there is nothing to go by.
  try context.environment.server?.file?.requireInPlace()
  let day = try context.asOf(ledger.rulebook)
  let period = try context.period(day, ledger.rulebook)
  let standard = try context.filter(ledger.rulebook).standard
  let summary = try ledger.summary(asOf: day, period: period)
  let line = PluginLine(standard.map(summary.only) ?? summary, in: context.messages)
  // Whatever is looked at, no series of numbers has gaps.
  return try context.tell(
    CheckedStandards(
      asOf: day, line: line.text, status: line.status, metrics: Feeds.metrics(of: summary)))
}

extension PluginLine {
  /// What the program tells whoever runs the plugin.
  fileprivate var status: ExitStatus {
    switch severity {
    case .ok: .done
    case .warning: .found
    case .critical: .foundCritical
    case .unknown: .undetermined
    }
  }
}

extension CommandContext {
  /// Writes the metrics where `--metrics` says, then the line.
  func tell(_ checked: CheckedStandards) throws(CommandFailure) -> ExitStatus {
    if let path = invocation.value(of: .metrics) {
      try touching { () throws(HostError) in try MetricsFile.write(checked.metrics, to: path) }
    }
    switch invocation.format {
    case .json:
      writeJSON { checked.write(into: &$0) }
    case .text, .csv: output.write(checked.line + "\n")
    }
    return checked.status
  }
}

/// What `check` found.
struct CheckedStandards {
  let asOf: Day
  let line: String
  let status: ExitStatus
  /// As Prometheus reads them.
  let metrics: [UInt8]

  static let schema = "diligence/check/1"

  init(asOf: Day, line: String, status: ExitStatus, metrics: [UInt8]) {
    self.asOf = asOf
    self.line = line
    self.status = status
    self.metrics = metrics
  }

  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("schema", CheckedStandards.schema)
    json.member("as_of", asOf.description)
    json.member("status", Int(status.rawValue))
    json.member("line", line)
    json.key("metrics")
    json.value(utf8: metrics.span)
    json.endObject()
  }

  /// Reads what `write` wrote; `nil` when it is something else.
  init?(_ text: String) {
    do {
      var object = try JSONObjectReader(try JSONNode.parse(Array(text.utf8)))
      guard try object.string("schema") == CheckedStandards.schema,
        let asOf = Day(try object.string("as_of")),
        let status = ExitStatus(rawValue: Int32(clamping: try object.integer("status")))
      else { return nil }
      self.init(
        asOf: asOf, line: try object.string("line"), status: status,
        metrics: Array(try object.string("metrics").utf8))
    } catch { return nil }
  }
}
