public import CommandLine

extension English {
  public func usageError(_ error: UsageError) -> String {
    switch error {
    case .missingVerb:
      "no command, after the options, \(typed("diligence help")) lists them"
    case .unknownVerb(let word, let suggestion):
      "unknown command \(quoted(word)), "
        + (asking(suggestion) ?? "\(typed("diligence help")) lists them")
    case .missingAction(let verb, let allowed):
      "incomplete command, after \(typed(verb.english)), add \(choices(allowed))"
    case .unknownAction(let word, let verb, let allowed, let suggestion):
      "unknown word \(quoted(word)), after \(typed(verb.english)), "
        + (asking(suggestion) ?? "write \(choices(allowed)) instead")
    case .unknownOption(let word, let verb, let suggestion):
      "unknown option \(quoted(word)), \(verb.map(place) ?? "before the command"), "
        + (asking(suggestion) ?? seeHelp(of: verb))
    case .optionNotTaken(let option, let verb):
      "option \(name(of: option)) has no effect, \(place(verb)), \(seeHelp(of: verb))"
    case .missingValue(let option):
      "missing value, after \(name(of: option)), write \(written(option))"
    case .unexpectedValue(let option, let value):
      "unexpected value \(quoted(value)), after \(name(of: option)), "
        + "write \(name(of: option)) alone"
    case .repeatedOption(let option):
      "option \(name(of: option)) repeated, under either of its names, give it once"
    case .conflictingOptions(let first, let second):
      "conflicting options, \(name(of: first)) and \(name(of: second)), keep one of them"
    case .missingOption(let options, let verb):
      "missing option \(list(options.map(name), .or)), \(place(verb)), "
        + "write \(typed(synopsis(of: verb)))"
    case .missingOperand(let kind, let verb):
      "missing \(metavariable(for: kind)), \(place(verb)), write \(typed(synopsis(of: verb)))"
    case .extraOperand(let word, let verb):
      "unexpected word \(quoted(word)), \(place(verb)), write \(typed(synopsis(of: verb)))"
    case .badChoice(let word, let place, let allowed, let suggestion):
      "unknown value \(quoted(word)), \(self.place(place)), "
        + (asking(suggestion) ?? "write \(choices(allowed))")
    case .badCount(let word, let place):
      "unreadable value \(quoted(word)), \(self.place(place)), "
        + "write a whole number of 1 to 9 digits"
    case .zeroCount(let place):
      "value \(quoted("0")) too small, \(self.place(place)), write 1 or more"
    }
  }

  private func asking(_ suggestion: String?) -> String? {
    suggestion.map(suggesting)
  }

  private func choices(_ names: [BilingualName]) -> String { list(names.map(\.english), .or) }

  private func place(_ verb: Verb) -> String { "in the command \(typed(verb.name.english))" }

  private func place(_ place: ArgumentPlace) -> String {
    switch place {
    case .option(let option): "after \(name(of: option))"
    case .operand(let kind): "in the place of \(metavariable(for: kind))"
    }
  }

  private func seeHelp(of verb: Verb?) -> String {
    "\(typed("diligence help" + (verb.map { " \($0.name.english)" } ?? ""))) lists the options"
  }
}
