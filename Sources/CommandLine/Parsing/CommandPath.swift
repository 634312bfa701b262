/// The command that operands begin with.
struct CommandPath {
  let verb: Verb
  /// How many operands its name takes.
  let length: Int

  init(_ operands: [String]) throws(UsageError) {
    guard let first = operands.first else { throw .missingVerb }
    let verbs = try CommandPath.verbs(beginningWith: first)
    if verbs[0].words.count == 1 {
      (verb, length) = (verbs[0], 1)
    } else {
      verb = try CommandPath.action(operands.dropFirst().first, among: verbs)
      length = 2
    }
  }

  /// What help is asked about, and in how many words: nothing, a command, or those that share
  /// their first word.
  static func topics(_ operands: [String]) throws(UsageError) -> (verbs: [Verb], length: Int) {
    guard let first = operands.first else { return ([], 0) }
    let verbs = try verbs(beginningWith: first)
    guard verbs[0].words.count > 1, let second = operands.dropFirst().first else {
      return (verbs, 1)
    }
    return ([try action(second, among: verbs)], 2)
  }

  /// One command at least; several have two words and share the first.
  private static func verbs(beginningWith word: String) throws(UsageError) -> [Verb] {
    let verbs = Verb.beginning(with: word)
    guard verbs.isEmpty else { return verbs }
    let candidates = Verb.allCases.flatMap { $0.words[0].spellings }
    throw .unknownVerb(word: word, suggestion: suggestion(for: word, among: unique(candidates)))
  }

  private static func action(_ word: String?, among verbs: [Verb]) throws(UsageError) -> Verb {
    let allowed = verbs.map { $0.words[1] }
    guard let word else { throw .missingAction(verb: verbs[0].words[0], allowed: allowed) }
    if let verb = verbs.first(where: { $0.words[1].matches(word) }) { return verb }
    throw .unknownAction(
      word: word, verb: verbs[0].words[0], allowed: allowed,
      suggestion: suggestion(for: word, among: allowed.flatMap(\.spellings)))
  }
}

/// The elements without their repetitions, in the order of their first appearance.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
