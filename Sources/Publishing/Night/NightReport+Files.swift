public import Language
import StrictJSON

extension NightReport {
  /// The report as files, eight of them, always the same names: counts for everyone, numbers of
  /// dossiers for those who may see them, each for people, for programs and for calendars.
  public func files(_ messages: Language) -> [ReportFile] {
    let (open, confidential) = (listed(.open), listed(.confidential))
    return [
      ReportFile(name: "sommaire.txt", bytes: Array(text(messages).utf8)),
      ReportFile(name: "sommaire.json", bytes: json),
      ReportFile(
        name: "dossiers.txt", bytes: Array(open.text(messages).utf8), audience: .dossiers),
      ReportFile(name: "dossiers.json", bytes: open.json, audience: .dossiers),
      open.calendar(messages, name: "due.ics", .dossiers),
      ReportFile(
        name: "plaintes.txt", bytes: Array(confidential.text(messages).utf8),
        audience: .confidential),
      ReportFile(name: "plaintes.json", bytes: confidential.json, audience: .confidential),
      confidential.calendar(messages, name: "plaintes.ics", .confidential),
    ]
  }

  /// What `diligence report` publishes of the same day and period: for everyone, all of it.
  public func site(_ messages: Language) -> [ReportFile] {
    Publication.files(of: report, summary, in: messages, forExcel: false)
  }
}

extension ListedDossiers {
  /// What is due, for a calendar.
  fileprivate func calendar(
    _ messages: Language, name: String, _ audience: ReportFile.Audience
  ) -> ReportFile {
    Feeds.due(
      dueAhead, rulebook: report.rulebook, asOf: report.night.day, in: messages, name: name,
      audience: audience)
  }
}
