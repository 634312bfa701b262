public import Ingest
public import Ledger

extension English {
  public func ingested(_ counts: IngestCounts, from file: String?) -> String {
    let place = file.map { "\(source($0)): " } ?? ""
    return "\(place)\(plural(counts.read, "event read", "events read")), "
      + "\(number(counts.accepted)) recorded, \(number(counts.duplicates)) known already, "
      + "\(number(counts.rejected)) refused"
  }

  public var nothingRecorded: String { "A trial only: nothing was recorded." }

  public func refusedLines(in file: String, reasons: String) -> String {
    "The refused lines are in \(named(file)), the reasons in \(named(reasons)). "
      + "Mend them, then ingest that file."
  }

  public func moreRefusals(_ count: Int) -> String {
    "and \(plural(count, "refusal", "refusals")) more"
  }

  public func progress(_ file: String, bytes: Int, of total: Int?, _ counts: IngestCounts)
    -> String
  {
    let whole = total.map { " of \(number(megabytes($0)))" } ?? ""
    return "\(source(file)): \(number(megabytes(bytes)))\(whole) MB, "
      + "\(counted(counts.read, .event)), \(number(counts.rejected)) refused"
  }

  public func interrupted(_ file: String, _ counts: IngestCounts) -> String {
    "\(ingested(counts, from: file)). The rest was not read; ingest the file again: "
      + "what is recorded will not be recorded twice."
  }

  private func source(_ file: String) -> String { file == "-" ? "standard input" : safe(file) }

  public func whole(events: Int, lastRecorded: String?, digest: String) -> String {
    let last = lastRecorded.map { ", the last one recorded on \($0)" } ?? ""
    return "The ledger is whole: \(counted(events, .event))\(last). Seal: \(safe(digest))"
  }

  public func altered(event sequence: Int64) -> String {
    "at \(event(sequence)), the seal no longer fits: this event, or what is before it, was altered"
  }

  public func missing(event sequence: Int64) -> String { "\(event(sequence)) is missing" }

  public func unreadable(event sequence: Int64) -> String { "\(event(sequence)) is unreadable" }

  public func outOfOrder(event sequence: Int64) -> String {
    "\(event(sequence)) has a time of recording before that of the one before it"
  }

  public func altered(_ kind: Definition.Kind, id: String) -> String {
    switch kind {
    case .declaration: "the declaration \(named(id)) was altered in the ledger"
    case .calendar: "the calendar \(named(id)) was altered in the ledger"
    }
  }

  public func differs(table: String) -> String {
    "the table \(quoted(table)) does not say what the events say"
  }

  public func differs(dossier: String) -> String {
    "what is derived of the dossier \(quoted(dossier)) is not what the events say"
  }

  public func damaged(_ finding: String) -> String {
    "the ledger’s file is damaged: \(quoted(finding))"
  }

  public func findings(_ count: Int) -> String {
    "\(plural(count, "fault", "faults")) found. Record nothing more before comparing the ledger "
      + "with a backup; if only what is derived differs, \(typed("diligence rebuild")) is enough."
  }

  public func rebuilt(events: Int, dossiers: Int, obligations: Int, differing: Int) -> String {
    "Everything is derived again from \(counted(events, .event)): "
      + "\(counted(dossiers, .dossier)), \(counted(obligations, .obligation)); "
      + (differing == 0 ? "nothing has changed." : "\(counted(differing, .dossier)) mended.")
  }

  public func backedUp(to path: String, events: Int, digest: String) -> String {
    "The ledger is copied to \(named(path)): \(counted(events, .event)). Seal: \(safe(digest))"
  }

  public func exported(_ count: Int, _ noun: CountedNoun, to path: String) -> String {
    "\(counted(count, noun)) in \(named(path))"
  }
}
