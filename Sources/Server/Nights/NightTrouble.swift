import Host
import Ledger

/// Why a night cannot be reported for now.
enum NightTrouble: Error, Hashable {
  case ledger(LedgerError)
  case host(HostError)

  var notice: NightNotice {
    switch self {
    case .ledger(let error): .ledgerFails(error)
    case .host(let error): .folderFails(error)
    }
  }
}

/// Does something with files, and throws its failure as a night's.
func touching<Result>(_ body: () throws(HostError) -> Result) throws(NightTrouble) -> Result {
  do throws(HostError) { return try body() } catch { throw .host(error) }
}

extension LedgerError {
  /// Whether the ledger may answer the same question later. What it knew at an instant does not
  /// change: a day that its calendars did not cover by then is never covered.
  var mayPass: Bool {
    switch self {
    case .storage, .absent, .lost, .notALedger, .newerSchema, .outdatedProjections, .noZoneData,
      .damagedProjection, .damagedEvent:
      true
    case .badDeclaration, .badCalendar, .badZone, .notMadeYet, .rulebook, .calendar: false
    }
  }
}
