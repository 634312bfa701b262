/// The script for fish, 3.0 and later.
func fishScript(
  _ candidates: CompletionCandidates, _ descriptions: some CompletionDescriptions
) -> String {
  """
  # fish completion for diligence, as `diligence completions fish` writes it.

  function __diligence_read --description 'command, its first word, operands so far'
      set -l with_value \(Option.spellingsWithValue.joined(separator: " "))
      set -l words (commandline -opc)
      set -e words[1]
      set -l verb ''
      set -l path
      set -l count 0
      set -l pending 0
      set -l ended 0
      for word in $words
          if test $pending = 1
              set pending 0
          else if test $ended = 0; and test "$word" = --
              set ended 1
          else if test $ended = 0; and string match -q -- '-?*' "$word"
              contains -- "$word" $with_value; and set pending 1
          else if test -n "$verb"
              set count (math $count + 1)
          else
              set -a path "$word"
              switch "$path"
  \(lines(verbCases, indent: 16))
              end
          end
      end
      printf '%s\\n' "$verb" "$path" $count
  end

  function __diligence_path
      set -l state (__diligence_read)
      test -z "$state[1]"; and test "$state[2]" = "$argv[1]"
  end

  function __diligence_verb
      set -l state (__diligence_read)
      contains -- "$state[1]" $argv
  end

  function __diligence_operand
      set -l state (__diligence_read)
      test "$state[1]" = "$argv[1]"; and test $state[3] -ge $argv[2] -a $state[3] -le $argv[3]
  end

  complete -c diligence -f
  \(lines(commandRules(descriptions), indent: 0))
  \(lines(operandRules(candidates), indent: 0))
  \(lines(optionRules(candidates, descriptions), indent: 0))

  """
}

private var verbCases: [String] {
  Verb.allCases.flatMap { verb in
    let patterns = verb.spellings.map { "'\($0)'" }.joined(separator: " ")
    return ["case \(patterns)", "    set verb \(verb.rawValue)"]
  }
}

/// One command a line: fish shows each beside its description.
private func commandRules(_ descriptions: some CompletionDescriptions) -> [String] {
  func rule(_ path: String, _ words: [String], _ description: String) -> String {
    let condition = quotedForFish("__diligence_path '\(path)'")
    return "complete -c diligence -n \(condition) -a '\(words.joined(separator: " "))'"
      + " -d \(quotedForFish(description))"
  }
  let single = Verb.allCases.filter { $0.words.count == 1 }.map { verb in
    rule("", verb.name.spellings, descriptions.summary(of: verb))
  }
  let nouns = Verb.nouns.map { noun, verbs in
    rule("", noun.spellings, actions(of: verbs).joined(separator: " | "))
  }
  let second = Verb.nouns.flatMap { noun, verbs in
    noun.spellings.flatMap { first in
      verbs.map { rule(first, $0.words[1].spellings, descriptions.summary(of: $0)) }
    }
  }
  return single + nouns + second
}

private func operandRules(_ candidates: CompletionCandidates) -> [String] {
  Verb.allCases.flatMap { verb in
    verb.operands.enumerated().compactMap { index, operand in
      let found = candidates.candidates(for: operand.kind)
      guard found != .nothing else { return nil }
      let last = operand.count == .oneOrMore ? 1_000_000 : index
      let condition = "'__diligence_operand \(verb.rawValue) \(index) \(last)'"
      return "complete -c diligence -n \(condition) \(reply(found))"
    }
  }
}

/// An option that means the same to several commands has one rule for all of them.
private func optionRules(
  _ candidates: CompletionCandidates, _ descriptions: some CompletionDescriptions
) -> [String] {
  Option.allCases.flatMap { option in
    var rules: [(verbs: [String], end: String)] = []
    func add(_ verb: String, _ found: Candidates?, _ description: String) {
      let value = found.map { $0 == .nothing ? " -x" : " -r \(reply($0))" } ?? ""
      let end = "\(value) -d \(quotedForFish(description))"
      if let index = rules.firstIndex(where: { $0.end == end }) {
        rules[index].verbs.append(verb)
      } else {
        rules.append(([verb], end))
      }
    }
    if Option.withoutVerb.contains(option) {
      add("''", candidates.usual(option), descriptions.summary(of: option, for: .help))
    }
    for verb in Verb.allCases where verb.options.contains(option) {
      let found = verb.kind(of: option).map(candidates.candidates)
      add(verb.rawValue, found, descriptions.summary(of: option, for: verb))
    }
    let long = option.name.spellings.map { "-l \($0)" }.joined(separator: " ")
    let short = option.letter.map { " -s \($0)" } ?? ""
    return rules.map { verbs, end in
      let condition = quotedForFish("__diligence_verb \(verbs.joined(separator: " "))")
      return "complete -c diligence -n \(condition) \(long)\(short)\(end)"
    }
  }
}

private func reply(_ candidates: Candidates) -> String {
  switch candidates {
  case .words(let words): "-f -a '\(words.joined(separator: " "))'"
  case .files: "-F"
  case .directories: "-f -a '(__fish_complete_directories)'"
  case .nothing: "-f"
  }
}

/// Between quotes, fish reads a backslash only before a quote or another backslash.
private func quotedForFish(_ text: String) -> String {
  var result = "'"
  for scalar in safeForTerminal(text).unicodeScalars {
    if scalar == "'" || scalar == "\\" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result + "'"
}
