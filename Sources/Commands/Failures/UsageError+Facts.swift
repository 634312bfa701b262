import CommandLine

extension UsageError {
  /// Words that do not make a command, as programs read it; its status is `usage`.
  var facts: FailureFacts {
    let fact = fact
    return FailureFacts(name: fact.name, status: .usage, parameters: fact.parameters)
  }

  private var fact: NamedFact {
    switch self {
    case .missingVerb: NamedFact("missing-command")
    case .unknownVerb(let word, let suggestion):
      NamedFact(
        "unknown-command",
        ["text": .text(word), "suggestion": suggestion.map(FactValue.text)])
    case .missingAction(let verb, let allowed):
      NamedFact(
        "missing-action",
        ["command": .text(verb.english), "known": .texts(allowed.map(\.english))])
    case .unknownAction(let word, let verb, let allowed, let suggestion):
      NamedFact(
        "unknown-action",
        [
          "text": .text(word), "command": .text(verb.english),
          "known": .texts(allowed.map(\.english)), "suggestion": suggestion.map(FactValue.text),
        ])
    case .unknownOption(let word, let verb, let suggestion):
      NamedFact(
        "unknown-option",
        [
          "text": .text(word), "command": verb.map { .text($0.name.english) },
          "suggestion": suggestion.map(FactValue.text),
        ])
    case .optionNotTaken(let option, let verb):
      NamedFact(
        "option-not-taken",
        ["option": .text(option.name.english), "command": .text(verb.name.english)])
    case .missingValue(let option):
      NamedFact("missing-value", ["option": .text(option.name.english)])
    case .unexpectedValue(let option, let value):
      NamedFact(
        "unexpected-value", ["option": .text(option.name.english), "text": .text(value)])
    case .repeatedOption(let option):
      NamedFact("repeated-option", ["option": .text(option.name.english)])
    case .conflictingOptions(let one, let other):
      NamedFact(
        "conflicting-options", ["options": .texts([one.name.english, other.name.english])])
    case .missingOption(let options, let verb):
      NamedFact(
        "missing-option",
        ["options": .texts(options.map(\.name.english)), "command": .text(verb.name.english)])
    case .missingOperand(_, let verb):
      NamedFact("missing-operand", ["command": .text(verb.name.english)])
    case .extraOperand(let word, let verb):
      NamedFact("extra-operand", ["text": .text(word), "command": .text(verb.name.english)])
    case .badChoice(let word, let place, let allowed, let suggestion):
      NamedFact(
        "bad-choice",
        [
          "text": .text(word), "option": place.option, "known": .texts(allowed.map(\.english)),
          "suggestion": suggestion.map(FactValue.text),
        ])
    case .badCount(let word, let place):
      NamedFact("bad-count", ["text": .text(word), "option": place.option])
    case .zeroCount(let place): NamedFact("zero-count", ["option": place.option])
    }
  }
}

extension ArgumentPlace {
  /// The option's name, nil for an operand.
  fileprivate var option: FactValue? {
    switch self {
    case .option(let option): .text(option.name.english)
    case .operand: nil
    }
  }
}
