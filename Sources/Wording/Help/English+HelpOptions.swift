public import CommandLine

extension English {
  public func summary(of option: Option, for verb: Verb) -> String {
    switch option {
    case .data: "the ledger’s directory; by default $DILIGENCE_DATA"
    case .socket: "the socket of the diligenced service; $DILIGENCE_SOCKET by default"
    case .asOf: "the date as of which to count; today by default"
    case .knownAt: "see only what was recorded or adopted by then"
    case .source: "who records; by default $DILIGENCE_SOURCE, else /poste/ and your login"
    case .id: "the event’s identity, a UUID: repeat a command safely"
    case .format: formatSummary(for: verb)
    case .language: "the language of the answers; by default the environment’s"
    case .help: "print this help"
    case .version: "print the program’s version"

    case .number:
      verb == .amend
        ? "cannot be amended: void, then record under the right number"
        : "the dossier’s number, if it has one already"
    case .at: verb == .amend ? "the right time" : "when it happened; now by default"
    case .channel: channelSummary(for: verb)
    case .office: officeSummary(for: verb)
    case .service: verb == .amend ? "the right service" : "this service only"
    case .call: "the call for projects to which the dossier belongs"
    case .segment: "a part of the service, to tell results apart"
    case .complete: "the request was complete when it was received"
    case .incomplete: "the request is incomplete; its time limits do not run yet"
    case .automatic: "a system did it by itself"
    case .admissible: "the dossier is admissible"
    case .inadmissible: "the dossier is not admissible"
    case .reason:
      verb == .close
        ? "why the dossier is closed: one of the declaration’s reasons"
        : "why, in plain words; kept in the ledger"
    case .closingReason: "the right reason for closing"

    case .standard: "this standard only"
    case .settled: "add the obligations settled late during the period"
    case .within:
      verb == .report
        ? "its due days of the next N business days; 20 by default"
        : "the next N business days, today included; 5 by default"
    case .period: periodSummary(for: verb)
    case .by: "split each standard by service, office, channel or month"
    case .calendar: "count by this calendar"

    case .annual: "this fiscal year’s report, with the annual table and the evidence"
    case .prove: "prove the whole ledger first, and say so in the evidence"
    case .excel: "add the results as Excel opens them in Québec"
    case .metrics: "also write the metrics to this file, for node_exporter"

    case .dryRun: "check everything and record nothing"
    case .output:
      verb == .report
        ? "write to this directory, made when it is not there"
        : "write to this file instead of the standard output"
    case .dueCalendar: "write a calendar of due days by dossier here, for yourself only"
    case .raw: "in CSV, leave what a spreadsheet would take for a formula as it is"
    case .head: "a head noted earlier: prove that nothing recorded until then was touched"
    }
  }

  private func formatSummary(for verb: Verb) -> String {
    let usual = (verb.formats.first ?? .text).name.english
    return verb.formats.contains(.text)
      ? "the form of the answer; by default \(usual)"
      : "as JSON Lines (json) or CSV (csv); by default \(usual)"
  }

  private func channelSummary(for verb: Verb) -> String {
    switch verb {
    case .receive: "the channel by which the request came"
    case .amend: "the right channel"
    case _: "the channel used"
    }
  }

  private func officeSummary(for verb: Verb) -> String {
    switch verb {
    case .receive: "the office that holds the dossier; by default the declaration’s first"
    case .amend: "the right office"
    case .deadline, .elapsed: "count by this office’s calendar"
    case _: "this office only"
    }
  }

  private func periodSummary(for verb: Verb) -> String {
    switch verb {
    case .calendarShow: "the days to show; by default the current fiscal year"
    case .late: "the period of --settled; by default the fiscal year of the as-of date"
    case _: "the period; by default the fiscal year of the as-of date"
    }
  }
}
