import Ledger
import ServiceStandards
import StrictCSV

/// A row of an export of events, which can be taken in again.
struct EventRow {
  static let columns = [
    "id", "source", "type", "subject", "time", "service", "channel", "office", "complete", "call",
    "segment", "automatic", "admissible", "reason", "voided_source",
    "amended_source", "amended_id",
  ]
  private let event: Event
  private let rulebook: Rulebook

  init(_ event: Event, _ rulebook: Rulebook) {
    self.event = event
    self.rulebook = rulebook
  }

  func write(into csv: inout CSVWriter) {
    let cells = self.cells
    for column in EventRow.columns { csv.field(cells[column]) }
    csv.endRecord()
  }

  private var cells: [String: String] {
    var cells = [
      "id": event.id, "source": event.source, "type": event.body.type(rulebook),
      "subject": event.subject, "time": event.time.text,
    ]
    switch event.body {
    case .received(let reception):
      cells["service"] = rulebook.services[reception.service].id
      cells["channel"] = reception.channel.map { rulebook.channels[$0].id }
      cells["office"] = rulebook.offices[reception.office].id
      cells["complete"] = reception.isComplete ? "true" : "false"
      cells["call"] = reception.call
      cells["segment"] = reception.segment
    case .reached(_, let channel, let isAutomatic):
      cells["channel"] = channel.map { rulebook.channels[$0].id }
      if isAutomatic { cells["automatic"] = "true" }
    case .assessed(let isAdmissible): cells["admissible"] = isAdmissible ? "true" : "false"
    case .closed(let reason): cells["reason"] = rulebook.reasons[reason].id
    case .callReached: break
    case .voided(let source, let reason, let replacement):
      cells["voided_source"] = source
      cells["amended_source"] = replacement?.source
      cells["amended_id"] = replacement?.id
      cells["reason"] = reason
    }
    return cells
  }
}
