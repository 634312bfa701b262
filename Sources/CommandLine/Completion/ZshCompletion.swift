/// The script for zsh, to be sourced or put in a folder of `fpath` as `_diligence`.
func zshScript(
  _ candidates: CompletionCandidates, _ descriptions: some CompletionDescriptions
) -> String {
  let cases = ShellCases(candidates: candidates, reply: reply)
  return """
    #compdef diligence
    # zsh completion for diligence, as `diligence completions zsh` writes it.

    _diligence_find_verb() {
      case "$1" in
    \(lines(cases.verbs, indent: 4))
      esac
    }

    _diligence_value() {
      case "$verb $1" in
    \(lines(cases.particularValues, indent: 4))
      esac
      case "$1" in
    \(lines(cases.usualValues, indent: 4))
      esac
    }

    _diligence_operand() {
      case "$verb $1" in
    \(lines(cases.operands, indent: 4))
      esac
    }

    _diligence_options() {
      local -a options
      case "$verb" in
    \(lines(optionCases(descriptions), indent: 4))
      esac
      _describe -o -t options option options
    }

    _diligence_commands() {
      local -a commands
      case "$1" in
    \(lines(pathCases(descriptions), indent: 4))
      esac
      _describe -t commands command commands
    }

    _diligence() {
      local verb='' pending='' ended='' route='' word
      local -a with_value
      local -i count=0 index
      with_value=(\(Option.spellingsWithValue.joined(separator: " ")))
      for ((index = 2; index < CURRENT; index++)); do
        word=${words[index]}
        if [[ -n $pending ]]; then
          pending=''
        elif [[ -z $ended && $word == -- ]]; then
          ended=1
        elif [[ -z $ended && $word == -?* ]]; then
          (( ${with_value[(Ie)$word]} )) && pending=$word
        elif [[ -n $verb ]]; then
          (( count += 1 ))
        else
          route="${route:+$route }$word"
          _diligence_find_verb "$route"
        fi
      done
      if [[ -z $pending && -z $ended && $PREFIX == --*=* ]]; then
        pending=${PREFIX%%=*}
        compset -P 1 '--*='
      fi
      if [[ -n $pending ]]; then
        _diligence_value "$pending"
      elif [[ -z $ended && $PREFIX == -* ]]; then
        _diligence_options
      elif [[ -n $verb ]]; then
        _diligence_operand "$count"
      else
        _diligence_commands "$route"
      fi
    }

    if [[ ${funcstack[1]} == _diligence ]]; then
      _diligence "$@"
    else
      compdef _diligence diligence
    fi

    """
}

private func reply(_ candidates: Candidates) -> String {
  switch candidates {
  case .words(let words): "compadd -- \(words.joined(separator: " "))"
  case .files: "_files"
  case .directories: "_files -/"
  case .nothing: ":"
  }
}

private func described(_ words: [String], _ description: String) -> String {
  words.map { quotedForShell("\($0):\(description)") }.joined(separator: " ")
}

private func optionCases(_ descriptions: some CompletionDescriptions) -> [String] {
  let none = Option.withoutVerb.map { option in
    described(option.spellings, descriptions.summary(of: option, for: .help))
  }
  return Verb.allCases.map { verb in
    let options = verb.options.map { option in
      described(option.spellings, descriptions.summary(of: option, for: verb))
    }
    return "\(verb.rawValue)) options=(\(options.joined(separator: " "))) ;;"
  } + ["*) options=(\(none.joined(separator: " "))) ;;"]
}

private func pathCases(_ descriptions: some CompletionDescriptions) -> [String] {
  let single = Verb.allCases.filter { $0.words.count == 1 }.map { verb in
    described(verb.name.spellings, descriptions.summary(of: verb))
  }
  let nouns = Verb.nouns.map { noun, verbs in
    described(noun.spellings, actions(of: verbs).joined(separator: " | "))
  }
  let second = Verb.nouns.map { noun, verbs in
    let actions = verbs.map { described($0.words[1].spellings, descriptions.summary(of: $0)) }
    let patterns = noun.spellings.joined(separator: " | ")
    return "\(patterns)) commands=(\(actions.joined(separator: " "))) ;;"
  }
  return ["'') commands=(\((single + nouns).joined(separator: " "))) ;;"] + second
}
