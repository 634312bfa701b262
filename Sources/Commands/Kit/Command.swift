public import Language
public import Ledger

/// A command: its names, what it takes, who may give it, what it reads, what it costs, what is
/// said of it, and what carries it out. The parser, the rights, the requests to a daemon, the
/// help and the completions are derived from this value; there is no other description of it.
public struct Command: Sendable {
  /// The name in both languages: one word, or two separated by a space.
  public let name: BilingualName
  /// The name, word by word, split once: each look-up reads it. A person may mix the languages.
  public let words: [BilingualName]
  /// The part of the help page where it stands.
  public let group: CommandGroup
  /// The right that it takes; `nil` for what anybody may ask without a ledger.
  public let right: Method?
  /// How a daemon is asked for it.
  let method: String
  /// The parameter that tells requests of one method apart.
  let request: RequestParameter?
  /// What it needs of a ledger.
  let need: LedgerNeed
  /// Whether it holds others up.
  let cost: Cost
  /// What it takes besides options, in order; only the last may be optional or repeated.
  public let operands: [Operand]
  /// Every option that it takes, its own first.
  public let options: [Option]
  /// The options that it cannot do without: one at least of each list.
  public let requiredOptions: [[Option]]
  /// The options that go with another only.
  let companions: [Option: Option]
  /// The rights that options take besides.
  let optionRights: [Option: Method]
  private let kinds: [Option: ValueKind]
  private let meanings: [Option: Text]
  /// The forms in which it answers, the first by default; none when it has no `--format`.
  public let formats: [OutputFormat]
  /// How the answer travels from a daemon.
  let delivery: Delivery
  /// Whether it answers as monitoring programs expect of a plugin.
  let isPlugin: Bool
  /// What it does, in one line.
  public let summary: Text
  /// What there is to know beyond the summary and the options; `nil` when that is all.
  public let details: Text?
  /// Command lines that work.
  public let examples: [Example]
  /// Carries it out.
  let body: CommandBody

  /// `reads` and `cost` have no default: a body is handed what `reads` opens and nothing else, and
  /// a command that nobody called long would hold up everybody whom a daemon serves.
  init<View>(
    name: BilingualName, group: CommandGroup, right: Method?, method: String? = nil,
    request: RequestParameter? = nil, reads: Reading<View>, cost: Cost, operands: [Operand] = [],
    options: [Option] = [],
    required: [[Option]] = [], companions: [Option: Option] = [:],
    optionRights: [Option: Method] = [:], kinds: [Option: ValueKind] = [:],
    formats: [OutputFormat], delivery: Delivery = .whole, isPlugin: Bool = false,
    meanings: [Option: Text] = [:], summary: Text, details: Text? = nil, examples: [Example],
    body: @escaping @Sendable (CommandContext, View) throws(CommandFailure) -> ExitStatus
  ) {
    self.name = name
    words = zip(name.english.split(separator: " "), name.french.split(separator: " "))
      .map { BilingualName(String($0), String($1)) }
    self.group = group
    self.right = right
    self.method = request?.method ?? method ?? name.english
    self.request = request
    need = reads.need
    self.cost = cost
    self.operands = operands
    self.options = options + (formats.isEmpty ? [] : [.format]) + [.language, .help]
    requiredOptions = required
    self.companions = companions
    self.optionRights = optionRights
    self.kinds = kinds
    self.meanings = meanings
    self.formats = formats
    self.delivery = delivery
    self.isPlugin = isPlugin
    self.summary = summary
    self.details = details
    self.examples = examples
    self.body = { context throws(CommandFailure) in
      try body(context, try reads.open(context))
    }
  }
}

/// Carries out a command; answers what to tell whoever ran it.
typealias CommandBody = @Sendable (CommandContext) throws(CommandFailure) -> ExitStatus

/// What commands are for: the parts of the help page, in its order.
public enum CommandGroup: CaseIterable, Hashable, Sendable {
  case record, correct, look, count, publish, exchange, keep, learn
}

/// A command line that works, and what it does.
public struct Example: Hashable, Sendable {
  /// The words after `diligence`, quoted as a shell needs them.
  public let command: Text
  /// What it does, in one line.
  public let meaning: Text

  /// In either language, the command, then its meaning.
  init(
    fr frenchCommand: String, _ frenchMeaning: String, en englishCommand: String,
    _ englishMeaning: String
  ) {
    command = Text(fr: frenchCommand, en: englishCommand)
    meaning = Text(fr: frenchMeaning, en: englishMeaning)
  }
}

/// One operand of a command.
public struct Operand: Hashable, Sendable {
  /// How many words an operand takes.
  public enum Count: Hashable, Sendable {
    case one, optional, oneOrMore
  }

  /// Its name among the parameters of a request; `nil` for what a daemon is not told.
  let name: String?
  /// What each of its words is.
  public let kind: ValueKind
  /// How many words it takes.
  public let count: Count

  static func one(_ name: String?, _ kind: ValueKind) -> Operand {
    Operand(name: name, kind: kind, count: .one)
  }

  static func optional(_ name: String?, _ kind: ValueKind) -> Operand {
    Operand(name: name, kind: kind, count: .optional)
  }

  static func oneOrMore(_ name: String?, _ kind: ValueKind) -> Operand {
    Operand(name: name, kind: kind, count: .oneOrMore)
  }
}

/// Whether a command holds others up.
///
/// A daemon answers short commands itself, one after the other, and has a child process answer
/// long ones. Whatever the command, what was known earlier is found by reading the whole log
/// again, which is long.
struct Cost: Sendable {
  private let isLong: @Sendable (Invocation) -> Bool

  /// Reads little, and answers little.
  static let short = Cost { _ in false }
  /// Reads much of the ledger, or its answer may be as long.
  static let long = Cost { _ in true }
  /// Long for some invocations.
  static func longWhen(_ isLong: @escaping @Sendable (Invocation) -> Bool) -> Cost {
    Cost(isLong: isLong)
  }

  /// Whether that invocation is long.
  func isLong(_ invocation: Invocation) -> Bool {
    invocation.has(.knownAt) || isLong(invocation)
  }
}

/// How an answer travels from a daemon.
enum Delivery: Sendable {
  /// In the answer to the request.
  case whole
  /// JSON Lines no longer than one message may be: a program is given one array of them.
  case rows
  /// In pieces before the answer proper.
  case pieces
  /// As files, which whoever asked writes.
  case files
  /// As the copy of the ledger that a child process made.
  case copy
  /// As facts, which whoever asked writes where they want them.
  case facts
  /// It is whoever asks that sends: files of events.
  case sending
}

extension Command: Hashable, CustomStringConvertible {
  public var description: String { name.english }

  public static func == (one: Command, other: Command) -> Bool { one.name == other.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Command {
  /// What the value of `option` is for this command; `nil` for a flag.
  public func kind(of option: Option) -> ValueKind? {
    option == .format ? .choice(formats.map(\.name)) : kinds[option] ?? option.kind
  }

  /// What an option means to this command, in one line.
  public func meaning(of option: Option) -> Text {
    option == .format ? formatMeaning : meanings[option] ?? option.meaning
  }

  private var formatMeaning: Text {
    let usual = (formats.first ?? .text).name
    return formats.contains(.text)
      ? Text(
        fr: "la forme de la réponse; par défaut \(usual.french)",
        en: "the form of the answer; by default \(usual.english)")
      : Text(
        fr: "en JSON Lines (json) ou en CSV (csv); par défaut \(usual.french)",
        en: "as JSON Lines (json) or CSV (csv); by default \(usual.english)")
  }
}
