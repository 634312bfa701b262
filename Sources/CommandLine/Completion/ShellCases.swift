/// The branches of `case` that bash and zsh share; `reply` is the command with which a shell
/// offers candidates.
struct ShellCases {
  let candidates: CompletionCandidates
  let reply: (Candidates) -> String

  /// From a command's words to its key, in the variable `verb`.
  var verbs: [String] {
    Verb.allCases.map { verb in
      let patterns = verb.spellings.map { "'\($0)'" }.joined(separator: " | ")
      return "\(patterns)) verb=\(verb.rawValue) ;;"
    }
  }

  /// From a command's key and an option to the option's value, where it is particular to the
  /// command.
  var particularValues: [String] {
    Option.allCases.flatMap { option in
      candidates.particular(option).map { verbs, found in
        let patterns = verbs.flatMap { verb in
          option.spellings.map { "'\(verb.rawValue) \($0)'" }
        }
        return "\(patterns.joined(separator: " | "))) \(reply(found)); return ;;"
      }
    }
  }

  /// From an option to its value, for all other commands.
  var usualValues: [String] {
    Option.allCases.compactMap { option in
      guard let found = candidates.usual(option), found != .nothing else { return nil }
      return "\(option.spellings.joined(separator: " | "))) \(reply(found)) ;;"
    }
  }

  /// From a command's key and the number of operands so far to the next.
  var operands: [String] {
    Verb.allCases.flatMap { verb in
      verb.operands.enumerated().compactMap { index, operand in
        let found = candidates.candidates(for: operand.kind)
        guard found != .nothing else { return nil }
        let position = operand.count == .oneOrMore ? "*" : "\(index)"
        return "\(verb.rawValue)\\ \(position)) \(reply(found)) ;;"
      }
    }
  }
}

/// The lines one under the other, each after `indent` spaces.
func lines(_ lines: [String], indent: Int) -> String {
  lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
}
