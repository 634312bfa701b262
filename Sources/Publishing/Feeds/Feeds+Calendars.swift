public import BusinessDays
public import Language
public import Ledger
public import ServiceStandards

extension Feeds {
  /// `feries.ics`: the days off of the calendars that offices count with, weekends left out.
  ///
  /// An event is the same from one report to the next while its calendar and its day are.
  public static func holidays(of report: Report, in messages: Language) -> ReportFile {
    var calendar = ICalendar(
      name: messages.holidaysCalendar(of: messages.text(report.declaration.organization)),
      language: messages.tag, category: messages.holidayCategory, asOf: report.asOf)
    let offices = report.rulebook.offices
    for holidays in report.holidays {
      let names = holidays.offices.map { messages.text(offices[$0].name) }
      for day in holidays.days {
        guard let closure = day.closure else { continue }
        let name = messages.closure(closure, on: day.day)
        calendar.events.append(
          ICalendar.Event(
            key: [holidays.calendar, day.day.description], day: day.day,
            summary: report.holidays.count > 1 ? messages.dayOff(name, offices: names) : name))
      }
    }
    return ReportFile(name: "feries.ics", bytes: calendar.bytes)
  }

  /// The due days of a list, of which a dossier's number and what is owed are told, and nothing
  /// else; what waits for its start has none.
  ///
  /// An event is the same while its dossier and its standard are, whatever its due day.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - audience: who may see the dossiers of the list.
  public static func due(
    _ list: [ListedObligation], rulebook: Rulebook, asOf day: Day, in messages: Language,
    name: String, audience: ReportFile.Audience
  ) -> ReportFile {
    var calendar = ICalendar(
      name: messages.dueCalendar(of: messages.text(rulebook.latest.organization)),
      language: messages.tag, category: messages.dueCategory, asOf: day)
    for entry in list {
      guard let due = entry.standing.due else { continue }
      let rule = rulebook.rule(entry.standard)
      calendar.events.append(
        ICalendar.Event(
          // Numbers that differ in their case only are those of one dossier.
          key: [entry.dossier.lowercased(), rule.standard.id], day: due,
          summary: messages.lastDay(of: entry.dossier, for: messages.owed(rule, rulebook))))
    }
    return ReportFile(name: name, bytes: calendar.bytes, audience: audience)
  }
}

extension Language {
  /// The language as it is spoken here, in the words of RFC 5646.
  var tag: String {
    switch self {
    case .french: "fr-CA"
    case .english: "en-CA"
    }
  }
}
