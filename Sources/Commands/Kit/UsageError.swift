public import Language

/// Why words do not make a command. Facts only: they are worded elsewhere, in both languages.
/// Suggestions are given as they would be typed.
public enum UsageError: Error, Hashable, Sendable {
  /// There are options, and no command.
  case missingCommand
  case unknownCommand(word: String, suggestion: String?)
  /// The command has a second word, which is missing.
  case missingAction(command: BilingualName, allowed: [BilingualName])
  case unknownAction(
    word: String, command: BilingualName, allowed: [BilingualName], suggestion: String?)
  /// No command has such an option; `command` is the command, when it came before.
  case unknownOption(word: String, command: Command?, suggestion: String?)
  /// The option exists, and means nothing to this command.
  case optionNotTaken(Option, command: Command)
  /// An option's value is missing, or empty.
  case missingValue(Option)
  /// A flag was given a value with `=`.
  case unexpectedValue(Option, value: String)
  case repeatedOption(Option)
  case conflictingOptions(Option, Option)
  /// The command needs one of these options.
  case missingOption(oneOf: [Option], command: Command)
  /// The command needs an operand more, or has an empty one.
  case missingOperand(ValueKind, command: Command)
  case extraOperand(word: String, command: Command)
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
