import BusinessDays
import CommandLine
import Host
import Ledger
import ServiceStandards
import Wording

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
    let known = KnownNames(words, environment, language.messages)
    let completion = Completion(
      table: known.table, language: language, identifiers: known.identifiers)
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

/// The names that the ledger in question knows.
private struct KnownNames {
  let table = CommandTable.builtIn
  private let definitions: Definitions?

  init(_ words: [String], _ environment: Environment, _ messages: any Messages) {
    let given = TypedWords(words.dropLast(), table).values.filter { option, _ in
      option == .data || option == .socket
    }
    do throws(CommandFailure) {
      let context = try CommandContext(
        invocation: Invocation(command: .declarationShow, values: given, flags: []),
        environment: environment, messages: messages, now: environment.now())
      definitions =
        try context.daemon() == nil ? try Reading.definitions.open(context) : nil
    } catch { definitions = nil }
  }

  func identifiers(_ kind: Identifier) -> [String] {
    guard let definitions else { return [] }
    let rulebook = definitions.rulebook
    return switch kind {
    case .service: rulebook.services.ids
    case .office: rulebook.offices.ids
    case .channel: rulebook.channels.ids
    case .reason: rulebook.reasons.ids
    case .standard: unique(rulebook.rules.map(\.standard.id))
    case .calendar: (try? definitions.calendarFiles().map(\.id)) ?? []
    case .milestone: rulebook.milestones.ids.filter { $0 != BuiltInMilestone.received }
    case .declaration: rulebook.declarations.map(\.id)
    case .dossier, .call, .event, .subject: []
    }
  }
}
