import Language

/// The words of a command line told apart, before anything is known of the command: operands
/// in order, and options with their values.
struct ArgumentScan {
  private(set) var operands: [String] = []
  /// The options in the order given, each once.
  private(set) var options: [Option] = []
  private(set) var values: [Option: String] = [:]

  let table: CommandTable

  /// What a request says, told apart already.
  init(operands: [String], options: [Option], values: [Option: String], in table: CommandTable) {
    self.operands = operands
    self.options = options
    self.values = values
    self.table = table
  }

  init(_ arguments: [String], in table: CommandTable) throws(UsageError) {
    self.table = table
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      } else if looksLikeOption(word) {
        try takeOption(word, valueFrom: &rest)
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func takeOption(
    _ word: String, valueFrom rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let (name, attached) = splitAtEqualsSign(word)
    guard let option = option(spelt: name) else { throw unknownOption(name) }
    guard !options.contains(option) else { throw .repeatedOption(option) }
    options.append(option)
    if option.kind == nil {
      if let attached { throw .unexpectedValue(option, value: attached) }
    } else {
      guard let value = attached ?? nextValue(from: &rest), !value.isEmpty else {
        throw .missingValue(option)
      }
      values[option] = value
    }
  }

  /// A forgotten value must not swallow the option that follows it; a value that begins with a
  /// dash and is no option is a value.
  private func nextValue(from rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, next != "--" else { return nil }
    if looksLikeOption(next), option(spelt: splitAtEqualsSign(next).name) != nil { return nil }
    return rest.popFirst()
  }

  private func unknownOption(_ word: String) -> UsageError {
    let command = (try? table.command(of: operands))?.command
    let candidates = (command?.options ?? Option.allCases).flatMap(\.name.spellings)
    let bare = String(word.drop { $0 == "-" })
    let nearest = suggestion(for: bare, among: candidates)
    return .unknownOption(word: word, command: command, suggestion: nearest.map { "--" + $0 })
  }
}

/// `-` alone is an operand: the standard input.
private func looksLikeOption(_ word: String) -> Bool {
  word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1
}

private func splitAtEqualsSign(_ word: String) -> (name: String, value: String?) {
  let scalars = word.unicodeScalars
  guard let sign = scalars.firstIndex(of: "=") else { return (word, nil) }
  return (String(scalars[..<sign]), String(scalars[scalars.index(after: sign)...]))
}

private func option(spelt word: String) -> Option? {
  if word.utf8.starts(with: "--".utf8) { return Option.named(String(word.dropFirst(2))) }
  return Option.allCases.first { option in option.letter.map { "-\($0)" } == word }
}

extension CommandTable {
  /// The words of a command line that are no options, whatever is right or wrong with them.
  static func operands(of arguments: [String]) -> [String] {
    var operands: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      let (name, attached) = splitAtEqualsSign(word)
      if !looksLikeOption(word) {
        operands.append(word)
      } else if option(spelt: name)?.kind != nil, attached == nil, let next = rest.first,
        !looksLikeOption(next)
      {
        rest.removeFirst()
      }
    }
    return operands
  }

  /// The command that words name, whatever else is right or wrong with them; `nil` when they name
  /// none.
  func command(namedIn arguments: [String]) -> Command? {
    (try? command(of: CommandTable.operands(of: arguments)))?.command
  }
}

/// The word given to `--lang` or `--langue`, right or wrong, or nil: for wording the refusal of
/// a command line that does not parse.
public func languageWord(in arguments: [String]) -> String? {
  for (index, word) in arguments.enumerated() {
    if word == "--" { return nil }
    let (name, attached) = splitAtEqualsSign(word)
    if looksLikeOption(name), option(spelt: name) == .language {
      return attached ?? arguments.dropFirst(index + 1).first
    }
  }
  return nil
}
