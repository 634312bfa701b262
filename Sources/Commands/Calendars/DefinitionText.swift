import BusinessDays
import Language
import Publishing
import ServiceStandards

// What the commands that count, and those that show definitions, answer in words.
extension CountReport {
  func text(_ skipped: [(day: Day, why: String)], _ context: CommandContext) -> String {
    let messages = context.messages
    let name = messages.text(calendar.file.name)
    var text: String
    switch kind {
    case .deadline(let limit, let due):
      text = messages.deadline(due, from: from, limit: limit, .businessDays, calendar: name)
    case .elapsed(let count):
      text = messages.elapsed(count, from: from, to: to, calendar: name)
    }
    text += "\n"
    if !skipped.isEmpty {
      text += messages.uncountedDays + "\n"
      for (day, why) in skipped { text += "  \(day)  \(safeForTerminal(why))\n" }
    }
    return text + closedEnd(skipped, messages)
  }

  /// Why there is a day more than those counted, when the last one is closed.
  private func closedEnd(
    _ skipped: [(day: Day, why: String)], _ messages: Language
  ) -> String {
    guard case .elapsed = kind, from < to, let last = skipped.last, last.day == to,
      let next = try? calendar.due(from: to, after: 1)
    else { return "" }
    return messages.closedEnd(to, countsAs: next, why: last.why) + "\n"
  }
}

extension CommandContext {
  func calendarsText(_ rows: [CalendarRow]) -> String {
    var table = TextTable(columns: [
      TextTable.Column(messages.title(of: .id)), TextTable.Column(messages.title(of: .name)),
      TextTable.Column(messages.title(of: .years)), TextTable.Column(messages.title(of: .office)),
    ])
    for row in rows {
      table.append([
        row.id, row.name, messages.years(row.years), row.offices.joined(separator: ", "),
      ])
    }
    return table.rendered(style)
  }

  func calendarText(
    _ file: CalendarFile, _ period: Period, _ closures: [(day: Day, why: String)]
  ) -> String {
    let calendar = BusinessCalendar(file)
    var text = messages.closedDaysTitle(
      messages.text(file.name), from: period.from, through: period.through)
    text += "\n" + messages.text(file.description) + "\n"
    text += messages.closedWeekdays(file.closedWeekdays.sorted { $0.rawValue < $1.rawValue })
    text += "\n\n"
    for (day, why) in closures { text += "  \(day)  \(safeForTerminal(why))\n" }
    let before = period.from.offset(byDays: -1) ?? period.from
    if let count = try? calendar.businessDays(after: before, through: period.through) {
      text += "\n" + messages.closedDays(closures.count, businessDays: count) + "\n"
    }
    return text
  }

  func declarationText(_ declaration: Declaration, _ rulebook: Rulebook) -> String {
    var text = messages.text(declaration.organization) + "\n"
    text += messages.text(declaration.title) + " (\(declaration.id))\n"
    let next = rulebook.declarations.first { $0.effective > declaration.effective }
    text +=
      messages.inForce(
        from: declaration.effective, through: next?.effective.offset(byDays: -1)) + "\n"
    text += messages.text(declaration.source) + "\n" + messages.text(declaration.footnote) + "\n"
    for section in DeclarationSection.allCases {
      let lines = lines(of: section, declaration, rulebook)
      if lines.isEmpty { continue }
      text += "\n" + messages.title(of: section) + "\n"
      for line in lines { text += "  " + line + "\n" }
    }
    return text
  }

  private func lines(
    of section: DeclarationSection, _ declaration: Declaration, _ rulebook: Rulebook
  ) -> [String] {
    func named(_ id: String, _ name: BilingualText) -> String { "\(id)  \(messages.text(name))" }
    switch section {
    case .standards:
      return declaration.standards.flatMap { standard in
        [named(standard.id, standard.text), "    " + rule(standard, rulebook)]
      }
    case .services:
      return declaration.services.map { service in
        let line = named("\(service.id) (\(service.prefix))", service.name)
        return service.isConfidential == true ? "\(line), \(messages.confidentialService)" : line
      }
    case .milestones: return declaration.milestones.map { named($0.id, $0.name) }
    case .offices:
      return declaration.offices.map {
        named($0.id, $0.name) + "  \($0.timeZone)  \($0.calendar)  " + messages.hours($0.hours)
      }
    case .channels: return declaration.channels.map { named($0.id, $0.name) }
    case .reasons: return declaration.reasons.map { named($0.id, $0.name) }
    case .policies:
      let channels = declaration.policies.stoppingChannels.map { Array($0).sorted() }
      return [
        messages.policy(declaration.policies.receivedOutsideHours),
        messages.policy(stoppingChannels: channels), messages.policy(declaration.trend),
        messages.policy(fiscalYearBegins: declaration.fiscalYearBegins),
        messages.policy(declaration.publication),
      ]
    case .notes:
      return declaration.notes.map {
        "[\(messages.confirmation($0.isConfirmed))] " + messages.text($0.text)
      }
    }
  }

  private func rule(_ standard: Standard, _ rulebook: Rulebook) -> String {
    func name(_ id: String) -> String {
      rulebook.milestones.code(of: id).map { messages.milestone(rulebook.milestones[$0]) } ?? id
    }
    return messages.rule(
      limit: standard.limit, standard.unit, from: name(standard.start),
      to: standard.stops.map(name), restarts: standard.restarts,
      admissibleOnly: standard.admissibleOnly)
  }
}
