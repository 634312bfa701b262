public import CommandLine

extension Messages {
  /// The long name of an option as the reader would type it.
  public func name(of option: Option) -> String { "--" + option.name[language] }

  /// An option with what follows it.
  func written(_ option: Option, for verb: Verb? = nil) -> String {
    let kind = verb.map { $0.kind(of: option) } ?? option.kind
    return name(of: option) + (kind.map { " " + metavariable(for: $0) } ?? "")
  }

  /// How a command is written: what it cannot do without, and the operands that it may have.
  public func synopsis(of verb: Verb) -> String {
    let operands = verb.operands.map { operand in
      let word = metavariable(for: operand.kind)
      return switch operand.count {
      case .one: word
      case .optional: "[\(word)]"
      case .oneOrMore: word + "…"
      }
    }
    let options = verb.requiredOptions.map { options in
      let words = options.map { written($0, for: verb) }
      return words.count == 1 ? words[0] : "(" + words.joined(separator: " | ") + ")"
    }
    return (["diligence", verb.name[language]] + operands + options).joined(separator: " ")
  }
}
