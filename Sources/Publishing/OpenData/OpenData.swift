public import Language

/// The results of a report as open data: a table that any program reads, and what describes it.
public enum OpenData {
  /// `resultats.csv` and `datapackage.json`; with `resultats-excel.csv` where that is asked for.
  public static func files(of report: Report, in messages: Language, forExcel: Bool)
    -> [ReportFile]
  {
    let table = ResultTable(report)
    let dialects: [ResultDialect] = forExcel ? [.standard, .excel] : [.standard]
    let package = DataPackage(report: report, dialects: dialects, messages: messages)
    return dialects.map { ReportFile(name: $0.fileName, bytes: table.csv($0)) }
      + [ReportFile(name: "datapackage.json", bytes: package.json)]
  }
}
