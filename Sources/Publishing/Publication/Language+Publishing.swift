public import BusinessDays
public import Language
import ServiceStandards

extension Language {
  /// How many files a report was written in, and where; `period` is the label of a fiscal year.
  public func published(files: Int, in folder: String, of period: String, asOf day: Day) -> String {
    text(
      fr: "\(counted(files, .file)) dans \(named(folder))\u{A0}: rapport de l’exercice \(period), "
        + "en date du \(date(day))",
      en: "\(counted(files, .file)) in \(named(folder)): report of fiscal year \(period), as of "
        + date(day))
  }

  /// That a file of the report holds numbers of dossiers.
  public func holdsDossiers(_ file: String) -> String {
    text(
      fr:
        "\(safe(file)) contient des numéros de dossiers\u{A0}: il n’est lisible que par vous, ne "
        + "le "
        + "publiez pas",
      en: "\(safe(file)) holds numbers of dossiers: nobody but you can read it, do not publish it")
  }

  /// Which files of an earlier report are gone.
  public func withdrawn(_ files: [String]) -> String {
    text(
      fr:
        "\(files.count == 1 ? "retiré, parce qu’il n’est" : "retirés, parce qu’ils ne sont") plus "
        + "du "
        + "rapport\u{A0}: \(list(files.map(safe), .and))",
      en: "removed, because no longer part of the report: \(list(files.map(safe), .and))")
  }

  /// What is wrong, and what to do, where a ledger that a report rests on is not whole.
  public func notWhole(findings: Int) -> Fault {
    Fault(
      text(
        fr: "le registre n’est pas intact, \(plural(findings, "anomalie", "anomalies"))",
        en: "the ledger is not whole, \(plural(findings, "finding", "findings"))"),
      text(
        fr: "lisez \(typed("diligence verifier")) avant de publier ce rapport, qui le dit aussi",
        en: "read \(typed("diligence verify")) before publishing this report, which says so too"))
  }
}
