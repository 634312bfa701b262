import Guides
public import Language

/// The help of a command, or of the whole program when `command` is nil: text of at most 80
/// columns, for a terminal or a file.
public func helpPage(
  for command: Command?, in messages: Language, _ table: CommandTable = .builtIn
)
  -> String
{
  let lines = command.map { commandPage($0, messages) } ?? overallPage(messages, table)
  return lines.joined(separator: "\n") + "\n"
}

/// The help that an invocation asks for: one page for each of its topics, or the overall one.
public func helpPage(
  for topics: [Command], in messages: Language, _ table: CommandTable = .builtIn
)
  -> String
{
  guard !topics.isEmpty else { return helpPage(for: nil, in: messages, table) }
  return topics.map { helpPage(for: $0, in: messages) }.joined(separator: "\n\n")
}

private func overallPage(_ messages: Language, _ table: CommandTable) -> [String] {
  let language = messages
  let help = "diligence \(Command.help.name[language])"
  let word = messages.metavariable(for: .command)
  var lines = ["diligence – \(messages.purpose)", ""]
  lines += [messages.title(of: .usage), "  diligence \(word) [OPTIONS]", "  \(help) \(word)"]
  lines += [""] + wrapped(messages.introduction, indent: 0)
  for group in CommandGroup.allCases {
    lines += ["", messages.title(of: group)]
    for command in table.commands where command.group == group {
      lines += beside(command.name[language], command.summary[messages], column: 24)
    }
  }
  lines += ["", "Guides (\(help) GUIDE)"]
  for guide in Guide.allCases {
    lines += beside(guide.names[language], guide.title(in: language), column: 24)
  }
  lines += ["", messages.title(of: .commonOptions)]
  for option in Option.allCases where option.isCommon {
    lines += described(option, for: .summary, messages)
  }
  lines += ["", messages.title(of: .values)]
  lines += values([.date, .time, .period], messages)
  lines += ["", messages.title(of: .exitStatuses)]
  for status in ExitStatus.allCases {
    lines += beside("\(status.rawValue)", messages.meaning(of: status), column: 6)
  }
  lines += ["", messages.title(of: .environment)]
  for setting in EnvironmentSetting.allCases {
    let variables = setting.variables.joined(separator: ", ")
    lines += ["  " + variables] + wrapped(messages.meaning(of: setting), indent: 6)
  }
  return lines
}

private func commandPage(_ command: Command, _ messages: Language) -> [String] {
  let name = command.name[messages]
  var lines = ["diligence \(name) – \(command.summary[messages])", ""]
  lines += [messages.title(of: .usage)]
  lines += wrapped("\(command.synopsis(messages)) [OPTIONS]", indent: 2)
  for other in command.name.spellings where other != name {
    lines += [
      "  " + messages.text(fr: "ou en anglais\u{A0}: ", en: "or in French: ")
        + "diligence \(other)"
    ]
  }
  if let description = command.details?[messages] {
    lines += [""] + wrapped(description, indent: 0)
  }
  let sections: [(HelpSection, [Option])] = [
    (.options, command.options.filter { !$0.isCommon }),
    (.commonOptions, command.options.filter(\.isCommon)),
  ]
  for (section, options) in sections where !options.isEmpty {
    lines += ["", messages.title(of: section)]
    for option in options { lines += described(option, for: command, messages) }
  }
  let kinds = command.operands.map(\.kind) + command.options.compactMap { command.kind(of: $0) }
  let explained = [ValueKind.date, .time, .period, .fiscalYear].filter(kinds.contains)
  if !explained.isEmpty {
    lines += ["", messages.title(of: .values)] + values(explained, messages)
  }
  let examples = command.examples
  if !examples.isEmpty { lines += ["", messages.title(of: .examples)] }
  for example in examples {
    lines +=
      ["  diligence \(example.command[messages])"]
      + wrapped(example.meaning[messages], indent: 6)
  }
  return lines
}

/// An option under the reader's name, then the other, then its letter.
private func described(
  _ option: Option, for command: Command, _ messages: Language
) -> [String] {
  let kind = command.kind(of: option)
  let others = option.name.spellings.filter { $0 != option.name[messages] }
  var names = ["--" + option.name[messages]] + others.map { "--" + $0 }
  if let letter = option.letter { names.append("-\(letter)") }
  let value = kind.map { " " + messages.metavariable(for: $0) } ?? ""
  return ["  " + names.joined(separator: ", ") + value]
    + wrapped(command.meaning(of: option)[messages], indent: 6)
}

private func values(_ kinds: [ValueKind], _ messages: Language) -> [String] {
  kinds.flatMap { kind in
    messages.forms(of: kind).map {
      beside(messages.metavariable(for: kind), $0, column: 12)
    } ?? []
  }
}

extension Command {
  /// How it is written: what it cannot do without, and the operands that it may have.
  public func synopsis(_ messages: Language) -> String {
    let words = operands.map { operand in
      let word = messages.metavariable(for: operand.kind)
      return switch operand.count {
      case .one: word
      case .optional: "[\(word)]"
      case .oneOrMore: word + "…"
      }
    }
    let options = requiredOptions.map { options in
      let words = options.map { messages.written($0, kind(of: $0)) }
      return words.count == 1 ? words[0] : "(" + words.joined(separator: " | ") + ")"
    }
    return (["diligence", name[messages]] + words + options).joined(separator: " ")
  }
}
