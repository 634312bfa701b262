import Language

extension UsageError {
  /// Words that do not make a command, as programs read it; its status is `usage`.
  var facts: FailureFacts {
    let fact = fact
    return FailureFacts(name: fact.name, status: .usage, parameters: fact.parameters)
  }

  private var fact: NamedFact {
    switch self {
    case .missingCommand: NamedFact("missing-command")
    case .unknownCommand(let word, let suggestion):
      NamedFact(
        "unknown-command",
        ["text": .text(word), "suggestion": suggestion.map(FactValue.text)])
    case .missingAction(let command, let allowed):
      NamedFact(
        "missing-action",
        ["command": .text(command.english), "known": .texts(allowed.map(\.english))])
    case .unknownAction(let word, let command, let allowed, let suggestion):
      NamedFact(
        "unknown-action",
        [
          "text": .text(word), "command": .text(command.english),
          "known": .texts(allowed.map(\.english)), "suggestion": suggestion.map(FactValue.text),
        ])
    case .unknownOption(let word, let command, let suggestion):
      NamedFact(
        "unknown-option",
        [
          "text": .text(word), "command": command.map { .text($0.name.english) },
          "suggestion": suggestion.map(FactValue.text),
        ])
    case .optionNotTaken(let option, let command):
      NamedFact(
        "option-not-taken",
        ["option": .text(option.name.english), "command": .text(command.name.english)])
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
    case .missingOption(let options, let command):
      NamedFact(
        "missing-option",
        ["options": .texts(options.map(\.name.english)), "command": .text(command.name.english)])
    case .missingOperand(_, let command):
      NamedFact("missing-operand", ["command": .text(command.name.english)])
    case .extraOperand(let word, let command):
      NamedFact("extra-operand", ["text": .text(word), "command": .text(command.name.english)])
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
