import Language

/// What may come next on a command line that is being typed.
struct Completion {
  /// A word that may stand there, and what it means.
  struct Candidate: Hashable {
    let word: String
    let meaning: String?
  }

  /// What can stand in a place of the command line.
  enum Answer: Hashable {
    case words([Candidate])
    /// Paths, which the shell knows.
    case files, directories
  }

  let table: CommandTable
  let language: Language
  /// The ids of a kind, which are looked up only where they may stand.
  let identifiers: (Identifier) -> [String]

  /// Of the words after the program's name, the last is the one that is being typed: what it may
  /// become.
  func answer(to words: [String], in shell: Shell) -> Answer {
    var words = words
    // Bash may take `--format=json` for three words.
    if shell == .bash { words = joined(words) }
    let current = words.popLast() ?? ""
    let state = TypedWords(words, table)
    if let option = state.pending {
      return values(of: option, state.command, beginning: current == "=" ? "" : current)
    }
    if !state.isEnded, current.hasPrefix("-") {
      let parts = current.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let option = TypedWords.option(spelt: String(parts[0])) else {
        return options(of: state.command, beginning: current)
      }
      let values = values(of: option, state.command, beginning: String(parts[1]))
      // Fish completes the whole word, the others what comes after the sign.
      guard shell == .fish, case .words(let found) = values else { return values }
      return .words(
        found.map { Candidate(word: "\(parts[0])=\($0.word)", meaning: $0.meaning) })
    }
    guard let command = state.command else {
      return commands(after: state.path, beginning: current)
    }
    guard let kind = command.kind(ofOperand: state.operands) else { return .words([]) }
    return candidates(for: kind, beginning: current)
  }

  private func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    for (index, word) in words.enumerated() {
      if word == "=", index + 1 < words.count, result.last?.hasPrefix("--") == true { continue }
      result.append(word)
    }
    return result
  }

  private func values(of option: Option, _ command: Command?, beginning start: String) -> Answer {
    guard let kind = command?.kind(of: option) ?? option.kind else { return .words([]) }
    return candidates(for: kind, beginning: start)
  }

  private func options(of command: Command?, beginning start: String) -> Answer {
    let options = command?.options ?? Option.withoutCommand
    return words(beginning: start) {
      options.flatMap { option in
        let meaning = (command ?? .help).meaning(of: option)[language]
        return option.spellings.map { Candidate(word: $0, meaning: meaning) }
      }
    }
  }

  /// The first words of commands, or the second ones of those that share their first.
  private func commands(after path: [String], beginning start: String) -> Answer {
    words(beginning: start) {
      guard let first = path.first else { return firstWords }
      guard path.count == 1 else { return [] }
      return table.commands.filter { $0.words.count == 2 && $0.words[0].matches(first) }
        .flatMap { command in candidates(command.words[1], command.summary[language]) }
    }
  }

  private var firstWords: [Candidate] {
    var result: [Candidate] = []
    for command in table.commands {
      let first = command.words[0]
      let group = table.commands.filter { $0.words.count > 1 && $0.words[0] == first }
      let meaning =
        group.isEmpty
        ? command.summary[language]
        : unique(group.flatMap { $0.words[1].spellings }).joined(separator: " | ")
      result += candidates(first, meaning)
    }
    return unique(result)
  }

  private func candidates(_ name: BilingualName, _ meaning: String) -> [Candidate] {
    name.spellings.map { Candidate(word: $0, meaning: meaning) }
  }

  private func candidates(for kind: ValueKind, beginning start: String) -> Answer {
    switch kind {
    case .directory: return .directories
    case .file: return .files
    case .choice(let names):
      return words(beginning: start) {
        unique(names.flatMap(\.spellings)).map { Candidate(word: $0, meaning: nil) }
      }
    case .identifier(let identifier):
      return words(beginning: start) {
        identifiers(identifier).filter(isPlainWord).map { Candidate(word: $0, meaning: nil) }
      }
    case .command: return words(beginning: start) { firstWords }
    case .date, .time, .period, .fiscalYear, .count, .dayCount, .dossierNumber, .text:
      return .words([])
    }
  }

  private func words(beginning start: String, _ all: () -> [Candidate]) -> Answer {
    .words(all().filter { $0.word.hasPrefix(start) })
  }
}

/// What the words before the one that is typed say.
struct TypedWords {
  /// The option that waits for its value.
  private(set) var pending: Option?
  private(set) var isEnded = false
  /// The words before a command is known.
  private(set) var path: [String] = []
  private(set) var command: Command?
  /// How many operands there are already.
  private(set) var operands = 0
  private(set) var values: [Option: String] = [:]

  init(_ words: [String], _ table: CommandTable) {
    for word in words {
      if let option = pending {
        values[option] = word
        pending = nil
      } else if !isEnded, word == "--" {
        isEnded = true
      } else if !isEnded, word.count > 1, word.hasPrefix("-") {
        take(option: word)
      } else if command != nil {
        operands += 1
      } else {
        path.append(word)
        command = (try? table.command(of: path))?.command
      }
    }
  }

  private mutating func take(option word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = TypedWords.option(spelt: String(parts[0])), option.kind != nil else {
      return
    }
    if parts.count == 2 { values[option] = String(parts[1]) } else { pending = option }
  }

  static func option(spelt word: String) -> Option? {
    Option.allCases.first { $0.spellings.contains(word) }
  }
}

extension Command {
  /// What the operand after so many is; `nil` when there is none.
  fileprivate func kind(ofOperand count: Int) -> ValueKind? {
    if count < operands.count { return operands[count].kind }
    return operands.last?.count == .oneOrMore ? operands.last?.kind : nil
  }
}

extension Option {
  /// Every way to write the option, its letter included.
  fileprivate var spellings: [String] {
    name.spellings.map { "--" + $0 } + (letter.map { ["-\($0)"] } ?? [])
  }
}

/// Whether no shell reads anything else in the word than a word.
private func isPlainWord(_ word: String) -> Bool {
  let scalars = word.unicodeScalars
  return scalars.first.map { $0 != "-" } ?? false
    && scalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || ["-", "_", ".", "/"].contains(scalar)
    }
}
