import Guides
import Language

/// The command that the words after the program's name make.
///
/// Commands, options and fixed choices are known by their French and English names, whatever
/// their case and accents, and never by an abbreviation. Options stand anywhere; `--` ends
/// them. No word at all asks for help.
public func parse(_ arguments: [String], in table: CommandTable = .builtIn) throws(UsageError)
  -> Invocation
{
  try ArgumentScan(arguments, in: table).invocation()
}

extension ArgumentScan {
  fileprivate func invocation() throws(UsageError) -> Invocation {
    // Asking for help overlooks whatever else is wrong or missing.
    if options.contains(.help) { return try help(about: table.topics(operands).commands) }
    if operands.isEmpty {
      guard options.allSatisfy(Option.withoutCommand.contains) else { throw .missingCommand }
      return try options.contains(.version) ? checked(.version, []) : help(about: [])
    }
    let path = try table.command(of: operands)
    let rest = Array(operands.dropFirst(path.length))
    guard path.command == .help else { return try checked(path.command, rest) }
    if rest.count == 1, let guide = Guide(named: rest[0]) {
      _ = try checked(.help, [])
      return try help(about: table.commands(named: rest[0]), guide)
    }
    let topics = try table.topics(rest)
    if let extra = rest.dropFirst(topics.length).first {
      throw .extraOperand(word: extra, command: .help)
    }
    _ = try checked(.help, [])
    return try help(about: topics.commands)
  }

  private func help(
    about topics: [Command], _ guide: Guide? = nil
  ) throws(UsageError) -> Invocation {
    var kept: [Option: String] = [:]
    if let word = values[.language], let kind = Option.language.kind {
      kept[.language] = try canonical(word, kind, at: .option(.language))
    }
    return Invocation(
      command: .help, operands: guide.map { [$0.rawValue] } ?? [], topics: topics, values: kept,
      flags: flags)
  }

  /// The invocation of a command, where its words are right.
  func checked(_ command: Command, _ words: [String]) throws(UsageError) -> Invocation {
    let taken = command.options
    for option in options where !taken.contains(option) {
      throw .optionNotTaken(option, command: command)
    }
    let values = try checkedValues(for: command)
    for pair in Option.exclusive {
      let given = options.filter(pair.contains)
      if given.count > 1 { throw .conflictingOptions(given[0], given[1]) }
    }
    let operands = try checkedOperands(words, of: command)
    for needed in command.requiredOptions where !needed.contains(where: options.contains) {
      throw .missingOption(oneOf: needed, command: command)
    }
    return Invocation(command: command, operands: operands, values: values, flags: flags)
  }

  private var flags: Set<Option> { Set(options.filter { values[$0] == nil }) }

  private func checkedValues(for command: Command) throws(UsageError) -> [Option: String] {
    var result: [Option: String] = [:]
    for option in options {
      guard let value = values[option], let kind = command.kind(of: option) else { continue }
      result[option] = try canonical(value, kind, at: .option(option))
    }
    return result
  }
}

private func checkedOperands(_ words: [String], of command: Command) throws(UsageError) -> [String]
{
  var rest = words[...]
  var result: [String] = []
  for operand in command.operands {
    let most = operand.count == .oneOrMore ? rest.count : 1
    let taken = rest.prefix(most)
    rest = rest.dropFirst(most)
    // An empty word is most often a shell variable that was never set.
    if taken.contains("") || (taken.isEmpty && operand.count != .optional) {
      throw .missingOperand(operand.kind, command: command)
    }
    for word in taken {
      result.append(try canonical(word, operand.kind, at: .operand(operand.kind)))
    }
  }
  if let extra = rest.first { throw .extraOperand(word: extra, command: command) }
  return result
}

/// The word as commands read it, where the program itself knows what is right.
private func canonical(
  _ word: String, _ kind: ValueKind, at place: ArgumentPlace
) throws(UsageError) -> String {
  switch kind {
  case .choice(let allowed):
    if let choice = allowed.first(where: { $0.matches(word) }) { return choice.english }
    throw .badChoice(
      word: word, place: place, allowed: allowed,
      suggestion: suggestion(for: word, among: allowed.flatMap(\.spellings)))
  case .count, .dayCount:
    let isCount = word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isCount, (1...9).contains(word.utf8.count), let count = Int(word) else {
      throw .badCount(word: word, place: place)
    }
    if count == 0, kind == .dayCount { throw .zeroCount(place: place) }
    return String(count)
  case .date, .time, .period, .fiscalYear, .directory, .file, .dossierNumber, .text,
    .identifier, .command:
    return word
  }
}
