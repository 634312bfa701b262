import CommandLine
import Host
import Ledger
import Publishing
import ServiceStandards
import StrictJSON
import Wording

/// `summary`: where each standard stands over a period.
func summarize(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let period = try session.period(day, view.rulebook)
  let summary = try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.summary(asOf: day, period: period, by: session.breakdown)
    }
  }
  try session.tellKnownAt(view.rulebook)
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    summary.write(into: &json)
    session.write(&json)
  case .text:
    session.output.write(
      summary.text(
        session.messages, view.rulebook, session.style, by: session.breakdown))
  case .csv: session.output.write(summary.csv.span)
  }
  return .done
}

extension Session {
  /// What `--by` asks to break the counts down by.
  var breakdown: Breakdown? {
    invocation.choice(of: .by, as: Grouping.self).flatMap { Breakdown(rawValue: $0.rawValue) }
  }

  /// Writes a whole JSON value and ends its line.
  func write(_ json: inout JSONWriter) {
    json.endLine()
    output.write(json.bytes.span)
  }
}
