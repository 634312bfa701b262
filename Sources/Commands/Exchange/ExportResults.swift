import CommandLine
import Ledger
import Publishing
import ServiceStandards
import StrictJSON

/// `export results`: the results of a period as rows.
func exportResults(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let view = try session.view()
  let day = try session.asOf(view.rulebook)
  let period = try session.period(day, view.rulebook)
  let summary = try asking { () throws(LedgerError) in
    try view.ledger.reading { () throws(LedgerError) in
      try view.summary(asOf: day, period: period, by: session.breakdown)
    }
  }
  let sink = try ExportSink(session)
  if session.invocation.format == .csv {
    sink.write(summary.csv.span)
  } else {
    var json = JSONWriter()
    for row in summary.resultRows {
      json.removeAll()
      row.write(into: &json)
      json.endLine()
      sink.write(json.bytes.span)
    }
  }
  try sink.finish()
  return .done
}
