import BusinessDays
import Language
import Ledger
import ServiceStandards

/// The ledger that words are meant for, and what its declarations name: looked up before the words
/// are parsed, where they may name it.
struct MeantLedger {
  /// What answers: a daemon, or the ledger that is opened here.
  private enum Source {
    case daemon(AskedNames)
    case definitions(Definitions)
    /// There is no ledger yet: one that is made has the built-in definitions.
    case none
    /// Nothing does, for now.
    case silent
  }
  private let source: Source

  init(_ arguments: [String], _ environment: Environment, _ messages: Language) {
    let given = TypedWords(arguments, .builtIn).values.filter { option, _ in
      option == .data || option == .socket
    }
    var environment = environment
    // No event is made.
    environment.randomBytes = { [UInt8](repeating: 0, count: $0) }
    do throws(CommandFailure) {
      let context = try CommandContext(
        invocation: Invocation(command: .declarationShow, values: given, flags: []),
        environment: environment, messages: messages, now: environment.now())
      if let daemon = try context.daemon() {
        source = .daemon(AskedNames(daemon))
      } else {
        source = try context.ownDefinitions().map(Source.definitions) ?? .none
      }
    } catch { source = .silent }
  }

  /// Whether a daemon answers.
  var isAsked: Bool { if case .daemon = source { true } else { false } }

  /// The commands in force.
  var table: CommandTable {
    switch source {
    case .daemon(let names): names.table() ?? .builtIn
    case .definitions(let definitions): CommandTable(definitions.rulebook)
    case .none, .silent: .builtIn
    }
  }

  /// The ids of a kind; none when nothing answers.
  func ids(of kind: Identifier) -> [String] {
    switch source {
    case .daemon(let names): names.declaration()?.ids(of: kind) ?? []
    case .definitions(let definitions): definitions.ids(of: kind)
    case .none: (try? Definitions.embedded())?.ids(of: kind) ?? []
    case .silent: []
    }
  }
}

/// What a command line means, and the commands that were in force where it was given.
struct Meaning {
  private(set) var invocation: Invocation
  private(set) var table: CommandTable

  /// Declarations are read only for a word that may be one of theirs, and for help.
  init(_ arguments: [String], _ environment: Environment, _ messages: Language)
    throws(UsageError)
  {
    let ledger: MeantLedger
    do throws(UsageError) {
      let meant = try parse(arguments, in: .builtIn)
      (invocation, table) = (meant, .builtIn)
      let isMilestone = Command.usualMilestones.contains(meant.command)
      guard isMilestone || meant.command == .help else { return }
      ledger = MeantLedger(arguments, environment, messages)
      // A daemon refuses by itself a milestone that its declarations do not have.
      if isMilestone, ledger.isAsked { return }
    } catch {
      guard case .unknownCommand = error else { throw error }
      ledger = MeantLedger(arguments, environment, messages)
    }
    table = ledger.table
    invocation = try parse(arguments, in: table)
  }
}

extension Declaration {
  fileprivate func ids(of kind: Identifier) -> [String] {
    switch kind {
    case .service: services.map(\.id)
    case .office: offices.map(\.id)
    case .channel: channels.map(\.id)
    case .reason: reasons.map(\.id)
    case .standard: standards.map(\.id)
    case .calendar: unique(offices.map(\.calendar))
    case .milestone: [BuiltInMilestone.completed] + milestones.map(\.id)
    case .declaration: [id]
    case .dossier, .call, .event, .subject: []
    }
  }
}

extension Definitions {
  fileprivate func ids(of kind: Identifier) -> [String] {
    switch kind {
    case .service: rulebook.services.ids
    case .office: rulebook.offices.ids
    case .channel: rulebook.channels.ids
    case .reason: rulebook.reasons.ids
    case .standard: unique(rulebook.rules.map(\.standard.id))
    case .calendar: (try? calendarFiles().map(\.id)) ?? []
    case .milestone: rulebook.milestones.ids.filter { $0 != BuiltInMilestone.received }
    case .declaration: rulebook.declarations.map(\.id)
    case .dossier, .call, .event, .subject: []
    }
  }
}
