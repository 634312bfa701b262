import BusinessDays
import Language
import Ledger
import ServiceStandards
import StrictJSON

/// The dossiers that a night's report is about, by their numbers: those that are confidential, or
/// those that are not.
struct ListedDossiers {
  let kind: NightList
  let report: NightReport
  let newlyLate: [ListedObligation]
  let dueSoon: [ListedObligation]
  let dueAhead: [ListedObligation]
  let asleep: [SleepingDossier]
  /// Named among what is not confidential: a call is no dossier.
  let callsWithoutDossiers: [String]
}

extension NightReport {
  /// The dossiers of one kind.
  func listed(_ kind: NightList) -> ListedDossiers {
    func belongs(_ service: Code<Service>) -> Bool {
      confidential.contains(service) == (kind == .confidential)
    }
    return ListedDossiers(
      kind: kind, report: self, newlyLate: newlyLate.filter { belongs($0.service) },
      dueSoon: dueSoon.filter { belongs($0.service) },
      dueAhead: dueAhead.filter { belongs($0.service) },
      asleep: anomalies.asleep.filter { belongs($0.service) },
      callsWithoutDossiers: kind == .open ? anomalies.callsWithoutDossiers : [])
  }
}

extension ListedDossiers {
  private var lateReport: ObligationReport { report(.late(settled: nil), newlyLate) }

  private var dueReport: ObligationReport { report(.due(through: report.soonThrough), dueSoon) }

  private func report(_ kind: ObligationReport.Kind, _ list: [ListedObligation])
    -> ObligationReport
  {
    ObligationReport(kind: kind, asOf: report.night.day, rulebook: report.rulebook, list: list)
  }

  /// The lists as JSON and a line feed.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "diligence/night-dossiers/1")
    report.writeHeading(into: &json)
    json.member("confidential", kind == .confidential)
    json.key("newly_late")
    lateReport.writeObligations(into: &json)
    json.key("due_soon")
    dueReport.writeObligations(into: &json)
    json.key("asleep")
    json.beginArray()
    for dossier in asleep { write(dossier, into: &json) }
    json.endArray()
    if kind == .open {
      json.key("calls_without_dossiers")
      json.beginArray()
      for call in callsWithoutDossiers { json.value(call) }
      json.endArray()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ dossier: SleepingDossier, into json: inout JSONWriter) {
    json.beginObject()
    json.member("dossier", dossier.dossier)
    json.member("service", report.rulebook.services[dossier.service].id)
    json.member("office", report.rulebook.offices[dossier.office].id)
    json.key("standards")
    json.beginArray()
    for standard in dossier.standards { json.value(standard) }
    json.endArray()
    json.member("received", dossier.received.description)
    json.member("days", dossier.days)
    json.endObject()
  }

  /// The lists for people, each under how many it has.
  func text(_ messages: Language) -> String {
    var sections = [
      messages.nightTitle(report.night.day, of: kind) + "\n",
      section(
        messages.newlyLate(
          obligations: newlyLate.count, dossiers: newlyLate.dossiers,
          since: report.previous?.day),
        newlyLate.isEmpty ? "" : lateReport.table(messages, .plain)),
      section(
        messages.dueSoon(
          obligations: dueSoon.count, dossiers: dueSoon.dossiers, through: report.soonThrough),
        dueSoon.isEmpty ? "" : dueReport.table(messages, .plain)),
      section(
        messages.asleep(dossiers: asleep.count, beyond: NightReport.sleepBeyond),
        asleep.isEmpty ? "" : table(of: asleep, messages)),
    ]
    if kind == .open {
      sections.append(
        section(
          messages.callsWithoutDossiers(callsWithoutDossiers.count),
          callsWithoutDossiers.map { safeForTerminal($0) + "\n" }.joined()))
    }
    return sections.joined(separator: "\n")
  }

  /// A list under its title, which begins with a capital letter.
  private func section(_ title: String, _ list: String) -> String {
    title.prefix(1).uppercased() + title.dropFirst() + "\n" + list
  }

  private func table(of dossiers: [SleepingDossier], _ messages: Language) -> String {
    var table = TextTable(columns: [
      TextTable.Column(messages.title(of: .dossier)),
      TextTable.Column(messages.title(of: .service)),
      TextTable.Column(messages.title(of: .office)),
      TextTable.Column(messages.title(of: .standard)),
      TextTable.Column(messages.name(of: .received)),
      TextTable.Column(messages.title(of: .elapsed), .right),
    ])
    for dossier in dossiers {
      table.append([
        dossier.dossier, report.rulebook.services[dossier.service].id,
        report.rulebook.offices[dossier.office].id, dossier.standards.joined(separator: ", "),
        dossier.received.description, "\(dossier.days)",
      ])
    }
    return table.rendered(.plain)
  }
}
