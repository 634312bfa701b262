import BusinessDays
import SQLite
import ServiceStandards
import StrictJSON

extension Ledger {
  /// Proves the ledger whole: the file, the triggers, the events and their seals, the identities,
  /// and every projection against a plain fold of the events.
  ///
  /// - Parameter noted: a head of the chain that was noted earlier, in hexadecimal: it is found
  ///   again only when nothing recorded until then was touched.
  public func verify(noted: String? = nil) throws(LedgerError) -> Verification {
    try reading { () throws(LedgerError) in
      var verification = Verification()
      var isSchemaWhole = false
      try checkFile(&verification)
      isSchemaWhole = try checkSchema(&verification)
      let isReadable = try checkEvents(&verification, noted: noted)
      try checkIdentities(&verification)
      // What cannot be read cannot be folded.
      if isReadable && isSchemaWhole {
        do throws(LedgerError) { try checkProjections(&verification) } catch {
          // A voiding whose event is not to be found.
          guard case .damagedEvent(let sequence) = error else { throw error }
          verification.find(.unreadable(sequence: sequence))
        }
      }
      return verification
    }
  }

  private func checkFile(_ verification: inout Verification) throws(LedgerError) {
    var check = try database.prepare("PRAGMA integrity_check(10)")
    for line in try check.all({ $0.text(0) }) where line != "ok" {
      verification.find(.damagedFile(line))
    }
  }

  /// Compares every table, index and trigger with those of a new ledger; answers whether all of
  /// the projections' are there.
  private func checkSchema(_ verification: inout Verification) throws(LedgerError) -> Bool {
    let model = try LedgerConnection.inMemory()
    try model.execute(Schema.all(version: try database.integer("PRAGMA user_version")))
    var wanted = try model.prepare(
      "SELECT name, sql, type FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    var select = try database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?")
    var isWhole = true
    try wanted.eachRow { row throws(LedgerError) in
      try select.bind(row.text(0), at: 1)
      let sql = try select.first { $0.text(0) }
      if sql == row.text(1) { return }
      verification.find(.missingGuard(row.text(0)))
      if row.text(2) != "trigger" { isWhole = false }
    }
    return isWhole
  }

  /// Reads every event in order and forges the chain anew; answers whether all could be read.
  private func checkEvents(_ verification: inout Verification, noted: String?) throws(LedgerError)
    -> Bool
  {
    let reader = RecordedEventReader(validator)
    let seals = try SealReader(database)
    try seals.advance()
    var chain = Chain()
    for adoption in adoptions { chain.add(adoption.definition, recorded: adoption.recorded) }
    try seals.check(chain, through: 0, &verification)
    let noted = noted?.lowercased()
    var isNotedFound = noted == nil || hexadecimal(chain.head) == noted
    var last: Int64 = 0
    var lastRecorded = Int64.min
    var isReadable = true
    var line = JSONWriter()
    var select = try database.prepare(
      "SELECT \(RecordedEventReader.columns) ORDER BY e.seq")
    while try select.step() {
      let sequence = select.row.int64(0)
      if sequence != last + 1 { verification.find(.gap(after: last)) }
      last = sequence
      verification.events += 1
      guard let event = reader.event(select.row) else {
        verification.find(.unreadable(sequence: sequence))
        isReadable = false
        continue
      }
      if event.recorded < lastRecorded {
        verification.find(.recordedBackwards(sequence: sequence))
      }
      lastRecorded = event.recorded
      line.removeAll()
      event.write(into: &line, rulebook)
      chain.add(line: line.bytes.span)
      if !isNotedFound { isNotedFound = hexadecimal(chain.head) == noted }
      try seals.check(chain, through: sequence, &verification)
    }
    seals.finish(last: last, &verification)
    if let noted, !isNotedFound { verification.find(.foreignHead(noted)) }
    verification.head = hexadecimal(chain.head)
    verification.lastRecorded = last > 0 ? lastRecorded : nil
    let count = try database.integer("SELECT count(*) FROM event")
    if count != verification.events {
      // An event whose source or type is no word is not even read.
      verification.find(.unreadable(sequence: last))
      isReadable = false
    }
    return isReadable
  }

  private func checkIdentities(_ verification: inout Verification) throws(LedgerError) {
    var select = try database.prepare(
      """
      SELECT e.seq FROM event e LEFT JOIN identity i ON i.source = e.source AND i.id = e.id
      WHERE i.seq IS NOT e.seq
      """)
    try select.eachRow { verification.find(.identity(sequence: $0.int64(0))) }
    let identities = try database.integer("SELECT count(*) FROM identity")
    if identities != verification.events {
      verification.find(.identityCount(events: verification.events, identities: identities))
    }
  }
}

/// Reads the seals in order, beside the chain that is forged anew.
private final class SealReader {
  private var select: LedgerStatement
  private var next: (sequence: Int64, digest: [UInt8])?
  private var previous: Int64 = 0

  init(_ database: LedgerConnection) throws(LedgerError) {
    select = try database.prepare("SELECT seq, digest FROM seal ORDER BY seq")
  }

  /// Reads the next seal.
  func advance() throws(LedgerError) {
    next = try select.step() ? (select.row.int64(0), select.row.blob(1)) : nil
  }

  func check(_ chain: Chain, through sequence: Int64, _ verification: inout Verification)
    throws(LedgerError)
  {
    guard let seal = next, seal.sequence <= sequence else {
      // What the ledger began with is sealed before any event.
      if sequence == 0 { verification.find(.brokenSeal(after: 0, through: 0)) }
      return
    }
    if seal.sequence != sequence || seal.digest != chain.head {
      verification.find(.brokenSeal(after: previous, through: seal.sequence))
    }
    previous = seal.sequence
    try advance()
  }

  /// After the last event: every event is sealed, and no seal covers more.
  func finish(last: Int64, _ verification: inout Verification) {
    if let next { verification.find(.brokenSeal(after: previous, through: next.sequence)) }
    if previous < last { verification.find(.unsealed(from: previous + 1)) }
  }
}
