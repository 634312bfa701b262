public import ServiceStandards

extension French {
  public func holidaysCalendar(of organization: String) -> String {
    "Jours fériés et fermetures, \(organization)"
  }

  public var holidayCategory: String { "Jours fériés" }

  public func dayOff(_ name: String, offices: [String]) -> String {
    "\(name) (\(list(offices, .and)))"
  }

  public func dueCalendar(of organization: String) -> String { "Échéances, \(organization)" }

  public var dueCategory: String { "Échéances" }

  public func lastDay(of dossier: String, for what: String) -> String {
    "\(safe(dossier))\u{A0}: \(what), dernier jour"
  }

  public func standards(_ verdict: Verdict, _ items: [String]) -> String {
    "\(self.verdict(verdict))\u{A0}: \(list(items, .and))"
  }

  public func allWell(onTarget: Int, withoutData: Int) -> String {
    let reached = "\(verdict(.onTarget)) pour \(counted(onTarget, .standard))"
    guard withoutData > 0 else { return reached }
    let empty = "\(verdict(.noData)) pour \(counted(withoutData, .standard))"
    return onTarget == 0 ? empty : "\(reached), \(empty)"
  }

  public func standing(of standard: String, rate: String, onTime: Int, settled: Int) -> String {
    "\(standard) (\(rate), \(number(onTime)) sur \(number(settled)))"
  }
}
