import BusinessDays
import Host
import Language
import Ledger
import Publishing
import ServiceStandards

/// Times a report of a ledger that is there: `report LEDGER [DAY]`, the ledger's folder and the day
/// asked about, today without one.
///
/// A ledger of any size is made by `diligence-fixtures load --dossiers N`, then `diligence ingest`.
func measureReports(options: [String]) throws {
  guard let folder = options.first else {
    print("usage: diligence-benchmark report LEDGER [DAY]")
    return
  }
  let zones = ZoneSource { name in
    guard case .found(let bytes)? = try? ZoneFile.read(name) else {
      return .failure(.noSuchZone)
    }
    return .success(bytes)
  }
  let ledger = try Ledger(path: folder + "/registre.db", access: .reading, zones: zones)
  let zone = ledger.rulebook.zone(of: ledger.rulebook.firstOffice)
  let today = zone.day(at: SystemClock.microsecondsSinceEpoch())
  let day = options.dropFirst().first.flatMap { Day($0) } ?? today
  let begins = ledger.rulebook.latest.fiscalYearBegins
  guard let year = Period.fiscalYear(of: day, beginning: begins) else { return }
  print("events: \(try ledger.seal().events)")
  for isAnnual in [false, true] {
    let times = try (0..<5).map { _ in
      let start = SystemClock.microsecondsSinceEpoch()
      let view = try RecentView(ledger.current)
      let report = try Report(view, asOf: day, period: year, annual: isAnnual)
      let read = SystemClock.microsecondsSinceEpoch()
      let summary = try view.summary(asOf: day, period: year)
      let files = Publication.files(of: report, summary, in: Language.french, forExcel: false)
      let written = SystemClock.microsecondsSinceEpoch()
      precondition(!files.isEmpty, "a report has files")
      return (read: read - start, written: written - read)
    }.sorted { $0.read < $1.read }
    let median = times[2]
    print(
      "\(isAnnual ? "with the annual table" : "report"): \(median.read / 1_000) ms read, "
        + "\(median.written / 1_000) ms for its files")
  }
}
