public import CommandLine

extension English {
  public func examples(of verb: Verb) -> [HelpExample] {
    switch verb {
    case .receive:
      [
        HelpExample("receive plainte --channel courriel", "a complaint that has just come"),
        HelpExample(
          "receive stage --at 2026-11-19 --office montreal --incomplete",
          "a request for an internship received the day before in Montréal, not complete yet"),
        HelpExample(
          "receive projet --call AP-2026-01 --number C-2026-00107",
          "a project that has its number, in answer to a call"),
      ]
    case .complete:
      [HelpExample("complete S-2026-00012 --at yesterday", "the missing papers came yesterday")]
    case .acknowledge:
      [
        HelpExample(
          "acknowledge P-2026-00042 P-2026-00043 --automatic",
          "two acknowledgements sent automatically")
      ]
    case .reply:
      [
        HelpExample(
          "reply R-2026-00310 --at '2026-11-19 14:30' --channel poste",
          "a reply posted at 2:30 p.m.")
      ]
    case .interview:
      [HelpExample("interview S-2026-00012 --at 2026-11-18", "a selection interview")]
    case .announce: [HelpExample("announce S-2026-00012", "the result was given today")]
    case .assess: [HelpExample("assess C-2026-00107 --inadmissible", "an inadmissible project")]
    case .committee:
      [HelpExample("committee AP-2026-01 --at 2026-11-16", "the meeting of November 16")]
    case .close:
      [HelpExample("close P-2026-00042 --reason desistement", "the person withdrew")]
    case .record:
      [HelpExample("record inspected D-2026-00003", "a milestone of that declaration’s own")]
    case .void: [HelpExample("void 118 --reason 'Entered twice'", "an event too many")]
    case .amend:
      [
        HelpExample(
          "amend 118 --at 2026-11-18 --reason 'Date of the postmark'",
          "the same event, on the right day")
      ]
    case .show:
      [
        HelpExample("show P-2026-00042", "all that happened to this dossier"),
        HelpExample("show AP-2026-01", "a call’s own events, and how many dossiers it has"),
      ]
    case .explain:
      [
        HelpExample("explain P-2026-00042", "all its obligations"),
        HelpExample("explain P-2026-00042 reponse-plaintes", "the time limit for the reply only"),
      ]
    case .late:
      [
        HelpExample("late --office quebec", "what is overdue in the Québec office"),
        HelpExample(
          "late --settled --period 2026-11 --format csv",
          "everything late in November, for a spreadsheet"),
      ]
    case .due:
      [HelpExample("due --within 1", "what falls due today, or by the day the office reopens")]
    case .summary:
      [
        HelpExample("summary", "the current fiscal year"),
        HelpExample(
          "summary --period 2026-04-01..2026-09-30 --by office", "a half-year, by office"),
        HelpExample(
          "summary --as-of 2026-06-30 --known-at 2026-07-02",
          "June 30, as it was known on July 2"),
      ]
    case .deadline:
      [HelpExample("deadline 2026-12-18 10 --office quebec", "ten business days from December 18")]
    case .elapsed:
      [HelpExample("elapsed 2026-12-18 2027-01-08", "the business days of the holiday season")]
    case .calendarList: [HelpExample("calendar list", "the calendars known")]
    case .calendarShow:
      [HelpExample("calendar show --period 2026-2027", "the closed days of the fiscal year")]
    case .declarationShow:
      [HelpExample("declaration show --as-of 2026-04-01", "the one in force on that day")]
    case .report:
      [
        HelpExample("report --output public", "the dashboard of the current fiscal year"),
        HelpExample(
          "report --output annual --annual 2025-2026 --prove --excel",
          "the annual report, the ledger proved first"),
      ]
    case .check:
      [
        HelpExample(
          "check --socket /run/diligence/diligenced.sock", "every standard of the service"),
        HelpExample(
          "check --standard reponse-plaintes --metrics diligence.prom",
          "one standard, and the metrics for Prometheus"),
      ]
    case .ingest:
      [
        HelpExample("ingest --dry-run follow-up.csv", "check a sheet and record nothing"),
        HelpExample("ingest events.jsonl -", "a file, then the standard input"),
      ]
    case .exportEvents: [HelpExample("export events --output ledger.jsonl", "all the events")]
    case .exportObligations:
      [HelpExample("export obligations --as-of 2026-09-30", "a CSV file")]
    case .exportResults:
      [HelpExample("export results --period 2026-2027 --by month", "month by month")]
    case .verify: [HelpExample("verify", "worth doing after a failure or a restoration")]
    case .rebuild: [HelpExample("rebuild", "the events do not change")]
    case .backup: [HelpExample("backup /backups/ledger-2026-11-20", "the copy of the day")]
    case .status: [HelpExample("status", "since when, how many events, the last night")]
    case .help: [HelpExample("help calendar", "the commands that begin with this word")]
    case .version: [HelpExample("version --format json", "for a program")]
    case .completions: [HelpExample("completions bash", "the script for bash, on the screen")]
    }
  }
}
