public import CommandLine

extension English {
  public func summary(of verb: Verb) -> String {
    switch verb {
    case .receive: "open a dossier; print its number and due days"
    case .complete: "record that a request is now complete"
    case .acknowledge: "record the acknowledgement of a request"
    case .reply: "record the reply given to a request"
    case .interview: "record an interview"
    case .announce: "record the announcement of a result"
    case .assess: "record that a dossier is admissible or not"
    case .committee: "record the meeting of a call’s committee"
    case .close: "close a dossier without an answer, with a reason"
    case .record: "record any other milestone of the declaration"
    case .void: "void an event recorded by mistake"
    case .amend: "void an event and record it corrected"
    case .show: "show the history of a dossier, or of a call"
    case .explain: "explain a dossier’s due days, day by day"
    case .late: "list the obligations overdue, worst first"
    case .due: "list what falls due soon, most urgent first"
    case .summary: "draw up the compliance table of the standards"
    case .deadline: "find the due day N business days after a date"
    case .elapsed: "count the business days between two dates"
    case .calendarList: "list the calendars"
    case .calendarShow: "show a calendar’s closed days"
    case .declarationShow: "show a declaration of services"
    case .report: "write a report to publish: pages, open data, calendars"
    case .check: "say in one line where the standards stand, for Nagios"
    case .ingest: "import events, as JSON Lines or CSV"
    case .exportEvents: "export the events"
    case .exportObligations: "export the obligations, one to a line"
    case .exportResults: "export the results of each standard"
    case .verify: "prove that the ledger is whole"
    case .rebuild: "derive again all that follows from the events"
    case .backup: "copy the ledger, even while it is in use"
    case .status: "say what the diligenced service is doing"
    case .help: "print this help, or a command’s"
    case .version: "print the program’s version"
    case .completions: "produce the script that completes commands"
    }
  }

  public func description(of verb: Verb) -> String? {
    switch verb {
    case .receive:
      """
      Without --number, the case gets the next number for its service and year of receipt; no \
      number is used twice. A number given with --number moves the count on only when it is at \
      most 1,000 above it. Time limits run from the day on which the request is complete.
      """
    case .complete, .acknowledge, .reply, .interview, .announce:
      "Each dossier stands on its own: one that is refused does not stop the others."
    case .assess:
      """
      A dossier found inadmissible is lifted from the standards that hold for admissible ones \
      only. A dossier never assessed is held to be admissible.
      """
    case .committee:
      """
      The meeting concerns every dossier of the call received on or before that day, whether \
      recorded before it or after.
      """
    case .close:
      """
      Closed on or before its due day, a dossier counts nowhere. Closed after, it leaves the late \
      list, but the miss stands.
      """
    case .record:
      """
      The usual milestones have commands of their own; this one records those of a declaration \
      that has others. SUBJECT is a dossier or a call.
      """
    case .void:
      """
      A voided event is as if it had never happened. Nothing is erased: the ledger keeps the \
      event, its voiding and the reason. EVENT is the number that the show command prints \
      before each event, or an id when it is unique.
      """
    case .amend:
      """
      Only what is given as an option changes. EVENT is the number that the show command prints \
      before each event, or an id when it is unique. The id that --id gives is that of the event \
      that voids it; the event recorded in its place has the next one, which the answer says.
      """
    case .show: "DOSSIER may be the id of a call, too: its own events are shown then."
    case .explain:
      "Without STANDARD, all the dossier’s obligations are explained."
    case .late:
      """
      A miss stays in the results of its period; the list shows only what is still waiting for \
      an answer, unless --settled is given.
      """
    case .deadline:
      """
      The start day is never counted. Without --calendar or --office, the calendar is that of \
      the declaration’s first office. No ledger is needed.
      """
    case .elapsed:
      """
      What is done on a closed day counts as done on the next business day. No ledger is needed.
      """
    case .report:
      """
      The directory is given pages without scripts, the results as open data, days off as a \
      calendar, and metrics for Prometheus. All of it is written aside, then put in place, \
      index.html last. Files of an earlier report that are no longer part of it are removed; \
      nothing else is. Nothing in it holds numbers of dossiers: only the calendar of \
      --due-calendar does, which is written elsewhere and which nobody but you can read.
      """
    case .check:
      """
      The command follows the rules of monitoring plugins (Nagios, Icinga, Zabbix): one line on \
      standard output, and 0 (OK), 1 (WARNING), 2 (CRITICAL) or 3 (UNKNOWN) as its exit status. \
      Whatever keeps it from answering gives a line that says UNKNOWN, and 3.
      """
    case .ingest:
      """
      A line that is refused does not stop the others; refused lines are kept word for word in \
      a file, with the reasons beside it, to be mended and imported again. The same file again \
      changes nothing. A dash stands for the standard input.
      """
    case .exportEvents:
      "What is exported can be imported as it is into an empty ledger."
    case .verify:
      """
      The exit status is 1 when something is found: the ledger should then not be used before \
      it is compared with a backup.
      """
    case .completions:
      """
      For bash, add this line to your ~/.bashrc: source <(diligence completions bash). For zsh \
      and fish, write the script to a file in their folder of completions.
      """
    case .due, .summary, .calendarList, .calendarShow, .declarationShow,
      .exportObligations, .exportResults, .rebuild, .backup, .status, .help, .version:
      nil
    }
  }
}
