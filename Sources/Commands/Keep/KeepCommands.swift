import CommandLine
import Host
import Ledger
import StrictJSON
import Wording

/// `verify`: proves the ledger whole; 1 when it is not.
func verify(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let noted = session.invocation.value(of: .head)
  if let noted, !isHead(noted) { throw .request(.badText(noted, .head)) }
  let ledger = try session.ledger()
  var (verification, ahead) = try asking { () throws(LedgerError) in
    (try ledger.verify(noted: noted), try ledger.recordedAhead(of: session.now))
  }
  if let file = session.surroundings.desk?.file, !file.isInPlace {
    verification.find(.replacedFile(path: file.path))
  }
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    json.beginObject()
    json.member("whole", verification.isWhole)
    json.member("events", Int(verification.events))
    json.member("dossiers", verification.dossiers)
    json.member("head", verification.head)
    json.member(
      "last_recorded",
      verification.lastRecorded.map { Timestamp(microseconds: $0, offset: 0).text })
    if let ahead {
      json.member("recorded_ahead", Timestamp(microseconds: ahead, offset: 0).text)
    }
    json.key("findings")
    json.beginArray()
    for finding in verification.findings { json.value(session.messages.finding(finding)) }
    json.endArray()
    json.endObject()
    session.write(&json)
  case .text, .csv:
    session.output.write(session.verificationText(verification, ledger.rulebook))
    if let ahead {
      session.output.write(
        session.messages.recordedAhead(session.moment(ahead, ledger.rulebook)) + "\n")
    }
  }
  return verification.isWhole ? .done : .found
}

/// Whether a text may be a head of the chain: 32 bytes in hexadecimal, in either case.
private func isHead(_ text: String) -> Bool {
  text.utf8.count == 64 && text.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
}

/// `rebuild`: derives the projections again from the events.
func rebuild(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let ledger = try session.ledgerThatIsThere()
  let report = try asking { () throws(LedgerError) in try ledger.rebuild() }
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    json.beginObject()
    json.member("dossiers", report.dossiers)
    json.member("obligations", report.obligations)
    json.member("differing", report.differing)
    json.key("differing_tables")
    if let tables = report.differingTables {
      json.beginArray()
      for table in tables { json.value(table) }
      json.endArray()
    } else {
      json.null()
    }
    json.endObject()
    session.write(&json)
  case .text, .csv:
    session.output.write(
      session.messages.rebuilt(
        dossiers: report.dossiers, obligations: report.obligations,
        differing: report.differing, tables: report.differingTables) + "\n")
  }
  return .done
}

/// `backup`: copies the ledger while it is in use; the copy is there whole or not at all.
func backUp(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let ledger = try session.ledger()
  let path = session.invocation.operands[0]
  let file = try backupFile(path)
  try asking { () throws(LedgerError) in try ledger.backup(to: file.temporaryPath) }
  let seal = try asking { () throws(LedgerError) in
    try Ledger(path: file.temporaryPath, access: .reading, zones: LedgerPlace.zones).seal()
  }
  do { try file.commit() } catch { throw .host(error) }
  session.tellBackup(to: path, events: Int(seal.events), head: seal.head)
  return .done
}

/// The file that a backup is to be, aside until it is whole.
func backupFile(_ path: String) throws(CommandFailure) -> AtomicFile {
  // A copy over the ledger itself would drop what is recorded meanwhile.
  if try touching({ () throws(HostError) in try FileSystem.exists(path) }) {
    throw .request(.alreadyThere(path: path))
  }
  return try touching { () throws(HostError) in try AtomicFile(path: path) }
}

extension Session {
  /// Tells where a backup is, and what it holds.
  func tellBackup(to path: String, events: Int, head: String) {
    switch invocation.format {
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.member("backup", path)
      json.member("events", events)
      json.member("head", head)
      json.endObject()
      write(&json)
    case .text, .csv:
      output.write(messages.backedUp(to: path, events: events, head: head) + "\n")
    }
  }
}
