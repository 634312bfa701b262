public import BusinessDays
public import SQLite
public import ServiceStandards

/// Why a ledger cannot do what it was asked.
public enum LedgerError: Error, Hashable, Sendable {
  case storage(SQLiteError)
  /// No ledger in that file.
  case absent(path: String)
  /// There was a ledger in that file: none is made in its place.
  case lost(path: String, LedgerLoss)
  /// A database, but not of this program.
  case notALedger(path: String)
  /// Written by a later version of this program.
  case newerSchema(path: String, found: Int64, known: Int64)
  /// Written by an earlier version, with figures that are derived otherwise now: it must be opened
  /// for writing once.
  case outdatedProjections(path: String)
  case badDeclaration(id: String, DeclarationFileError)
  case badCalendar(id: String, CalendarFileError)
  case badZone(name: String, ZoneError)
  case noZoneData
  /// Asked as it was known before it was made, in microseconds since 1970-01-01T00:00:00Z.
  case notMadeYet(made: Int64)
  case rulebook(RulebookError)
  case calendar(CalendarError)
  /// What is derived contradicts itself: it must be rebuilt.
  case damagedProjection(table: String)
  /// A recorded event that cannot be read back.
  case damagedEvent(sequence: Int64)
}

/// What became of a ledger's file.
public enum LedgerLoss: String, Hashable, Sendable, CaseIterable {
  /// Nothing is in it.
  case emptied
  /// It is gone, and the journal of what was being written to it is there.
  case goneFromJournal = "gone-from-journal"
  /// It is gone, and nights were reported of it.
  case goneAfterNights = "gone-after-nights"
}

/// What `body` makes; what it throws is thrown as `failure` says it.
@inline(__always)
func mappingErrors<Result: ~Copyable, Inner: Error, Outer: Error>(
  _ failure: (Inner) -> Outer, _ body: @autoclosure () throws(Inner) -> Result
) throws(Outer) -> Result {
  do throws(Inner) { return try body() } catch { throw failure(error) }
}
