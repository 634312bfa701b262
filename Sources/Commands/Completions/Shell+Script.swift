import Language

extension Shell {
  /// A script that teaches the shell to complete `diligence`: it asks the program what may come
  /// next, so that what a ledger or a declaration adds is known at once.
  var completionScript: String {
    switch self {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// For bash, 3.2 and later. Bash shows no descriptions.
  private var bash: String {
    #"""
    # bash completion for diligence: the program itself says what may come next.
    _diligence() {
      local current=${COMP_WORDS[COMP_CWORD]} paths='' word
      COMPREPLY=()
      while IFS= read -r word; do
        case $word in
          :files) paths=-f ;;
          :directories) paths=-d ;;
          *) COMPREPLY+=("${word%%$'\t'*}") ;;
        esac
      done < <(diligence complete-word bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      [[ $current == = ]] && current=''
      if [[ -n $paths ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen $paths -- "$current")
      fi
    }
    complete -F _diligence diligence

    """#
  }

  /// For zsh, to be sourced or put in a folder of `fpath` as `_diligence`.
  private var zsh: String {
    #"""
    #compdef diligence
    # zsh completion for diligence: the program itself says what may come next.
    _diligence() {
      local -a lines found
      local line
      line=$(diligence complete-word zsh "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
      lines=("${(@f)line}")
      [[ $PREFIX == --*=* ]] && compset -P 1 '--*='
      case $lines[1] in
        '') return 1 ;;
        :files) _files; return ;;
        :directories) _files -/; return ;;
      esac
      for line in $lines; do found+=("${line/$'\t'/:}"); done
      _describe word found
    }
    if [[ ${funcstack[1]} == _diligence ]]; then _diligence; else compdef _diligence diligence; fi

    """#
  }

  /// For fish, 3.0 and later.
  private var fish: String {
    #"""
    # fish completion for diligence: the program itself says what may come next.
    function __diligence_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        test -z "$current"; and set current ''
        set -l found (diligence complete-word fish $words[2..-1] $current 2>/dev/null)
        set -l option (string match -r -- '^--[^=]+=' $current; or echo)
        set -l value (string replace -r -- '^--[^=]+=' '' $current)
        switch "$found[1]"
            case ':files'
                printf '%s\n' $option(__fish_complete_path $value)
            case ':directories'
                printf '%s\n' $option(__fish_complete_directories $value)
            case '?*'
                printf '%s\n' $found
        end
    end
    complete -c diligence -f -a '(__diligence_complete)'

    """#
  }
}
