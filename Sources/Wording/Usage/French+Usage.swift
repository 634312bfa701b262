public import CommandLine

extension French {
  public func usageError(_ error: UsageError) -> String {
    switch error {
    case .missingVerb:
      "aucune commande, après les options, \(typed("diligence aide")) en donne la liste"
    case .unknownVerb(let word, let suggestion):
      "commande \(quoted(word)) inconnue, "
        + (asking(suggestion) ?? "\(typed("diligence aide")) en donne la liste")
    case .missingAction(let verb, let allowed):
      "commande incomplète, après \(typed(verb.french)), ajoutez \(choices(allowed))"
    case .unknownAction(let word, let verb, let allowed, let suggestion):
      "mot \(quoted(word)) inconnu, après \(typed(verb.french)), "
        + (asking(suggestion) ?? "écrivez plutôt \(choices(allowed))")
    case .unknownOption(let word, let verb, let suggestion):
      "option \(quoted(word)) inconnue, \(verb.map(place) ?? "avant la commande"), "
        + (asking(suggestion) ?? seeHelp(of: verb))
    case .optionNotTaken(let option, let verb):
      "option \(name(of: option)) sans effet, \(place(verb)), \(seeHelp(of: verb))"
    case .missingValue(let option):
      "il manque une valeur, après \(name(of: option)), écrivez \(written(option))"
    case .unexpectedValue(let option, let value):
      "valeur \(quoted(value)) de trop, après \(name(of: option)), "
        + "écrivez \(name(of: option)) sans rien d’autre"
    case .repeatedOption(let option):
      "option \(name(of: option)) répétée, sous l’un ou l’autre de ses noms, "
        + "ne la donnez qu’une fois"
    case .conflictingOptions(let first, let second):
      "options incompatibles, \(name(of: first)) et \(name(of: second)), "
        + "ne gardez que l’une des deux"
    case .missingOption(let options, let verb):
      "il manque \(list(options.map(name), .or)), \(place(verb)), "
        + "écrivez \(typed(synopsis(of: verb)))"
    case .missingOperand(let kind, let verb):
      "il manque \(metavariable(for: kind)), \(place(verb)), écrivez \(typed(synopsis(of: verb)))"
    case .extraOperand(let word, let verb):
      "mot \(quoted(word)) de trop, \(place(verb)), écrivez \(typed(synopsis(of: verb)))"
    case .badChoice(let word, let place, let allowed, let suggestion):
      "valeur \(quoted(word)) inconnue, \(self.place(place)), "
        + (asking(suggestion) ?? "écrivez \(choices(allowed))")
    case .badCount(let word, let place):
      "valeur \(quoted(word)) illisible, \(self.place(place)), "
        + "écrivez un nombre entier de 1 à 9 chiffres"
    case .zeroCount(let place):
      "valeur \(quoted("0")) trop petite, \(self.place(place)), écrivez 1 ou plus"
    }
  }

  private func asking(_ suggestion: String?) -> String? {
    suggestion.map(suggesting)
  }

  private func choices(_ names: [BilingualName]) -> String { list(names.map(\.french), .or) }

  private func place(_ verb: Verb) -> String { "dans la commande \(typed(verb.name.french))" }

  private func place(_ place: ArgumentPlace) -> String {
    switch place {
    case .option(let option): "après \(name(of: option))"
    case .operand(let kind): "à la place de \(metavariable(for: kind))"
    }
  }

  private func seeHelp(of verb: Verb?) -> String {
    "\(typed("diligence aide" + (verb.map { " \($0.name.french)" } ?? ""))) donne les options"
  }
}
