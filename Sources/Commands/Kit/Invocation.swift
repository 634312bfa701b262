public import Language

/// A command as given: which one, its options and its operands, checked against the table.
public struct Invocation: Hashable, Sendable {
  /// Which command it is.
  public let command: Command
  /// The operands in order; one of a fixed list is its English name.
  public let operands: [String]
  /// For `help`, the commands it is about: none for the whole, several for those that share
  /// their first word.
  public let topics: [Command]
  private let values: [Option: String]
  private let flags: Set<Option>

  init(
    command: Command, operands: [String] = [], topics: [Command] = [], values: [Option: String],
    flags: Set<Option>
  ) {
    self.command = command
    self.operands = operands
    self.topics = topics
    self.values = values
    self.flags = flags
  }

  /// The value given to an option, or nil; one of a fixed list is its English name.
  public func value(of option: Option) -> String? { values[option] }

  /// Whether the option was given.
  public func has(_ option: Option) -> Bool {
    flags.contains(option) || values[option] != nil
  }

  /// The number given to an option whose value is a count, or nil.
  public func count(of option: Option) -> Int? { values[option].flatMap { Int($0) } }

  /// The choice given to an option whose value is one of a fixed list, or nil.
  public func choice<Choice: FixedChoice>(of option: Option, as _: Choice.Type) -> Choice? {
    values[option].flatMap { Choice(rawValue: $0) }
  }

  /// The form to answer in: the one asked for, else the command's first, else text.
  public var format: OutputFormat {
    choice(of: .format, as: OutputFormat.self) ?? command.formats.first ?? .text
  }
}
