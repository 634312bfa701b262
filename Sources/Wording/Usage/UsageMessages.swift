public import CommandLine

/// What is said of a command line that makes no command.
public protocol UsageMessages {
  /// What is wrong, where, and what to do: one line, without the program's name.
  func usageError(_ error: UsageError) -> String
}
