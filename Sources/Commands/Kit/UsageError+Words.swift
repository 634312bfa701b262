public import Language

extension Language {
  /// What is wrong with a command line that makes no command, where, and what to do: one line,
  /// without the program's name.
  public func usageError(_ error: UsageError) -> String {
    switch error {
    case .missingCommand:
      text(
        fr: "aucune commande, après les options, \(typed("diligence aide")) en donne la liste",
        en: "no command, after the options, \(typed("diligence help")) lists them")
    case .unknownCommand(let word, let suggestion):
      text(
        fr: "commande \(quoted(word)) inconnue, "
          + (asking(suggestion) ?? "\(typed("diligence aide")) en donne la liste"),
        en: "unknown command \(quoted(word)), "
          + (asking(suggestion) ?? "\(typed("diligence help")) lists them"))
    case .missingAction(let command, let allowed):
      text(
        fr: "commande incomplète, après \(typed(command[self])), ajoutez \(choices(allowed))",
        en: "incomplete command, after \(typed(command[self])), add \(choices(allowed))")
    case .unknownAction(let word, let command, let allowed, let suggestion):
      text(
        fr: "mot \(quoted(word)) inconnu, après \(typed(command[self])), "
          + (asking(suggestion) ?? "écrivez plutôt \(choices(allowed))"),
        en: "unknown word \(quoted(word)), after \(typed(command[self])), "
          + (asking(suggestion) ?? "write \(choices(allowed)) instead"))
    case .unknownOption(let word, let command, let suggestion):
      text(
        fr: "option \(quoted(word)) inconnue, \(command.map(place) ?? "avant la commande"), "
          + (asking(suggestion) ?? seeHelp(of: command)),
        en: "unknown option \(quoted(word)), \(command.map(place) ?? "before the command"), "
          + (asking(suggestion) ?? seeHelp(of: command)))
    case .optionNotTaken(let option, let command):
      text(
        fr: "option \(name(of: option)) sans effet, \(place(command)), \(seeHelp(of: command))",
        en: "option \(name(of: option)) has no effect, \(place(command)), \(seeHelp(of: command))")
    case .missingValue(let option):
      text(
        fr:
          "il manque une valeur, après \(name(of: option)), écrivez "
          + "\(written(option, option.kind))",
        en: "missing value, after \(name(of: option)), write \(written(option, option.kind))")
    case .unexpectedValue(let option, let value):
      text(
        fr: "valeur \(quoted(value)) de trop, après \(name(of: option)), "
          + "écrivez \(name(of: option)) sans rien d’autre",
        en: "unexpected value \(quoted(value)), after \(name(of: option)), "
          + "write \(name(of: option)) alone")
    case .repeatedOption(let option):
      text(
        fr: "option \(name(of: option)) répétée, sous l’un ou l’autre de ses noms, "
          + "ne la donnez qu’une fois",
        en: "option \(name(of: option)) repeated, under either of its names, give it once")
    case .conflictingOptions(let first, let second):
      text(
        fr: "options incompatibles, \(name(of: first)) et \(name(of: second)), "
          + "ne gardez que l’une des deux",
        en: "conflicting options, \(name(of: first)) and \(name(of: second)), keep one of them")
    case .missingOption(let options, let command):
      text(
        fr: "il manque \(list(options.map(name), .or)), \(place(command)), "
          + "écrivez \(typed(command.synopsis(self)))",
        en: "missing option \(list(options.map(name), .or)), \(place(command)), "
          + "write \(typed(command.synopsis(self)))")
    case .missingOperand(let kind, let command):
      text(
        fr:
          "il manque \(metavariable(for: kind)), \(place(command)), écrivez "
          + "\(typed(command.synopsis(self)))",
        en:
          "missing \(metavariable(for: kind)), \(place(command)), write "
          + "\(typed(command.synopsis(self)))"
      )
    case .extraOperand(let word, let command):
      text(
        fr:
          "mot \(quoted(word)) de trop, \(place(command)), écrivez "
          + "\(typed(command.synopsis(self)))",
        en:
          "unexpected word \(quoted(word)), \(place(command)), write "
          + "\(typed(command.synopsis(self)))"
      )
    case .badChoice(let word, let place, let allowed, let suggestion):
      text(
        fr: "valeur \(quoted(word)) inconnue, \(self.place(place)), "
          + (asking(suggestion) ?? "écrivez \(choices(allowed))"),
        en: "unknown value \(quoted(word)), \(self.place(place)), "
          + (asking(suggestion) ?? "write \(choices(allowed))"))
    case .badCount(let word, let place):
      text(
        fr: "valeur \(quoted(word)) illisible, \(self.place(place)), "
          + "écrivez un nombre entier de 1 à 9 chiffres",
        en: "unreadable value \(quoted(word)), \(self.place(place)), "
          + "write a whole number of 1 to 9 digits")
    case .zeroCount(let place):
      text(
        fr: "valeur \(quoted("0")) trop petite, \(self.place(place)), écrivez 1 ou plus",
        en: "value \(quoted("0")) too small, \(self.place(place)), write 1 or more")
    }
  }

  private func asking(_ suggestion: String?) -> String? {
    suggestion.map(suggesting)
  }

  private func choices(_ names: [BilingualName]) -> String { list(names.map { $0[self] }, .or) }

  private func place(_ command: Command) -> String {
    text(fr: "dans la commande", en: "in the command") + " " + typed(command.name[self])
  }

  private func place(_ place: ArgumentPlace) -> String {
    switch place {
    case .option(let option): text(fr: "après", en: "after") + " " + name(of: option)
    case .operand(let kind):
      text(fr: "à la place de", en: "in the place of") + " " + metavariable(for: kind)
    }
  }

  private func seeHelp(of command: Command?) -> String {
    let words = [Command.help.name[self]] + [command?.name[self]].compactMap(\.self)
    return typed("diligence " + words.joined(separator: " "))
      + text(fr: " donne les options", en: " lists the options")
  }
}
