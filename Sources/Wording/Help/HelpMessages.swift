public import CommandLine

/// What help says, beside the names that the table of the command line has.
public protocol HelpMessages: CompletionDescriptions {
  /// What the program is for, in one line.
  var purpose: String { get }
  /// What to know before the list of commands.
  var introduction: String { get }
  /// What a command does, in one line.
  func summary(of verb: Verb) -> String
  /// What there is to know beyond the summary and the options; nil when that is all.
  func description(of verb: Verb) -> String?
  /// Command lines that work, each with what it does.
  func examples(of verb: Verb) -> [HelpExample]
  /// What an option means to a command, in one line.
  func summary(of option: Option, for verb: Verb) -> String
  /// The word in capitals that stands for a value.
  func metavariable(for kind: ValueKind) -> String
  /// The forms in which a value may be written; nil where the metavariable says enough.
  func forms(of kind: ValueKind) -> String?
  /// What stands above a group of commands.
  func title(of group: VerbGroup) -> String
  /// What stands above another part of a page.
  func title(of section: HelpSection) -> String
  /// What an exit status says, in one line.
  func meaning(of status: ExitStatus) -> String
  /// What the environment may ask for, in one sentence.
  func meaning(of setting: EnvironmentSetting) -> String
  /// How the command is called in the other language.
  func otherName(_ name: String) -> String
}

/// A command line and what it does.
public struct HelpExample: Hashable, Sendable {
  /// The words after `diligence`, quoted as a shell needs them.
  public let command: String
  /// What it does, in one line.
  public let meaning: String

  init(_ command: String, _ meaning: String) {
    self.command = command
    self.meaning = meaning
  }
}

/// The parts of a help page besides groups of commands.
public enum HelpSection: CaseIterable, Hashable, Sendable {
  case usage, options, commonOptions, values, examples, exitStatuses, environment
}

/// What the environment can say to the program.
public enum EnvironmentSetting: CaseIterable, Hashable, Sendable {
  case data, dataHome, source, colour, locale, timeZones

  /// The variables that say it, the first that is set deciding.
  public var variables: [String] {
    switch self {
    case .data: ["DILIGENCE_DATA"]
    case .dataHome: ["XDG_DATA_HOME"]
    case .source: ["DILIGENCE_SOURCE"]
    case .colour: ["NO_COLOR"]
    case .locale: ["LC_ALL", "LC_MESSAGES", "LANG"]
    case .timeZones: ["TZDIR"]
    }
  }
}
