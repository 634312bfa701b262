import BusinessDays
import Language
import Ledger
import Publishing
import ServiceStandards

extension CommandContext {
  /// A dossier's events in the order of recording, then its obligations.
  func historyText(
    _ report: DossierReport, _ obligations: [AnsweredObligation], asOf day: Day,
    _ rulebook: Rulebook
  ) -> String {
    var text = title(of: report, rulebook) + "\n\n"
    text += eventsTable(
      report.entries, office: report.receipt?.office ?? rulebook.firstOffice, rulebook)
    guard let receipt = report.receipt else { return text }
    text += "\n"
    if obligations.isEmpty {
      return text + whyNoObligation(receipt, asOf: day, rulebook) + "\n"
    }
    text += messages.obligationsTitle(asOf: day) + "\n"
    var table = TextTable(columns: [
      TextTable.Column(messages.title(of: .standard)),
      TextTable.Column(messages.title(of: .start)), TextTable.Column(messages.title(of: .due)),
      TextTable.Column(messages.title(of: .stop)),
      TextTable.Column(messages.title(of: .elapsed), .right),
      TextTable.Column(messages.title(of: .outcome)),
    ])
    // Where all count business days, as the texts do, the number alone says it.
    let saysUnits = obligations.contains { $0.rule.standard.unit != .businessDays }
    for obligation in obligations {
      let standing = obligation.standing
      table.append([
        obligation.rule.standard.id, standing.start?.description ?? "",
        standing.due?.description ?? "", standing.stop?.description ?? "",
        obligation.elapsed.map {
          saysUnits ? messages.days($0, obligation.rule.standard.unit) : messages.number($0)
        } ?? "", messages.outcome(standing.outcome),
      ])
    }
    return text + table.rendered(style)
  }

  /// Why a dossier owes nothing on a day: it was not received yet, or before anything was promised,
  /// or no standard holds for it.
  func whyNoObligation(_ receipt: Receipt, asOf day: Day, _ rulebook: Rulebook) -> String {
    let received = rulebook.day(of: receipt.moment, office: receipt.office)
    if day < received { return messages.notReceivedYet(asOf: day, received: received) }
    return rulebook.unpromisedDay(of: receipt) == nil
      ? messages.noStandard
      : messages.nothingPromised(received: received, first: rulebook.firstEffective)
  }

  private func title(of report: DossierReport, _ rulebook: Rulebook) -> String {
    guard let receipt = report.receipt else {
      return messages.title(ofVoidedDossier: report.number)
    }
    return messages.title(
      ofDossier: report.number, service: messages.text(rulebook.services[receipt.service].name),
      office: messages.text(rulebook.offices[receipt.office].name),
      received: rulebook.day(of: receipt.moment, office: receipt.office))
  }

  /// Events in the order of recording, by the clocks of a dossier's office.
  func eventsTable(
    _ entries: [DossierReport.Entry], office: Code<Office>, _ rulebook: Rulebook
  ) -> String {
    var table = TextTable(columns: [
      TextTable.Column(messages.title(of: .event), .right),
      TextTable.Column(messages.title(of: .date)),
      TextTable.Column(messages.title(of: .milestone)),
      TextTable.Column(messages.title(of: .details)),
      TextTable.Column(messages.title(of: .source)),
      TextTable.Column(messages.title(of: .effect)),
    ])
    for entry in entries {
      let event = entry.recorded.event
      table.append([
        "\(entry.recorded.sequence)", when(event, office, rulebook),
        messages.name(of: event.body, rulebook),
        messages.details(of: event.body, rulebook), event.source,
        messages.effect(entry.effect) ?? "",
      ])
    }
    return table.rendered(style)
  }

  /// The date of an event and, where it is known, its hour, by the clocks of the dossier's office:
  /// the day that is counted is the day that is shown.
  private func when(_ event: Event, _ ownOffice: Code<Office>, _ rulebook: Rulebook) -> String {
    guard case .instant(let instant) = event.time.moment else { return event.time.text }
    let office =
      switch event.body {
      case .received(let reception): reception.office
      case .reached, .assessed, .closed: ownOffice
      case .callReached, .voided: rulebook.firstOffice
      }
    let clock = rulebook.zone(of: office).wallClock(at: instant)
    let minutes = clock.secondOfDay / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(clock.day) \(two(minutes / 60)):\(two(minutes % 60))"
  }
}
