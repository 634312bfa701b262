public import Reports
public import Wording

/// What a report tells the tools that people have already.
public enum Feeds {
  /// `feries.ics`: the days off of the calendars.
  public static func holidays(of report: Report, in messages: any Messages) -> ReportFile {
    ReportFile(name: "feries.ics", bytes: [])
  }
}
