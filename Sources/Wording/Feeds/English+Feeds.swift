public import ServiceStandards

extension English {
  public func holidaysCalendar(of organization: String) -> String {
    "Holidays and closings, \(organization)"
  }

  public var holidayCategory: String { "Holidays" }

  public func dayOff(_ name: String, offices: [String]) -> String {
    "\(name) (\(list(offices, .and)))"
  }

  public func dueCalendar(of organization: String) -> String { "Due days, \(organization)" }

  public var dueCategory: String { "Due days" }

  public func lastDay(of dossier: String, for what: String) -> String {
    "\(safe(dossier)): \(what), last day"
  }

  public func standards(_ verdict: Verdict, _ items: [String]) -> String {
    "\(self.verdict(verdict)): \(list(items, .and))"
  }

  public func allWell(onTarget: Int, withoutData: Int) -> String {
    let reached = "\(verdict(.onTarget)) for \(counted(onTarget, .standard))"
    guard withoutData > 0 else { return reached }
    let empty = "\(verdict(.noData)) for \(counted(withoutData, .standard))"
    return onTarget == 0 ? empty : "\(reached), \(empty)"
  }

  public func standing(of standard: String, rate: String, onTime: Int, settled: Int) -> String {
    "\(standard) (\(rate), \(number(onTime)) of \(number(settled)))"
  }
}
