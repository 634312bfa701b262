import BusinessDays
import CommandLine
import Host
import Ledger
import Publishing
import ServiceStandards
import StrictJSON
import Wording

/// `check`: where the standards stand, in the one line of a monitoring plugin.
func check(_ session: Session) throws(CommandFailure) -> ExitStatus {
  // Where the standards stand in another file than the one that is there is nothing to go by.
  try session.surroundings.desk?.file?.requireInPlace()
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let period = try session.period(day, view.rulebook)
  let standard = try session.filter(view.rulebook).standard
  let summary = try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.summary(asOf: day, period: period)
    }
  }
  let line = PluginLine(standard.map(summary.only) ?? summary, in: session.messages)
  // Whatever is looked at, no series of numbers has gaps.
  return try session.tell(
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

extension Session {
  /// Writes the metrics where `--metrics` says, then the line.
  func tell(_ checked: CheckedStandards) throws(CommandFailure) -> ExitStatus {
    if let path = invocation.value(of: .metrics) {
      try touching { () throws(HostError) in try MetricsFile.write(checked.metrics, to: path) }
    }
    switch invocation.format {
    case .json:
      var json = JSONWriter()
      checked.write(into: &json)
      write(&json)
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
