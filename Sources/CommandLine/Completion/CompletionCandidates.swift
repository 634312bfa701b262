/// What can stand in a place of the command line.
enum Candidates: Hashable {
  case words([String])
  case files, directories
  /// Nothing that a shell could know, such as a date.
  case nothing
}

/// The candidates for each kind of value.
struct CompletionCandidates {
  let identifiers: [Identifier: [String]]

  func candidates(for kind: ValueKind) -> Candidates {
    switch kind {
    case .directory: .directories
    case .file: .files
    case .choice(let names): .words(unique(names.flatMap(\.spellings)))
    case .identifier(let identifier):
      words((identifiers[identifier] ?? []).filter(isPlainWord))
    case .verb: .words(firstWords)
    case .date, .time, .period, .fiscalYear, .count, .dayCount, .dossierNumber, .text: .nothing
    }
  }

  /// The candidates for an option's value wherever no command says otherwise.
  func usual(_ option: Option) -> Candidates? {
    option.kind.map(candidates)
  }

  /// The commands for which an option's value has other candidates, with these.
  func particular(_ option: Option) -> [(verbs: [Verb], candidates: Candidates)] {
    var result: [(verbs: [Verb], candidates: Candidates)] = []
    for verb in Verb.allCases where verb.options.contains(option) {
      guard let kind = verb.kind(of: option) else { continue }
      let found = candidates(for: kind)
      guard found != usual(option) else { continue }
      if let index = result.firstIndex(where: { $0.candidates == found }) {
        result[index].verbs.append(verb)
      } else {
        result.append(([verb], found))
      }
    }
    return result
  }

  /// The first words of all commands, in both languages.
  var firstWords: [String] { unique(Verb.allCases.flatMap { $0.words[0].spellings }) }

  private func words(_ words: [String]) -> Candidates {
    words.isEmpty ? .nothing : .words(words)
  }
}

extension Verb {
  /// Every way to write the command, the two languages mixed included.
  var spellings: [String] {
    words.dropFirst().reduce(words[0].spellings) { starts, word in
      starts.flatMap { start in word.spellings.map { "\(start) \($0)" } }
    }
  }

  /// The first words shared by commands of two words, each with what may follow.
  static var nouns: [(noun: BilingualName, verbs: [Verb])] {
    let nouns = unique(allCases.filter { $0.words.count > 1 }.map { $0.words[0] })
    return nouns.map { noun in (noun, allCases.filter { $0.words[0] == noun }) }
  }
}

/// The second words of commands that share their first, in both languages.
func actions(of verbs: [Verb]) -> [String] { unique(verbs.flatMap { $0.words[1].spellings }) }

extension Option {
  /// Every way to write the option, its letter included.
  var spellings: [String] {
    name.spellings.map { "--" + $0 } + (letter.map { ["-\($0)"] } ?? [])
  }

  /// The spellings of the options that take a value.
  static var spellingsWithValue: [String] {
    allCases.filter { $0.kind != nil }.flatMap(\.spellings)
  }
}

private func isPlainWord(_ word: String) -> Bool {
  let scalars = word.unicodeScalars
  return scalars.first.map { $0 != "-" } ?? false
    && scalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || ["-", "_", ".", "/"].contains(scalar)
    }
}

/// The text as one word for any of the three shells.
func quotedForShell(_ text: String) -> String {
  let oneLine = safeForTerminal(text)
  let quote = oneLine.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + quote.joined(separator: #"'\''"#) + "'"
}
