import CommandLine
public import Ledger

extension English {
  public func ingested(_ counts: IngestCounts, from file: String?) -> String {
    let place = file.map { "\(source($0)): " } ?? ""
    return "\(place)\(plural(counts.read, "event read", "events read")), "
      + "\(number(counts.accepted)) recorded, \(number(counts.duplicates)) known already, "
      + "\(number(counts.rejected)) refused"
  }

  public func unpromised(_ count: Int) -> String {
    plural(count, "case", "cases")
      + " received before the first statement took effect: nothing is promised, nothing counts"
  }

  public func withoutEffect(_ count: Int) -> String {
    plural(count, "event recorded changes nothing", "events recorded change nothing")
      + ", since others stand, which \(typed("diligence show")) shows."
  }

  public func voidedDuplicates(_ count: Int) -> Fault {
    Fault(
      plural(count, "event known already is voided", "events known already are voided")
        + " and no longer \(count == 1 ? "counts" : "count")",
      "if need be, record \(count == 1 ? "it" : "them") again with a command")
  }

  public var nothingRecorded: String { "A trial only: nothing was recorded." }

  public func refusedLines(in file: String, reasons: String) -> String {
    "The refused lines are in \(named(file)), the reasons in \(named(reasons)). "
      + "Mend them, then ingest that file."
  }

  public func moreRefusals(_ count: Int) -> String {
    "and \(plural(count, "refusal", "refusals")) more"
  }

  public func progress(bytes: Int, of total: Int?, read: Int) -> String {
    let whole = total.map { " of \(number(megabytes($0)))" } ?? ""
    return "\(number(megabytes(bytes)))\(whole) MB, \(plural(read, "event read", "events read"))"
  }

  private func source(_ file: String) -> String { file == "-" ? "standard input" : safe(file) }

  public func neutralised(cells: Int) -> Fault {
    Fault(
      plural(cells, "cell", "cells") + " guarded by an apostrophe, a spreadsheet would compute "
        + (cells == 1 ? "it" : "them"),
      "to ingest this file, export it with \(name(of: .raw))")
  }

  public func whole(events: Int, lastRecorded: String?, head: String) -> String {
    let last = lastRecorded.map { ", the last one recorded on \($0)" } ?? ""
    return "The ledger is whole: \(counted(events, .event))\(last)".asSentence
      + " Head: \(safe(head))"
  }

  public func recordedAhead(_ moment: String) -> String {
    "Warning: the last entry bears a time to come, \(moment); until then, all will bear it. "
      + "Check the clock."
  }

  public func finding(_ finding: Verification.Finding) -> String {
    switch finding {
    case .replacedFile(let path):
      "\(named(path)) is no longer the file that the service has open, and that was just proved: "
        + "it was replaced, moved or removed"
    case .damagedFile(let line): "the file is damaged: \(quoted(line))"
    case .missingGuard(let name): "the guard \(quoted(name)) was taken away or altered"
    case .gap(let sequence):
      sequence == 0 ? "the first event is missing" : "the event after \(event(sequence)) is missing"
    case .recordedBackwards(let sequence):
      "\(event(sequence)) has a time of recording before that of the one before it"
    case .unreadable(let sequence): "\(event(sequence)) is unreadable"
    case .brokenSeal(let after, let through):
      "events \(after + 1) to \(through) do not fit their seal: something was altered, removed or "
        + "put in"
    case .unsealed(let from): "no seal covers the events from \(from) on"
    case .identity(let sequence): "the identity of \(event(sequence)) does not lead to it"
    case .identityCount(let events, let identities):
      "there are \(counted(Int(events), .event)) and "
        + plural(Int(identities), "identity", "identities")
    case .dossier(let number):
      "what is derived of the dossier \(quoted(number)) does not follow from its events"
    case .surplus(let table, let count):
      "the table \(quoted(table)) has \(plural(Int(count), "row", "rows")) too many, of which no "
        + "event speaks"
    case .call(let id): "what is derived of the call \(quoted(id)) does not follow from its events"
    case .counts(let table):
      "the counts of the table \(quoted(table)) do not follow from the obligations"
    case .foreignHead(let head): "the head noted, \(named(head)), is not of this ledger"
    }
  }

  public func findings(_ count: Int) -> String {
    "\(plural(count, "fault", "faults")) found. Record nothing more before comparing the ledger "
      + "with a backup; if the events are whole, \(typed("diligence rebuild")) is enough."
  }

  public func rebuilt(dossiers: Int, obligations: Int, differing: Int, tables: [String]?)
    -> String
  {
    var text =
      "Everything is derived again from the events: \(counted(dossiers, .dossier)), "
      + "\(counted(obligations, .obligation))."
    guard let tables else { return text + " What was there could not be compared." }
    if differing == 0, tables.isEmpty { return text + " Nothing changed." }
    if differing > 0 { text += " \(plural(differing, "dossier has", "dossiers have")) changed." }
    if !tables.isEmpty {
      text += tables.count == 1 ? " The table " : " The tables "
      text += list(tables.map(quoted), .and) + (tables.count == 1 ? " has" : " have") + " changed."
    }
    return text
  }

  public func ledgerMade(_ path: String) -> String { "new ledger: \(named(path))" }

  public func backedUp(to path: String, events: Int, head: String) -> String {
    "The ledger is copied to \(named(path)): \(counted(events, .event)), head \(safe(head))."
  }
}
