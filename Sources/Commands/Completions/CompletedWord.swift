import Host
import Language
import ServiceStandards

/// What the scripts of shells ask: `complete-word SHELL WORD…`, where the last word is being typed.
/// It is no command of the table, for nobody types it.
enum CompletedWord {
  private static let name = "complete-word"

  /// The shell and the words, when that is what is asked.
  static func asked(by arguments: [String]) -> (shell: Shell, words: [String])? {
    guard arguments.count >= 2, arguments[0] == name, let shell = Shell(rawValue: arguments[1])
    else { return nil }
    return (shell, Array(arguments.dropFirst(2)))
  }

  /// Writes what the word may become, one candidate a line with what it means, or that it is a
  /// path.
  static func answer(_ words: [String], in shell: Shell, _ environment: Environment) {
    let language = Language.chosen(
      option: languageWord(in: words), environment: environment.variable)
    let ledger = MeantLedger(words.dropLast(), environment, language)
    let completion = Completion(
      table: ledger.table, language: language, identifiers: ledger.ids)
    switch completion.answer(to: words, in: shell) {
    case .files: environment.output.write(":files\n")
    case .directories: environment.output.write(":directories\n")
    case .words(let found):
      for candidate in found {
        let meaning = candidate.meaning.map { "\t" + safeForTerminal($0) } ?? ""
        environment.output.write(candidate.word + meaning + "\n")
      }
    }
  }
}
