public import BusinessDays

extension French {
  public func published(files: Int, in folder: String, of period: String, asOf day: Day)
    -> String
  {
    "\(counted(files, .file)) dans \(named(folder))\u{A0}: rapport de l’exercice \(period), "
      + "en date du \(date(day))"
  }

  public func holdsDossiers(_ file: String) -> String {
    "\(safe(file)) contient des numéros de dossiers\u{A0}: il n’est lisible que par vous, ne le "
      + "publiez pas"
  }

  public func withdrawn(_ files: [String]) -> String {
    "\(files.count == 1 ? "retiré, parce qu’il n’est" : "retirés, parce qu’ils ne sont") plus du "
      + "rapport\u{A0}: \(list(files.map(safe), .and))"
  }

  public func notWhole(findings: Int) -> Fault {
    Fault(
      "le registre n’est pas intact, \(plural(findings, "anomalie", "anomalies"))",
      "lisez \(typed("diligence verifier")) avant de publier ce rapport, qui le dit aussi")
  }
}
