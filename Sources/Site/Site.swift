public import Reports
public import Wording

/// The pages of a report: no script, nothing from elsewhere, each whole in itself.
public enum Site {
  /// `index.html`, a page for each standard, and those of the annual table where there is one.
  public static func files(of report: Report, in messages: any Messages) -> [ReportFile] { [] }
}
