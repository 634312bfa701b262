import Language

/// The commands in force: those of the program, and one for each milestone whose declaration names
/// it so.
public struct CommandTable: Sendable {
  /// In the order of the help page.
  public let commands: [Command]

  init(_ commands: [Command]) { self.commands = commands }

  /// The first words of all commands, in both languages.
  var firstWords: [String] { unique(commands.flatMap { $0.words[0].spellings }) }

  /// The command that operands begin with, and how many of them its name takes.
  func command(of operands: [String]) throws(UsageError) -> (command: Command, length: Int) {
    guard let first = operands.first else { throw .missingCommand }
    let found = try commands(beginningWith: first)
    if found[0].words.count == 1 { return (found[0], 1) }
    return (try action(operands.dropFirst().first, among: found), 2)
  }

  /// What help is asked about, and in how many words: nothing, a command, or those that share
  /// their first word.
  func topics(_ operands: [String]) throws(UsageError) -> (commands: [Command], length: Int) {
    guard let first = operands.first else { return ([], 0) }
    let found = try commands(beginningWith: first)
    guard found[0].words.count > 1, let second = operands.dropFirst().first else {
      return (found, 1)
    }
    return ([try action(second, among: found)], 2)
  }

  /// The commands whose first word is that, if any.
  func commands(named word: String) -> [Command] {
    commands.filter { $0.words[0].matches(word) }
  }

  /// One command at least; several have two words and share the first.
  private func commands(beginningWith word: String) throws(UsageError) -> [Command] {
    let found = commands(named: word)
    guard found.isEmpty else { return found }
    throw .unknownCommand(word: word, suggestion: suggestion(for: word, among: firstWords))
  }

  private func action(_ word: String?, among commands: [Command]) throws(UsageError) -> Command {
    let allowed = commands.map { $0.words[1] }
    guard let word else { throw .missingAction(command: commands[0].words[0], allowed: allowed) }
    if let command = commands.first(where: { $0.words[1].matches(word) }) { return command }
    throw .unknownAction(
      word: word, command: commands[0].words[0], allowed: allowed,
      suggestion: suggestion(for: word, among: allowed.flatMap(\.spellings)))
  }
}

/// The elements without their repetitions, in the order of their first appearance.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
