import LedgerTestSupport

/// Events as a sheet, in either of its two shapes.
struct Sheet {
  let columns: [String]
  let rows: [[String]]

  /// One row an event.
  init(events: [Told]) {
    let data = ["service", "channel", "office", "complete", "call", "admissible", "reason"]
    columns = ["time", "type", "subject", "id", "source", "voided_source"] + data
    rows = events.map { told in
      let voided = told.type == "event.voided" ? Sheet.cell(told.data["source"]) : ""
      return [told.time, told.type, told.subject, told.id, told.source, voided]
        + data.map { Sheet.cell(told.data[$0]) }
    }
  }

  /// One row a dossier: what its first receipt and the last of its milestones say.
  init(dossiers events: [Told]) {
    let milestones = ["completed", "assessed", "closed", "acknowledged", "answered", "interviewed"]
    columns =
      ["dossier", "service", "office", "channel", "complete", "call", "received"]
      + milestones + ["admissible", "reason"]
    rows = events.filter { $0.type == "dossier.received" }.map { receipt in
      func last(_ milestone: String) -> Told? {
        events.last { $0.type == "dossier.\(milestone)" && $0.subject == receipt.subject }
      }
      return [receipt.subject]
        + ["service", "office", "channel", "complete", "call"].map { Sheet.cell(receipt.data[$0]) }
        + [receipt.time] + milestones.map { last($0)?.time ?? "" }
        + [
          Sheet.cell(last("assessed")?.data["admissible"]),
          Sheet.cell(last("closed")?.data["reason"]),
        ]
    }
  }

  private static func cell(_ datum: Told.Datum?) -> String {
    switch datum {
    case .text(let text): text
    case .flag(let flag): flag ? "oui" : "non"
    case nil: ""
    }
  }
}
