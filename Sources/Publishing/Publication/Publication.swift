public import Language
public import Ledger

/// All that is published of a report: what everybody may read, and nothing else.
public enum Publication {
  /// The name of the page that leads to all others.
  public static let entry = "index.html"

  /// The files: pages, open data, the report as JSON, days off and metrics.
  ///
  /// - Parameter summary: of the same day and period as the report.
  public static func files(
    of report: Report, _ summary: Summary, in messages: Language, forExcel: Bool
  ) -> [ReportFile] {
    Site.files(of: report, in: messages)
      + OpenData.files(of: report, in: messages, forExcel: forExcel)
      + [
        ReportFile(name: "rapport.json", bytes: report.json),
        Feeds.holidays(of: report, in: messages),
        ReportFile(name: "diligence.prom", bytes: Feeds.metrics(of: summary)),
      ]
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether a name is one that files of a report have: what has another was made by somebody else.
  public static func isName(_ name: String) -> Bool {
    let fixed = [
      entry, "annuel.html", "preuve.html", "resultats.csv", "resultats-excel.csv",
      "datapackage.json", "rapport.json", "feries.ics", "due.ics", "diligence.prom",
    ]
    if fixed.contains(name) { return true }
    return name.hasPrefix("norme-") && name.hasSuffix(".html") && !name.utf8.contains(slash)
  }
}
