public import BusinessDays

extension English {
  public func published(files: Int, in folder: String, of period: String, asOf day: Day)
    -> String
  {
    "\(counted(files, .file)) in \(named(folder)): report of fiscal year \(period), as of "
      + date(day)
  }

  public func holdsDossiers(_ file: String) -> String {
    "\(safe(file)) holds numbers of dossiers: nobody but you can read it, do not publish it"
  }

  public func withdrawn(_ files: [String]) -> String {
    "removed, because no longer part of the report: \(list(files.map(safe), .and))"
  }

  public func notWhole(findings: Int) -> Fault {
    Fault(
      "the ledger is not whole, \(plural(findings, "finding", "findings"))",
      "read \(typed("diligence verify")) before publishing this report, which says so too")
  }
}
