import BusinessDays
import Language
import Ledger
import ServiceStandards

extension NightReport {
  /// The report for people: what changed first, then the table, then the counts.
  func text(_ messages: Language) -> String {
    var text = messages.nightTitle(night.day) + "\n"
    if timeliness == .late { text += messages.madeLate + "\n" }
    if let recordedAhead {
      let zone = rulebook.zone(of: rulebook.firstOffice)
      let moment = messages.moment(zone.wallClock(at: recordedAhead))
      text += messages.recordedAhead(moment) + "\n"
    }
    text += "\n" + changesText(messages) + "\n"
    text += summary.text(messages, rulebook, .plain, by: nil) + "\n"
    text += messages.countsTitle + "\n"
    for line in counts(messages) { text += "  " + line + "\n" }
    return text
  }

  private func changesText(_ messages: Language) -> String {
    guard let previous else { return messages.firstNight + "\n" }
    if changes.isEmpty { return messages.nothingChanged(since: previous.day) + "\n" }
    return changes.reduce(messages.changesTitle(since: previous.day) + "\n") {
      $0 + "  " + $1.text(messages) + "\n"
    }
  }

  private func counts(_ messages: Language) -> [String] {
    [
      messages.newlyLate(
        obligations: newlyLate.count, dossiers: newlyLate.dossiers, since: previous?.day),
      messages.dueSoon(
        obligations: dueSoon.count, dossiers: dueSoon.dossiers, through: soonThrough),
      messages.asleep(dossiers: anomalies.asleep.count, beyond: NightReport.sleepBeyond),
      messages.callsWithoutDossiers(anomalies.callsWithoutDossiers.count),
    ]
      + anomalies.endingCalendars.map {
        messages.endingCalendar($0.calendar, through: $0.through)
      } + [
        messages.spoolFiles(
          in: spool.filesIn, applied: spool.filesApplied, refused: spool.filesRefused),
        messages.spoolLines(
          in: spool.linesIn, accepted: spool.linesAccepted, duplicates: spool.linesDuplicate,
          refused: spool.linesRefused),
      ] + (spool.unpromised > 0 ? [messages.unpromised(spool.unpromised)] : [])
  }
}

extension VerdictChange {
  func text(_ messages: Language) -> String {
    messages.change(of: standard.rule.standard.id, from: from, to: to)
  }
}
