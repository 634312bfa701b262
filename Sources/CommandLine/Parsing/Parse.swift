/// The command that the words after the program's name make.
///
/// Commands, options and fixed choices are known by their French and English names, whatever
/// their case and accents, and never by an abbreviation. Options stand anywhere; `--` ends
/// them. No word at all asks for help.
public func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
  try ArgumentScan(arguments).invocation()
}

extension ArgumentScan {
  fileprivate func invocation() throws(UsageError) -> Invocation {
    // Asking for help overlooks whatever else is wrong or missing.
    if options.contains(.help) { return try help(about: CommandPath.topics(operands).verbs) }
    if operands.isEmpty {
      guard options.allSatisfy(Option.withoutVerb.contains) else { throw .missingVerb }
      return try options.contains(.version) ? checked(.version, []) : help(about: [])
    }
    let path = try CommandPath(operands)
    let rest = Array(operands.dropFirst(path.length))
    guard path.verb == .help else { return try checked(path.verb, rest) }
    let topics = try CommandPath.topics(rest)
    if let extra = rest.dropFirst(topics.length).first {
      throw .extraOperand(word: extra, verb: .help)
    }
    _ = try checked(.help, [])
    return try help(about: topics.verbs)
  }

  private func help(about topics: [Verb]) throws(UsageError) -> Invocation {
    var kept: [Option: String] = [:]
    if let word = values[.language], let kind = Option.language.kind {
      kept[.language] = try canonical(word, kind, at: .option(.language))
    }
    return Invocation(verb: .help, topics: topics, values: kept, flags: flags)
  }

  private func checked(_ verb: Verb, _ words: [String]) throws(UsageError) -> Invocation {
    let taken = verb.options
    for option in options where !taken.contains(option) {
      throw .optionNotTaken(option, verb: verb)
    }
    let values = try checkedValues(for: verb)
    for pair in Option.exclusive {
      let given = options.filter(pair.contains)
      if given.count > 1 { throw .conflictingOptions(given[0], given[1]) }
    }
    let operands = try checkedOperands(words, of: verb)
    for needed in verb.requiredOptions where !needed.contains(where: options.contains) {
      throw .missingOption(oneOf: needed, verb: verb)
    }
    return Invocation(verb: verb, operands: operands, values: values, flags: flags)
  }

  private var flags: Set<Option> { Set(options.filter { values[$0] == nil }) }

  private func checkedValues(for verb: Verb) throws(UsageError) -> [Option: String] {
    var result: [Option: String] = [:]
    for option in options {
      guard let value = values[option], let kind = verb.kind(of: option) else { continue }
      result[option] = try canonical(value, kind, at: .option(option))
    }
    return result
  }
}

private func checkedOperands(_ words: [String], of verb: Verb) throws(UsageError) -> [String] {
  var rest = words[...]
  var result: [String] = []
  for operand in verb.operands {
    let most = operand.count == .oneOrMore ? rest.count : 1
    let taken = rest.prefix(most)
    rest = rest.dropFirst(most)
    // An empty word is most often a shell variable that was never set.
    if taken.contains("") || (taken.isEmpty && operand.count != .optional) {
      throw .missingOperand(operand.kind, verb: verb)
    }
    for word in taken {
      result.append(try canonical(word, operand.kind, at: .operand(operand.kind)))
    }
  }
  if let extra = rest.first { throw .extraOperand(word: extra, verb: verb) }
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
    .identifier, .verb:
    return word
  }
}
