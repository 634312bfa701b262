public import Reports
public import Wording

/// The results of a report as open data: a table that any program reads, and what describes it.
public enum OpenData {
  /// `resultats.csv` and `datapackage.json`; with `resultats-excel.csv` where that is asked for.
  public static func files(of report: Report, in messages: any Messages, forExcel: Bool)
    -> [ReportFile]
  { [] }
}
