/// The script for bash, 3.2 and later. Bash shows no descriptions.
func bashScript(_ candidates: CompletionCandidates) -> String {
  let cases = ShellCases(candidates: candidates, reply: reply)
  return """
    # bash completion for diligence, as `diligence completions bash` writes it.

    _diligence_words() {
      local word
      for word in "$@"; do
        [[ $word == "$current"* ]] && COMPREPLY+=("$word")
      done
    }

    _diligence_paths() {
      local path
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$current")
      compopt -o filenames 2>/dev/null
    }

    _diligence_takes_value() {
      case "$1" in
        \(Option.spellingsWithValue.joined(separator: " | "))) return 0 ;;
      esac
      return 1
    }

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
      case "$verb" in
    \(lines(optionCases, indent: 4))
      esac
    }

    _diligence() {
      local current=${COMP_WORDS[COMP_CWORD]} verb='' path='' pending='' ended='' count=0 index word
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -n $pending ]]; then
          # Bash may take `--format=json` for three words.
          [[ $word == = ]] || pending=''
        elif [[ -z $ended && $word == -- ]]; then
          ended=1
        elif [[ -z $ended && $word == -?* ]]; then
          _diligence_takes_value "$word" && pending=$word
        elif [[ -n $verb ]]; then
          ((count += 1))
        else
          path="${path:+$path }$word"
          _diligence_find_verb "$path"
        fi
      done
      if [[ -n $pending ]]; then
        [[ $current == = ]] && current=''
        _diligence_value "$pending"
      elif [[ -z $ended && $current == -* ]]; then
        _diligence_options
      elif [[ -n $verb ]]; then
        _diligence_operand "$count"
      else
        case "$path" in
    \(lines(pathCases(candidates), indent: 6))
        esac
      fi
    }

    complete -F _diligence diligence

    """
}

private var optionCases: [String] {
  let none = Option.withoutVerb.flatMap(\.spellings).joined(separator: " ")
  return Verb.allCases.map { verb in
    let words = verb.options.flatMap(\.spellings).joined(separator: " ")
    return "\(verb.rawValue)) _diligence_words \(words) ;;"
  } + ["*) _diligence_words \(none) ;;"]
}

private func pathCases(_ candidates: CompletionCandidates) -> [String] {
  ["'') _diligence_words \(candidates.firstWords.joined(separator: " ")) ;;"]
    + Verb.nouns.map { noun, verbs in
      let words = actions(of: verbs).joined(separator: " ")
      return "\(noun.spellings.joined(separator: " | "))) _diligence_words \(words) ;;"
    }
}

private func reply(_ candidates: Candidates) -> String {
  switch candidates {
  case .words(let words): "_diligence_words \(words.joined(separator: " "))"
  case .files: "_diligence_paths -f"
  case .directories: "_diligence_paths -d"
  case .nothing: ":"
  }
}
