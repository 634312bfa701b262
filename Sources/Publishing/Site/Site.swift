public import Language

/// The pages of a report: no script, nothing from elsewhere, each whole in itself.
public enum Site {
  /// `index.html`, a page for each standard, and those of the annual table where there is one.
  public static func files(of report: Report, in messages: Language) -> [ReportFile] {
    let context = SiteContext(report: report, messages: messages)
    var files = [ReportFile(name: "index.html", bytes: DashboardPage(context: context).bytes)]
    for index in report.standards.indices {
      files.append(
        ReportFile(
          name: context.fileName(ofStandard: index),
          bytes: StandardPage(context: context, index: index).bytes))
    }
    if let table = report.annual {
      files.append(
        ReportFile(
          name: "annuel.html", bytes: AnnualPage(context: context, table: table).bytes))
    }
    if let evidence = report.evidence {
      files.append(
        ReportFile(
          name: "preuve.html", bytes: EvidencePage(context: context, evidence: evidence).bytes))
    }
    return files
  }
}
