public import CommandLine

/// The help of a command, or of the whole program when `verb` is nil: text of at most 80
/// columns, for a terminal or a file.
public func helpPage(for verb: Verb?, in messages: any Messages) -> String {
  let lines = verb.map { commandPage($0, messages) } ?? overallPage(messages)
  return lines.joined(separator: "\n") + "\n"
}

/// The help that an invocation asks for: one page for each of its topics, or the overall one.
public func helpPage(for topics: [Verb], in messages: any Messages) -> String {
  guard !topics.isEmpty else { return helpPage(for: nil, in: messages) }
  return topics.map { helpPage(for: $0, in: messages) }.joined(separator: "\n\n")
}

private func overallPage(_ messages: any Messages) -> [String] {
  let language = messages.language
  let help = "diligence \(Verb.help.name[language])"
  let command = messages.metavariable(for: .verb)
  var lines = ["diligence – \(messages.purpose)", ""]
  lines += [messages.title(of: .usage), "  diligence \(command) [OPTIONS]", "  \(help) \(command)"]
  lines += [""] + wrapped(messages.introduction, indent: 0)
  for group in VerbGroup.allCases {
    lines += ["", messages.title(of: group)]
    for verb in Verb.allCases where verb.group == group {
      lines += beside(verb.name[language], messages.summary(of: verb), column: 24)
    }
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

private func commandPage(_ verb: Verb, _ messages: any Messages) -> [String] {
  let name = verb.name[messages.language]
  var lines = ["diligence \(name) – \(messages.summary(of: verb))", ""]
  lines += [messages.title(of: .usage)]
  lines += wrapped("\(messages.synopsis(of: verb)) [OPTIONS]", indent: 2)
  for other in verb.name.spellings where other != name {
    lines += ["  " + messages.otherName("diligence \(other)")]
  }
  if let description = messages.description(of: verb) {
    lines += [""] + wrapped(description, indent: 0)
  }
  let sections: [(HelpSection, [Option])] = [
    (.options, verb.options.filter { !$0.isCommon }),
    (.commonOptions, verb.options.filter(\.isCommon)),
  ]
  for (section, options) in sections where !options.isEmpty {
    lines += ["", messages.title(of: section)]
    for option in options { lines += described(option, for: verb, messages) }
  }
  let kinds = verb.operands.map(\.kind) + verb.options.compactMap { verb.kind(of: $0) }
  let explained = [ValueKind.date, .time, .period, .fiscalYear].filter(kinds.contains)
  if !explained.isEmpty {
    lines += ["", messages.title(of: .values)] + values(explained, messages)
  }
  let examples = messages.examples(of: verb)
  if !examples.isEmpty { lines += ["", messages.title(of: .examples)] }
  for example in examples {
    lines += ["  diligence \(example.command)"] + wrapped(example.meaning, indent: 6)
  }
  return lines
}

/// An option under the reader's name, then the other, then its letter.
private func described(
  _ option: Option, for verb: Verb, _ messages: any Messages
) -> [String] {
  let kind = verb.kind(of: option)
  let others = option.name.spellings.filter { $0 != option.name[messages.language] }
  var names = ["--" + option.name[messages.language]] + others.map { "--" + $0 }
  if let letter = option.letter { names.append("-\(letter)") }
  let value = kind.map { " " + messages.metavariable(for: $0) } ?? ""
  return ["  " + names.joined(separator: ", ") + value]
    + wrapped(messages.summary(of: option, for: verb), indent: 6)
}

private func values(_ kinds: [ValueKind], _ messages: any Messages) -> [String] {
  kinds.flatMap { kind in
    messages.forms(of: kind).map {
      beside(messages.metavariable(for: kind), $0, column: 12)
    } ?? []
  }
}
