/// Why words do not make a command. Facts only: they are worded elsewhere, in both languages.
/// Suggestions are given as they would be typed.
public enum UsageError: Error, Hashable, Sendable {
  /// There are options, and no command.
  case missingVerb
  case unknownVerb(word: String, suggestion: String?)
  /// The command has a second word, which is missing.
  case missingAction(verb: BilingualName, allowed: [BilingualName])
  case unknownAction(
    word: String, verb: BilingualName, allowed: [BilingualName], suggestion: String?)
  /// No command has such an option; `verb` is the command, when it came before.
  case unknownOption(word: String, verb: Verb?, suggestion: String?)
  /// The option exists, and means nothing to this command.
  case optionNotTaken(Option, verb: Verb)
  /// An option's value is missing, or empty.
  case missingValue(Option)
  /// A flag was given a value with `=`.
  case unexpectedValue(Option, value: String)
  case repeatedOption(Option)
  case conflictingOptions(Option, Option)
  /// The command needs one of these options.
  case missingOption(oneOf: [Option], verb: Verb)
  /// The command needs an operand more, or has an empty one.
  case missingOperand(ValueKind, verb: Verb)
  case extraOperand(word: String, verb: Verb)
  /// The word is none of a fixed list.
  case badChoice(
    word: String, place: ArgumentPlace, allowed: [BilingualName], suggestion: String?)
  /// The word is not a whole number of 1 to 9 digits.
  case badCount(word: String, place: ArgumentPlace)
  /// The word is 0, where there is no window of no days.
  case zeroCount(place: ArgumentPlace)
}

/// Where a word stands on the command line.
public enum ArgumentPlace: Hashable, Sendable {
  case option(Option)
  case operand(ValueKind)
}
