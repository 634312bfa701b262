import Guides
public import Language

/// The pages of the manual.
public enum ManualPage: String, FixedChoice {
  case diligence, diligenced
  case configuration = "diligenced.json"
  case declaration = "diligence-declaration"

  public var name: BilingualName { BilingualName(both: rawValue) }

  /// Where it stands in the manual: commands, files, commands of the administrator.
  var section: Int {
    switch self {
    case .diligence: 1
    case .configuration, .declaration: 5
    case .diligenced: 8
    }
  }

  /// What it is about, in one line.
  func summary(in messages: Language) -> String {
    switch self {
    case .diligence: messages.purpose
    case .diligenced:
      messages.text(
        fr: "tenir le registre de tout un organisme", en: "keep the register of an organization")
    case .configuration:
      messages.text(fr: "configuration de diligenced", en: "configuration of diligenced")
    case .declaration:
      messages.text(
        fr: "déclaration de services, en données", en: "service statement, as data")
    }
  }
}

extension ManualPage {
  /// The page in roff.
  public func text(in messages: Language, _ table: CommandTable = .builtIn) -> String {
    var page = Roff(
      name: rawValue, section: section,
      manual: messages.text(fr: "Manuel de diligence", en: "Manual of diligence"))
    page.section(messages.text(fr: "Nom", en: "Name"))
    page.lines.append("\(rawValue) \\- \(summary(in: messages))")
    switch self {
    case .diligence: page.append(table, messages)
    case .diligenced:
      for guide in [Guide.service, .rights, .dropFolder, .nights, .care] {
        page.append(guide, in: messages)
      }
    case .configuration:
      page.section(messages.text(fr: "Description", en: "Description"))
      page.append(Guide.service.section("Configuration", in: messages))
    case .declaration:
      page.append(.declaration, in: messages)
      page.append(.calendars, in: messages)
    }
    page.section(messages.text(fr: "Voir aussi", en: "See also"))
    let others = ManualPage.allCases.filter { $0 != self }
    page.paragraph(others.map { "**\($0.rawValue)**(\($0.section))" }.joined(separator: ", "))
    return page.page
  }
}

extension Guide {
  /// The blocks under a heading of the second level, up to the next one.
  func section(_ title: String, in language: Language) -> [GuideBlock] {
    let blocks = GuideBlock.parse(text(in: language))
    guard let start = blocks.firstIndex(of: .heading(level: 2, title)) else { return [] }
    return Array(
      blocks[(start + 1)...].prefix { block in
        if case .heading(level: 2, _) = block { false } else { true }
      })
  }
}

extension Roff {
  fileprivate mutating func append(_ guide: Guide, in language: Language) {
    section(guide.title(in: language))
    append(GuideBlock.parse(guide.text(in: language)))
  }

  /// The page of `diligence`, from the table of commands.
  fileprivate mutating func append(_ table: CommandTable, _ messages: Language) {
    section(messages.title(of: .usage))
    paragraph("**diligence** *\(messages.metavariable(for: .command))* [*OPTIONS*]")
    section(messages.text(fr: "Description", en: "Description"))
    paragraph(messages.introduction)
    for group in CommandGroup.allCases {
      section(messages.title(of: group))
      for command in table.commands where command.group == group { append(command, messages) }
    }
    section(messages.title(of: .commonOptions))
    for option in Option.allCases where option.isCommon {
      item(names(of: option, for: .summary, messages), option.meaning[messages])
    }
    section(messages.title(of: .exitStatuses))
    for status in ExitStatus.allCases { item("\(status.rawValue)", messages.meaning(of: status)) }
    section(messages.title(of: .environment))
    for setting in EnvironmentSetting.allCases {
      item(setting.variables.joined(separator: ", "), messages.meaning(of: setting))
    }
    section("Guides")
    for guide in Guide.allCases {
      let word = guide.names[messages]
      let help = Command.help.name[messages]
      item("`diligence \(help) \(word)`", guide.title(in: messages))
    }
  }

  private mutating func append(_ command: Command, _ messages: Language) {
    let language = messages
    item("`\(command.synopsis(messages))`", command.summary[language] + ".")
    if let details = command.details?[language] { lines += [".IP", Roff.text(details)] }
    for option in command.options where !option.isCommon {
      lines += [".RS"]
      item(names(of: option, for: command, messages), command.meaning(of: option)[language])
      lines += [".RE"]
    }
  }

  private func names(
    of option: Option, for command: Command, _ messages: Language
  ) -> String {
    let value = command.kind(of: option).map { " *\(messages.metavariable(for: $0))*" } ?? ""
    return "`--\(option.name[messages])`" + value
  }
}
